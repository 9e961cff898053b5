package touchstone.trend.snapshot;

import java.util.Arrays;

/// The order of a sheet's rows.
final class SheetOrder {
  private SheetOrder() {}

  /// Which row comes to which place so that owners ascend, and days within an owner; rows of one
  /// day stay as they came.
  ///
  /// @param firsts gets the first place of each owner, and the number of rows at the end
  static int[] byOwnerAndDay(Numbers owners, Numbers days, int[] firsts) {
    int rows = owners.size();
    for (int row = 0; row < rows; row++) {
      firsts[owners.get(row) + 1]++;
    }
    for (int n = 1; n < firsts.length; n++) {
      firsts[n] += firsts[n - 1];
    }
    int[] next = Arrays.copyOf(firsts, firsts.length);
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[next[owners.get(row)]++] = row;
    }
    for (int n = 0; n + 1 < firsts.length; n++) {
      sortByDay(order, firsts[n], firsts[n + 1], days);
    }
    return order;
  }

  private static void sortByDay(int[] order, int from, int to, Numbers days) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = days.get(order[i - 1]) <= days.get(order[i]);
    }
    if (sorted) {
      return;
    }
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = (long) days.get(order[i]) << Integer.SIZE | i - from;
    }
    Arrays.sort(keys);
    int[] old = Arrays.copyOfRange(order, from, to);
    for (int i = from; i < to; i++) {
      order[i] = old[(int) keys[i - from]];
    }
  }
}
