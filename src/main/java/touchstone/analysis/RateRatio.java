package touchstone.analysis;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// One Poisson rate against another, exactly: given both counts together, the first is binomial
/// with p = r E1 / (r E1 + E2), r being the ratio of the rates. The limits of p are those of
/// Clopper and Pearson, turned into limits of r; the probability is twice the smaller tail at r =
/// 1, so that it lies below 5 % just where the 95 % interval leaves 1 out (E. L. Lehmann and J. P.
/// Romano, "Testing Statistical Hypotheses", section 4.5; the interval is that of R's
/// `poisson.test`, whose probability adds up the less likely outcomes instead). It proves no cause.
///
/// @param ratio the first rate over the second; not a number where neither counted, infinite where
///   the second did not
/// @param interval 95 %; its upper end is infinite where the second counted nothing
/// @param p the probability of counts at least as far apart were the rates the same, 0..1
public record RateRatio(double ratio, Interval interval, double p) {
  private static final double TAIL = (1 - PoissonRate.USUAL_CONFIDENCE) / 2;

  /// The ratio of count over exposure; empty without any count or without exposure on a side.
  public static Optional<RateRatio> of(long first, double firstE, long second, double secondE) {
    if (first < 0 || second < 0 || first + second == 0 || !(firstE > 0) || !(secondE > 0)) {
      return Optional.empty();
    }
    double lower =
        first == 0
            ? 0
            : BetaDistribution.of((double) first, second + 1.0).inverseCumulativeProbability(TAIL);
    double upper =
        second == 0
            ? 1
            : BetaDistribution.of(first + 1.0, (double) second).inverseSurvivalProbability(TAIL);
    double scale = secondE / firstE;
    BinomialDistribution same =
        BinomialDistribution.of(Math.toIntExact(first + second), firstE / (firstE + secondE));
    double below = same.cumulativeProbability(Math.toIntExact(first));
    double above = first == 0 ? 1 : same.survivalProbability(Math.toIntExact(first) - 1);
    return Optional.of(
        new RateRatio(
            first / firstE / (second / secondE),
            new Interval(scale * odds(lower), scale * odds(upper)),
            Math.min(1, 2 * Math.min(below, above))));
  }

  private static double odds(double share) {
    return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
  }
}
