package touchstone.analysis;

import java.util.Optional;

/// The difference of two means with its interval.
///
/// For two groups it is Welch's: a - b ± t sqrt(s_a²/n_a + s_b²/n_b), with the degrees of freedom
/// of B. L. Welch ("The generalization of Student's problem", Biometrika 34, 1947). For pairs it is
/// the mean of the differences d ± t s_d / sqrt(n) with n - 1 degrees of freedom. Where nothing
/// varies the interval is the difference itself.
///
/// @param difference in the unit of the values
/// @param interval its interval
/// @param degreesOfFreedom those of the t used; infinite where nothing varies
public record MeanDifference(double difference, Interval interval, double degreesOfFreedom) {

  /// The mean of `a` less the mean of `b`, with its 95 % interval; empty where either has fewer
  /// than 2 values.
  public static Optional<MeanDifference> ofGroups(double[] a, double[] b) {
    if (a.length < 2 || b.length < 2) {
      return Optional.empty();
    }
    double spreadA = Moments.variance(a) / a.length;
    double spreadB = Moments.variance(b) / b.length;
    double spread = spreadA + spreadB;
    double degrees =
        spread == 0
            ? Double.POSITIVE_INFINITY
            : spread
                * spread
                / (spreadA * spreadA / (a.length - 1) + spreadB * spreadB / (b.length - 1));
    return Optional.of(about(Moments.mean(a) - Moments.mean(b), spread, degrees));
  }

  /// The mean of `after` less `before` of the same customers in the same order, with its 95 %
  /// interval; empty below 2 pairs.
  public static Optional<MeanDifference> ofPairs(double[] before, double[] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    int n = before.length;
    if (n < 2) {
      return Optional.empty();
    }
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = after[i] - before[i];
    }
    double spread = Moments.variance(differences) / n;
    return Optional.of(about(Moments.mean(differences), spread, n - 1));
  }

  /// The same of values that are told by how often each occurs.
  ///
  /// @param values the different values
  /// @param a how often each occurs among the first
  /// @param b how often among the second
  public static Optional<MeanDifference> ofGroups(double[] values, long[] a, long[] b) {
    Weighed first = Weighed.of(values, a);
    Weighed second = Weighed.of(values, b);
    if (first.n() < 2 || second.n() < 2) {
      return Optional.empty();
    }
    double spreadA = first.variance() / first.n();
    double spreadB = second.variance() / second.n();
    double spread = spreadA + spreadB;
    double degrees =
        spread == 0
            ? Double.POSITIVE_INFINITY
            : spread
                * spread
                / (spreadA * spreadA / (first.n() - 1) + spreadB * spreadB / (second.n() - 1));
    return Optional.of(about(first.mean() - second.mean(), spread, degrees));
  }

  /// The mean of differences of pairs that are told by how often each difference occurs; empty
  /// below 2 pairs.
  public static Optional<MeanDifference> ofPairs(double[] differences, long[] counts) {
    Weighed all = Weighed.of(differences, counts);
    return all.n() < 2
        ? Optional.empty()
        : Optional.of(about(all.mean(), all.variance() / all.n(), all.n() - 1.0));
  }

  /// Mean and variance of values by how often each occurs.
  private record Weighed(long n, double mean, double variance) {
    private static Weighed of(double[] values, long[] counts) {
      long n = 0;
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        n += counts[i];
        sum += counts[i] * values[i];
      }
      double mean = sum / n;
      double squares = 0;
      for (int i = 0; i < values.length; i++) {
        squares += counts[i] * (values[i] - mean) * (values[i] - mean);
      }
      return new Weighed(n, mean, squares / (n - 1));
    }
  }

  private static MeanDifference about(double difference, double spread, double degrees) {
    if (spread == 0) {
      return new MeanDifference(
          difference, new Interval(difference, difference), Double.POSITIVE_INFINITY);
    }
    double half = Confidence.student(degrees, PoissonRate.USUAL_CONFIDENCE) * Math.sqrt(spread);
    return new MeanDifference(
        difference, new Interval(difference - half, difference + half), degrees);
  }

  private static final class Moments {
    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }

    private static double variance(double[] values) {
      double mean = mean(values);
      double sum = 0;
      for (double value : values) {
        sum += (value - mean) * (value - mean);
      }
      return sum / (values.length - 1);
    }
  }
}
