package touchstone.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Spearman's rank correlation: whether of two scores of the same contacts one rises with the
/// other.
///
/// ρ is the product-moment correlation of the ranks, equal values having the mean of their ranks
/// (C. Spearman, American Journal of Psychology 15, 1904). The interval is Fisher's: tanh(atanh ρ ±
/// z / sqrt(n - 3)); there is none below 4 pairs, and none but ρ itself where it is -1 or 1.
///
/// @param pairs the number of pairs, n
/// @param rho the correlation, -1..1
/// @param interval its 95 % interval, or that of the confidence asked for; empty below 4 pairs
public record RankCorrelation(int pairs, double rho, Optional<Interval> interval) {

  /// The correlation with its 95 % interval; empty below 2 pairs or where one side is always the
  /// same.
  public static Optional<RankCorrelation> of(double[] x, double[] y) {
    return of(x, y, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The correlation with an interval of the given confidence.
  public static Optional<RankCorrelation> of(double[] x, double[] y, double confidence) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    double z = Confidence.normal(confidence);
    int n = x.length;
    double[] rankX = midRanks(x);
    double[] rankY = midRanks(y);
    double middle = (n + 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double dx = rankX[i] - middle;
      double dy = rankY[i] - middle;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    if (xx == 0 || yy == 0) {
      return Optional.empty();
    }
    double rho = Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    return Optional.of(new RankCorrelation(n, rho, interval(n, rho, z)));
  }

  /// The same of pairs that are told by how often each occurs, with the 95 % interval.
  ///
  /// @param counts how many pairs have `x[i]` and `y[i]`
  public static Optional<RankCorrelation> of(double[] x, double[] y, long[] counts) {
    if (x.length != y.length || x.length != counts.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    int n = Math.toIntExact(Arrays.stream(counts).sum());
    double[] rankX = midRanks(x, counts);
    double[] rankY = midRanks(y, counts);
    double middle = (n + 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < counts.length; i++) {
      double dx = rankX[i] - middle;
      double dy = rankY[i] - middle;
      xx += counts[i] * dx * dx;
      yy += counts[i] * dy * dy;
      xy += counts[i] * dx * dy;
    }
    if (xx == 0 || yy == 0) {
      return Optional.empty();
    }
    double rho = Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    double z = Confidence.normal(PoissonRate.USUAL_CONFIDENCE);
    return Optional.of(new RankCorrelation(n, rho, interval(n, rho, z)));
  }

  private static double[] midRanks(double[] values, long[] counts) {
    TreeMap<Double, Long> times = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      times.merge(values[i], counts[i], Long::sum);
    }
    Map<Double, Double> ranks = new HashMap<>();
    long below = 0;
    for (Map.Entry<Double, Long> one : times.entrySet()) {
      ranks.put(one.getKey(), below + (one.getValue() + 1) / 2.0);
      below += one.getValue();
    }
    return Arrays.stream(values).map(value -> ranks.getOrDefault(value, 0.0)).toArray();
  }

  private static Optional<Interval> interval(int n, double rho, double z) {
    if (n < 4) {
      return Optional.empty();
    }
    if (1 - Math.abs(rho) < 1e-15) {
      return Optional.of(new Interval(rho, rho));
    }
    double middle = 0.5 * (Math.log1p(rho) - Math.log1p(-rho));
    double half = z / Math.sqrt(n - 3.0);
    return Optional.of(new Interval(Math.tanh(middle - half), Math.tanh(middle + half)));
  }

  /// The ranks from 1 on, equal values having the mean of theirs.
  static double[] midRanks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = firstAtLeast(sorted, values[i], false);
      int upTo = firstAtLeast(sorted, values[i], true);
      ranks[i] = (below + 1 + upTo) / 2.0;
    }
    return ranks;
  }

  /// How many values are below, or not above, the given one.
  private static int firstAtLeast(double[] sorted, double value, boolean notAbove) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Double.compare(sorted[middle], value);
      if (order < 0 || (notAbove && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
