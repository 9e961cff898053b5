package touchstone.trend.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The contacts of conversations of a sheet being filled. A mark tells whether a contact is the
/// first of its conversation, whether that is closed, whether the customer had to repeat something,
/// and whether it is an incident whose review is open.
final class ContactFill {
  private static final int BEGINS = 1;
  private static final int CLOSED = 2;
  private static final int REPEAT_KNOWN = 4;
  private static final int REPEATED = 8;
  private static final int INCIDENT = 16;
  private static final int OPEN = 32;

  private int[] rows = new int[16];
  private long[] conversations = new long[16];
  private long[] times = new long[16];
  private byte[] marks = new byte[16];
  private int size;
  private final Set<Long> closed = new HashSet<>();

  void add(int row, long conversation, long time, int mark) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      conversations = Arrays.copyOf(conversations, size * 2);
      times = Arrays.copyOf(times, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    rows[size] = row;
    conversations[size] = conversation;
    times[size] = time;
    marks[size++] = (byte) mark;
  }

  void incident(int row, boolean isClosed) {
    int found = row < 0 ? -1 : Arrays.binarySearch(rows, 0, size, row);
    if (found >= 0) {
      marks[found] |= (byte) (isClosed ? INCIDENT : INCIDENT | OPEN);
    }
  }

  void closed(long conversation) {
    closed.add(conversation);
  }

  /// Adds those of another sheet in their order.
  ///
  /// @param moved where each of its rows is here, below 0 for one that is left out
  void all(Experience.Contacts others, int[] moved) {
    long conversation = size;
    for (int i = 0; i < others.rows().size(); i++) {
      int mark = others.marks().get(i);
      conversation += begins(mark) ? 1 : 0;
      int row = moved[others.rows().get(i)];
      if (row >= 0) {
        add(row, conversation, 0, mark & ~BEGINS);
      }
    }
  }

  /// The contacts in order; those of one moment stay as they came.
  Experience.Contacts contacts(int[] moved, Numbers owners) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(i -> owners.get(rows[i]))
            .thenComparingLong(i -> conversations[i])
            .thenComparingLong(i -> times[i]));
    Numbers.Fill places = new Numbers.Fill();
    Numbers.Fill told = new Numbers.Fill();
    for (int n = 0; n < size; n++) {
      int i = order[n];
      boolean same =
          n > 0
              && owners.get(rows[order[n - 1]]) == owners.get(rows[i])
              && conversations[order[n - 1]] == conversations[i];
      places.add(moved[rows[i]]);
      told.add(marks[i] | (same ? 0 : BEGINS) | (closed.contains(conversations[i]) ? CLOSED : 0));
    }
    return new Experience.Contacts(places.numbers(), told.numbers());
  }

  static int repeated(@Nullable Boolean repeated) {
    return repeated == null ? 0 : repeated ? REPEAT_KNOWN | REPEATED : REPEAT_KNOWN;
  }

  static boolean begins(int mark) {
    return (mark & BEGINS) != 0;
  }

  static boolean isClosed(int mark) {
    return (mark & CLOSED) != 0;
  }

  static boolean isRepeatKnown(int mark) {
    return (mark & REPEAT_KNOWN) != 0;
  }

  static boolean isRepeated(int mark) {
    return (mark & REPEATED) != 0;
  }

  static boolean isIncident(int mark) {
    return (mark & INCIDENT) != 0;
  }

  static boolean isOpenIncident(int mark) {
    return (mark & OPEN) != 0;
  }
}
