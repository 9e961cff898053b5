package touchstone.analysis;

import java.util.Arrays;
import java.util.OptionalInt;

/// How long after it happened an interaction is recorded, so that the latest days are not taken for
/// quiet ones.
///
/// It is to be made of interactions that happened long enough ago that late ones are in: of the
/// last week only the quickly recorded are known yet.
public final class RecordingLag {

  private final int[] sorted;

  private RecordingLag(int[] sorted) {
    this.sorted = sorted;
  }

  /// The lag of interactions recorded so many days after they happened; below 0 counts as 0.
  public static RecordingLag of(int... lagDays) {
    int[] sorted = lagDays.clone();
    Arrays.sort(sorted);
    return new RecordingLag(sorted);
  }

  /// The share recorded within so many days, 0..1; 1 where nothing is known.
  public double shareWithin(int days) {
    if (sorted.length == 0) {
      return 1;
    }
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= days) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low / (double) sorted.length;
  }

  /// The share of a period's entries to be expected by now: the mean of the shares of its days.
  ///
  /// @param daysSinceEnd whole days since the period's last day, 0 on that day
  /// @param periodDays the days of the period, 1 or more
  public double recordedShare(int daysSinceEnd, int periodDays) {
    double sum = 0;
    for (int day = 0; day < periodDays; day++) {
      sum += shareWithin(daysSinceEnd + day);
    }
    return sum / periodDays;
  }

  /// The median lag in days, the lower one of two; empty where nothing is known.
  public OptionalInt medianDays() {
    return sorted.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, sorted[(sorted.length - 1) / 2]));
  }
}
