package touchstone.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Customers with the events of their observed lives in columns: the input of
/// [MeanCumulativeCurve].
///
/// An event counts when its customer is at risk on its day, see [Tenure]: entry < day <= exit, and
/// day 0 for one known from the start. Others are dropped on the way in. Events may repeat, also on
/// one day. Ten million events already in the order of customer and day are taken in one pass;
/// otherwise they are put in order first, by counting. Immutable.
public final class EventHistories {

  private final int[] entry;
  private final int[] exit;
  private final int[] first;
  private final int[] day;
  private final byte[] type;
  private final double @Nullable [] value;

  private EventHistories(
      int[] entry, int[] exit, int[] first, int[] day, byte[] type, double @Nullable [] value) {
    this.entry = entry;
    this.exit = exit;
    this.first = first;
    this.day = day;
    this.type = type;
    this.value = value;
  }

  /// The histories of customers and events held in columns.
  ///
  /// @param entry entry days of the customers, or null where all are known from the start
  /// @param exit exit days of the customers, at most [TenureCounts#LAST_DAY]
  /// @param subject for each event, the place of its customer in `exit`; any order
  /// @param day for each event, its tenure day
  /// @param type for each event, its type from 0 on, or null where there is one type
  /// @param value for each event, its cost or value, or null where events are counted
  public static EventHistories of(
      int @Nullable [] entry,
      int[] exit,
      int[] subject,
      int[] day,
      byte @Nullable [] type,
      double @Nullable [] value) {
    int n = exit.length;
    if ((entry != null && entry.length != n)
        || subject.length != day.length
        || (type != null && type.length != day.length)
        || (value != null && value.length != day.length)) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    int[] from = entry == null ? new int[n] : entry.clone();
    int[] first = new int[n + 1];
    int kept = 0;
    for (int e = 0; e < day.length; e++) {
      if (counts(from, exit, subject[e], day[e])) {
        first[subject[e] + 1]++;
        kept++;
      }
    }
    for (int i = 0; i < n; i++) {
      first[i + 1] += first[i];
    }
    int[] order = ordered(from, exit, subject, day, first, kept);
    int[] days = new int[kept];
    byte[] types = new byte[kept];
    double[] values = value == null ? null : new double[kept];
    for (int to = 0; to < kept; to++) {
      int e = order[to];
      days[to] = day[e];
      types[to] = type == null ? 0 : type[e];
      if (values != null && value != null) {
        values[to] = value[e];
      }
    }
    return new EventHistories(from, exit.clone(), first, days, types, values);
  }

  /// The histories of customers whose events lie one customer after the other, each customer's by
  /// day. The columns are taken over as they are where every event counts: nobody changes them
  /// afterwards.
  ///
  /// @param entry entry days of the customers
  /// @param exit exit days of the customers, at most [TenureCounts#LAST_DAY]
  /// @param first the place of each customer's first event, and at the end the number of events
  /// @param day for each event, its tenure day
  /// @param type for each event, its type from 0 on, or null where there is one type
  /// @param value for each event, its cost or value, or null where events are counted
  /// @throws IllegalArgumentException where the days of a customer do not ascend
  public static EventHistories inOrder(
      int[] entry,
      int[] exit,
      int[] first,
      int[] day,
      byte @Nullable [] type,
      double @Nullable [] value) {
    if (entry.length != exit.length
        || first.length != exit.length + 1
        || first[exit.length] != day.length
        || (type != null && type.length != day.length)
        || (value != null && value.length != day.length)) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    boolean all = true;
    for (int i = 0; i < exit.length; i++) {
      int last = Integer.MIN_VALUE;
      for (int e = first[i]; e < first[i + 1]; e++) {
        if (day[e] < last) {
          throw new IllegalArgumentException("the days of a customer do not ascend");
        }
        last = day[e];
        all &= Tenure.atRisk(entry[i], exit[i], last);
      }
    }
    return all
        ? new EventHistories(
            entry, exit, first, day, type == null ? new byte[day.length] : type, value)
        : of(entry, exit, subjects(first), day, type, value);
  }

