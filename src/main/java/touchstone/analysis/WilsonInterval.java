package touchstone.analysis;

/// The score interval of a proportion: which shares of all cases are compatible with x of n seen.
///
/// With p = x / n and z the normal quantile: (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 +
/// z²/n). Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
/// inference", Journal of the American Statistical Association 22, 1927. Within 0..1 for every x,
/// also 0 and n.
public final class WilsonInterval {

  private WilsonInterval() {}

  /// The 95 % interval of `successes` out of `trials`; trials above 0.
  public static Interval of(long successes, long trials) {
    return of(successes, trials, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The interval with the given confidence, strictly between 0 and 1.
  public static Interval of(long successes, long trials, double confidence) {
    if (trials <= 0 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("no share: " + successes + " of " + trials);
    }
    double z = Confidence.normal(confidence);
    double n = trials;
    double p = successes / n;
    double middle = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double lower = successes == 0 ? 0 : (middle - half) / scale;
    double upper = successes == trials ? 1 : (middle + half) / scale;
    return new Interval(lower, upper);
  }
}
