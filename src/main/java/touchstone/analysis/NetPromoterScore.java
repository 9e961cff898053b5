package touchstone.analysis;

import java.util.Optional;

/// The net promoter score: of all who said how likely they are to recommend, 0 to 10, the share of
/// promoters (9 or 10) less that of detractors (0 to 6), times 100.
///
/// With p and d for the two shares of n answers the variance of p - d is (p + d - (p - d)²) / n,
/// since p and d vary against one another as parts of the same answers do (multinomial). It is
/// never to be shown without its interval and n.
///
/// @param score -100..100
/// @param stdError in points of the score
/// @param interval score ± z standard errors, within -100..100
/// @param answers n, above 0
public record NetPromoterScore(double score, double stdError, Interval interval, long answers) {

  /// The score with its 95 % interval; empty without any answer.
  ///
  /// @throws IllegalArgumentException where a count is below 0
  public static Optional<NetPromoterScore> of(long promoters, long passives, long detractors) {
    if (promoters < 0 || passives < 0 || detractors < 0) {
      throw new IllegalArgumentException("no counts");
    }
    long n = promoters + passives + detractors;
    if (n == 0) {
      return Optional.empty();
    }
    double p = (double) promoters / n;
    double d = (double) detractors / n;
    double score = 100 * (p - d);
    double error = 100 * Math.sqrt(Math.max(0, (p + d - (p - d) * (p - d)) / n));
    double half = Confidence.normal(PoissonRate.USUAL_CONFIDENCE) * error;
    Interval interval = new Interval(Math.max(-100, score - half), Math.min(100, score + half));
    return Optional.of(new NetPromoterScore(score, error, interval, n));
  }
}