  /// The place of its customer for each event.
  private static int[] subjects(int[] first) {
    int[] subjects = new int[first[first.length - 1]];
    for (int i = 0; i + 1 < first.length; i++) {
      Arrays.fill(subjects, first[i], first[i + 1], i);
    }
    return subjects;
  }

  /// The histories of these lives, counting; the type of an event is its place in `types`, and one
  /// of another type is dropped.
  public static <T> EventHistories of(List<T> types, Collection<CustomerLife<T>> lives) {
    int events = lives.stream().mapToInt(life -> life.interactions().size()).sum();
    int[] entry = new int[lives.size()];
    int[] exit = new int[lives.size()];
    int[] subject = new int[events];
    int[] day = new int[events];
    byte[] type = new byte[events];
    int i = 0;
    int e = 0;
    for (CustomerLife<T> life : lives) {
      entry[i] = life.entryDay();
      exit[i] = life.observedDays();
      for (CustomerLife.TypedDay<T> interaction : life.interactions()) {
        int place = types.indexOf(interaction.type());
        subject[e] = i;
        day[e] = place < 0 ? -1 : interaction.tenureDay();
        type[e] = (byte) Math.max(0, place);
        e++;
      }
      i++;
    }
    return of(entry, exit, subject, day, type, null);
  }

  /// The places of the kept events, by customer and then by day.
  private static int[] ordered(
      int[] entry, int[] exit, int[] subject, int[] day, int[] first, int kept) {
    int[] order = new int[kept];
    boolean inOrder = true;
    int last = -1;
    int to = 0;
    for (int e = 0; e < day.length; e++) {
      if (counts(entry, exit, subject[e], day[e])) {
        inOrder &=
            last < 0
                || subject[last] < subject[e]
                || (subject[last] == subject[e] && day[last] <= day[e]);
        order[to++] = e;
        last = e;
      }
    }
    return inOrder ? order : bySubject(subject, byDay(order, day), first);
  }

  private static int[] byDay(int[] order, int[] day) {
    int days = 0;
    for (int e : order) {
      days = Math.max(days, day[e] + 1);
    }
    int[] start = new int[days + 1];
    for (int e : order) {
      start[day[e] + 1]++;
    }
    for (int d = 0; d < days; d++) {
      start[d + 1] += start[d];
    }
    int[] sorted = new int[order.length];
    for (int e : order) {
      sorted[start[day[e]]++] = e;
    }
    return sorted;
  }

  private static int[] bySubject(int[] subject, int[] order, int[] first) {
    int[] next = first.clone();
    int[] sorted = new int[order.length];
    for (int e : order) {
      sorted[next[subject[e]]++] = e;
    }
    return sorted;
  }

  private static boolean counts(int[] entry, int[] exit, int subject, int day) {
    return Tenure.atRisk(entry[subject], exit[subject], day);
  }

  /// The number of customers, whether ever at risk or not.
  public int subjects() {
    return exit.length;
  }

  /// The number of events that count.
  public int events() {
    return day.length;
  }

  /// Whether the events carry costs or values.
  public boolean valued() {
    return value != null;
  }

  /// Whether any value is below zero.
  boolean anyBelowZero() {
    if (value != null) {
      for (double one : value) {
        if (one < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// The customers at risk by day, and who of them ends when.
  TenureCounts tenures() {
    TenureCounts counts = new TenureCounts();
    for (int i = 0; i < exit.length; i++) {
      counts.add(entry[i], exit[i], LifeEnd.CENSORED);
    }
    return counts;
  }

  int entry(int subject) {
    return entry[subject];
  }

  int exit(int subject) {
    return exit[subject];
  }

  /// The place of the first event of a customer; its last is before the first of the next one.
  int first(int subject) {
    return first[subject];
  }

  int day(int event) {
    return day[event];
  }

  int type(int event) {
    return type[event];
  }

  /// The cost or value of an event; 1 where events are counted.
  double value(int event) {
    return value == null ? 1 : value[event];
  }
}
