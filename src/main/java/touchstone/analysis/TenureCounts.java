package touchstone.analysis;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How many customers came under observation, were censored, had the incident and left, by tenure
/// day: all that the curves of retention and incidence and the log-rank test need to know.
///
/// Counting takes one step a customer, the curves one a day, so a million customers cost no
/// sorting. [Tenure] says who is at risk when. What happens on the same day is taken as the
/// standard references do: incidents and leavings before censorings, all of them while everyone
/// with that exit day is still at risk. Not thread-safe.
public final class TenureCounts {

  /// The last tenure day that can be counted.
  public static final int LAST_DAY = 1_000_000;

  private int subjects;
  private int fromStart;
  private int days;
  private int[] late = new int[64];
  private final int[][] ended = new int[LifeEnd.values().length][64];

  /// What happened on one tenure day.
  @FunctionalInterface
  interface DayVisitor {
    /// @param atRisk customers at risk on that day
    void day(int day, int atRisk, int incidents, int left, int censored);
  }

  /// The counts of customers held in columns of equal length.
  ///
  /// @param entry entry days, or null where all are known from the start
  /// @param exit exit days, at most [#LAST_DAY]
  /// @param state [LifeEnd#state] of each
  public static TenureCounts of(int @Nullable [] entry, int[] exit, byte[] state) {
    if (exit.length != state.length || (entry != null && entry.length != exit.length)) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    TenureCounts counts = new TenureCounts();
    for (int i = 0; i < exit.length; i++) {
      counts.add(entry == null ? 0 : entry[i], exit[i], state[i]);
    }
    return counts;
  }

  /// The counts of these customers.
  public static TenureCounts of(Collection<Tenure> tenures) {
    TenureCounts counts = new TenureCounts();
    for (Tenure tenure : tenures) {
      counts.add(tenure.entryDay(), tenure.exitDay(), tenure.end());
    }
    return counts;
  }

  /// Counts one customer.
  public void add(int entryDay, int exitDay, LifeEnd end) {
    add(entryDay, exitDay, end.state());
  }

  /// Counts one customer whose end is given as [LifeEnd#state].
  public void add(int entryDay, int exitDay, byte state) {
    if (state < 0 || state >= ended.length) {
      throw new IllegalArgumentException("no such end of a life: " + state);
    }
    if (!Tenure.everAtRisk(entryDay, exitDay)) {
      return;
    }
    grow(exitDay);
    subjects++;
    ended[state][exitDay]++;
    if (entryDay <= 0) {
      fromStart++;
    } else {
      late[entryDay]++;
    }
  }

  /// The number of customers who were ever at risk.
  public int subjects() {
    return subjects;
  }

  /// The day after the last exit; 0 where nobody was at risk.
  int days() {
    return days;
  }

  /// Walks the days on which anybody's observation ended, in order.
  void walk(DayVisitor visitor) {
    int atRisk = fromStart;
    for (int day = 0; day < days; day++) {
      atRisk += day == 0 ? 0 : late[day - 1];
      int censored = ended[0][day];
      int incidents = ended[1][day];
      int left = ended[2][day];
      int out = censored + incidents + left;
      if (out > 0) {
        visitor.day(day, atRisk, incidents, left, censored);
        atRisk -= out;
      }
    }
  }

  /// The customers at risk on each day from 0 on, `days()` of them.
  int[] atRiskByDay() {
    int[] atRisk = new int[days];
    int now = fromStart;
    for (int day = 0; day < days; day++) {
      now += day == 0 ? 0 : late[day - 1];
      atRisk[day] = now;
      now -= ended[0][day] + ended[1][day] + ended[2][day];
    }
    return atRisk;
  }

  private void grow(int exitDay) {
    if (exitDay > LAST_DAY) {
      throw new IllegalArgumentException("beyond the last tenure day: " + exitDay);
    }
    days = Math.max(days, exitDay + 1);
    if (exitDay >= late.length) {
      int size = Math.max(exitDay + 1, late.length * 2);
      late = Arrays.copyOf(late, size);
      for (int state = 0; state < ended.length; state++) {
        ended[state] = Arrays.copyOf(ended[state], size);
      }
    }
  }
}
