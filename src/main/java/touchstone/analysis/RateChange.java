package touchstone.analysis;

import java.util.Optional;

/// The rate of a series of counts in a stretch of periods against the rate in all others.
///
/// With counts c in exposure E there and C in exposure D elsewhere, half an event added to each:
/// log ratio ln((c + ½) / E) - ln((C + ½) / D) with variance φ (1 / (c + ½) + 1 / (C + ½)). φ is
/// Pearson's sum of (count - expected)² / expected, expected at the rate of its side, over the
/// periods less two; at least 1 (P. McCullagh and J. A. Nelder, "Generalized Linear Models", 1989,
/// section 6.2.3).
///
/// @param from the first period of the stretch
/// @param count events in the stretch
/// @param logRatio natural logarithm of the ratio; 0 where either side has no exposure
/// @param variance its variance; 0 where either side has no exposure
/// @param elsewhere events in the other periods
record RateChange(int from, double count, double elsewhere, double logRatio, double variance) {

  private static final double HALF = 0.5;
  private static final double Z = 1.959963984540054;

  /// Counts and exposures by period; a period without exposure is passed over.
  static final class Series {
    private final double[] counts;
    private final double[] exposures;

    Series(double[] counts, double[] exposures) {
      this.counts = counts;
      this.exposures = exposures;
    }
  }

  /// The change in the periods from `from` up to but not including `to`.
  static RateChange at(Series series, int from, int to) {
    Sums sums = new Sums(series);
    return sums.change(Math.max(0, from), Math.min(to, series.counts.length));
  }

  /// Of all stretches that run to the end and leave at least so many periods with exposure on each
  /// side, the one whose rate differs by the most errors. The series has at least twice as many.
  static RateChange mostStriking(Series series, int fewest) {
    int n = series.counts.length;
    Sums sums = new Sums(series);
    RateChange best = new RateChange(n, 0, sums.count[n], 0, 0);
    for (int from = 0; from < n; from++) {
      if (sums.leaves(fewest, from) && series.exposures[from] > 0) {
        RateChange change = sums.change(from, n);
        best = Math.abs(change.errors()) > Math.abs(best.errors()) ? change : best;
      }
    }
    return best;
  }

  /// Where a change that goes on to the end most likely began: the period that maximises the
  /// Poisson likelihood of one rate before and one from it on (D. V. Hinkley, "Inference about the
  /// change-point in a sequence of random variables", Biometrika 57, 1970). The most striking
  /// stretch begins too early where the rate falls to nothing, since the error of a rate of nothing
  /// is large.
  ///
  /// @param found the change whose beginning is asked for; only changes the same way are looked at
  static int likeliest(Series series, int fewest, RateChange found) {
    int n = series.counts.length;
    Sums sums = new Sums(series);
    int best = found.from();
    double most = sums.logLikelihood(best);
    for (int from = 0; from < n; from++) {
      if (sums.leaves(fewest, from)
          && series.exposures[from] > 0
          && sums.change(from, n).logRatio * found.logRatio > 0
          && sums.logLikelihood(from) > most) {
        best = from;
        most = sums.logLikelihood(from);
      }
    }
    return best;
  }

  /// How many errors the log ratio of incidents to other entries moved, given the moves of both.
  static double share(RateChange incidents, RateChange others) {
    double variance = incidents.variance + others.variance;
    return variance == 0 ? 0 : (incidents.logRatio - others.logRatio) / Math.sqrt(variance);
  }

  /// The log ratio in its errors: above 0 where the rate is higher in the stretch.
  double errors() {
    return variance == 0 ? 0 : logRatio / Math.sqrt(variance);
  }

  /// The ratio less so many errors; 0 where there is none.
  double atLeast(double errors) {
    return variance == 0 ? 0 : Math.exp(logRatio - errors * Math.sqrt(variance));
  }

  /// The ratio with its interval; empty where either side counted nothing.
  Optional<CoverageReading.Ratio> ratio() {
    if (variance == 0 || count == 0 || elsewhere == 0) {
      return Optional.empty();
    }
    double half = Z * Math.sqrt(variance);
    return Optional.of(
        new CoverageReading.Ratio(
            Math.exp(logRatio),
            new Interval(Math.exp(logRatio - half), Math.exp(logRatio + half))));
  }

  /// Running sums, so that each stretch costs the same.
  private static final class Sums {
    private final int[] periods;
    private final double[] count;
    private final double[] exposure;
    private final double[] squares;

    private Sums(Series series) {
      int n = series.counts.length;
      periods = new int[n + 1];
      count = new double[n + 1];
      exposure = new double[n + 1];
      squares = new double[n + 1];
      for (int i = 0; i < n; i++) {
        double size = series.exposures[i];
        double seen = size > 0 ? series.counts[i] : 0;
        periods[i + 1] = periods[i] + (size > 0 ? 1 : 0);
        count[i + 1] = count[i] + seen;
        exposure[i + 1] = exposure[i] + size;
        squares[i + 1] = squares[i] + (size > 0 ? seen * seen / size : 0);
      }
    }

    /// Whether there are so many periods with exposure before `from` and from it on.
    private boolean leaves(int fewest, int from) {
      int n = count.length - 1;
      return periods[from] >= fewest && periods[n] - periods[from] >= fewest;
    }

    /// Of one rate before `from` and one from it on, but for what is the same for all.
    private double logLikelihood(int from) {
      int n = count.length - 1;
      return part(count[from], exposure[from])
          + part(count[n] - count[from], exposure[n] - exposure[from]);
    }

    private static double part(double count, double size) {
      return count == 0 ? 0 : count * Math.log(count / size);
    }

    private RateChange change(int from, int to) {
      int n = count.length - 1;
      double inside = count[to] - count[from];
      double outside = count[n] - inside;
      double insideSize = exposure[to] - exposure[from];
      double outsideSize = exposure[n] - insideSize;
      if (!(insideSize > 0 && outsideSize > 0)) {
        return new RateChange(from, inside, outside, 0, 0);
      }
      double insideSquares = squares[to] - squares[from];
      double pearson =
          pearson(inside, insideSize, insideSquares)
              + pearson(outside, outsideSize, squares[n] - insideSquares);
      double dispersion = Math.max(1, pearson / Math.max(1, periods[n] - 2));
      double variance = dispersion * (1 / (inside + HALF) + 1 / (outside + HALF));
      double logRatio =
          Math.log((inside + HALF) / insideSize) - Math.log((outside + HALF) / outsideSize);
      return new RateChange(from, inside, outside, logRatio, variance);
    }

    /// The sum of (c - uE)² / (uE) with u = sum c / sum E is (sum c² / E) / u - sum c.
    private static double pearson(double count, double size, double squares) {
      return count == 0 ? 0 : squares * size / count - count;
    }
  }
}
