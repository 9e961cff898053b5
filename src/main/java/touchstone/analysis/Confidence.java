package touchstone.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The quantiles and transformed scales that the intervals of this room are made with.
///
/// A confidence is a share strictly between 0 and 1, usually [PoissonRate#USUAL_CONFIDENCE].
final class Confidence {

  private Confidence() {}

  /// The normal quantile z with P(-z < Z < z) = confidence; 1.959963984540054 for 95 %.
  static double normal(double confidence) {
    checked(confidence);
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /// The quantile of Student's t with so many degrees of freedom, above 0, fractions allowed.
  static double student(double degreesOfFreedom, double confidence) {
    checked(confidence);
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /// An estimate of a probability with its log-log limits p^exp(±z se / (p ln p)).
  ///
  /// The limits are symmetric on the scale ln(-ln p), never leave 0..1 and are those of `survfit`
  /// with `conf.type = "log-log"` and of PROC LIFETEST. Where p is 0 or 1 with se 0 nothing varies
  /// and both limits are p; where se is not a number (a curve that fell to 0) neither are they.
  static Estimate logLog(double p, double stdError, double z) {
    if (Double.isNaN(stdError)) {
      return new Estimate(p, Double.NaN, Double.NaN, Double.NaN);
    }
    if (p <= 0 || p >= 1 || stdError == 0) {
      return new Estimate(p, stdError, p, p);
    }
    double log = Math.log(p);
    double spread = z * stdError / (p * -log);
    return new Estimate(
        p, stdError, Math.exp(log * Math.exp(spread)), Math.exp(log * Math.exp(-spread)));
  }

  /// An estimate above zero with its log-scale limits m exp(±z se / m); 0 has the limits 0 and 0.
  static Estimate logScale(double m, double stdError, double z) {
    if (m <= 0) {
      return new Estimate(m, stdError, m, m);
    }
    double factor = Math.exp(z * stdError / m);
    return new Estimate(m, stdError, m / factor, m * factor);
  }

  /// An estimate of any sign with its plain limits m ± z se.
  static Estimate plain(double m, double stdError, double z) {
    return new Estimate(m, stdError, m - z * stdError, m + z * stdError);
  }

  private static void checked(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }
}
