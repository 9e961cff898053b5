package touchstone.analysis;

import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// A rate of events per unit of exposure (interactions per customer-month, incidents per contact)
/// with its exact Poisson interval.
///
/// For c events in exposure E the rate is c / E and the interval with confidence 1 - a runs from
/// G(a/2; c) / E to G(1 - a/2; c + 1) / E, G being the quantile of the gamma distribution with that
/// shape and scale 1, and the lower end 0 when c = 0. This is Garwood's interval (F. Garwood,
/// "Fiducial limits for the Poisson distribution", Biometrika 28, 1936), written elsewhere with
/// chi-square quantiles: G(p; c) = X(p; 2c) / 2. It covers at least 1 - a, never less.
///
/// @param events the number of events, 0 or more
/// @param exposure what the events are counted against, above 0, in any unit
/// @param rate events per unit of exposure
/// @param interval the interval of the rate, in the same unit
public record PoissonRate(long events, double exposure, double rate, Interval interval) {

  /// The confidence used throughout the product.
  public static final double USUAL_CONFIDENCE = 0.95;

  /// The rate with its 95 % interval; empty where nothing was exposed, as there is no rate then.
  public static Optional<PoissonRate> of(long events, double exposure) {
    return of(events, exposure, USUAL_CONFIDENCE);
  }

  /// The rate with an interval of the given confidence, strictly between 0 and 1.
  public static Optional<PoissonRate> of(long events, double exposure, double confidence) {
    if (events < 0) {
      throw new IllegalArgumentException("a count is never below zero: " + events);
    }
    if (!(exposure >= 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("an exposure is finite and not below zero: " + exposure);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
    if (exposure == 0) {
      return Optional.empty();
    }
    double tail = (1 - confidence) / 2;
    double lower = events == 0 ? 0 : quantile((double) events, tail);
    double upper = quantile(events + 1.0, 1 - tail);
    return Optional.of(
        new PoissonRate(
            events, exposure, events / exposure, new Interval(lower / exposure, upper / exposure)));
  }

  /// The library's quantile is good to about 1e-9; two Newton steps take it to the last digits.
  private static double quantile(double shape, double probability) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    double x = gamma.inverseCumulativeProbability(probability);
    for (int step = 0; step < 2; step++) {
      double density = gamma.density(x);
      if (density > 0) {
        x -= (gamma.cumulativeProbability(x) - probability) / density;
      }
    }
    return x;
  }
}
