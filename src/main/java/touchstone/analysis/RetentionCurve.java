package touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The share of customers still there by tenure day: the Kaplan-Meier curve.
///
/// S(t) = product over t_i <= t of (1 - d_i / r_i), r_i customers being at risk on day t_i and d_i
/// of them leaving (E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete
/// observations", Journal of the American Statistical Association 53, 1958). The standard error is
/// Greenwood's: S(t) sqrt(sum of d_i / (r_i (r_i - d_i))). The limits are symmetric on the scale
/// ln(-ln S), as those of R's `survfit` with `conf.type = "log-log"`. Once S is 0 it stays 0 and
/// has neither standard error nor limits (NaN). [Tenure] says who is at risk; those who leave on a
/// day leave before those who are censored on it. A life that ends by an incident counts as one
/// that ends: of counts with incidents this is the event-free curve of [IncidenceCurve].
///
/// @param subjects customers ever at risk
/// @param steps one for each day on which anybody left or was censored, by day; empty without
///   customers
/// @param confidence of the limits
public record RetentionCurve(int subjects, List<Step> steps, double confidence) {

  /// The curve after one day.
  ///
  /// @param tenureDay days since the relationship's start
  /// @param atRisk customers at risk on that day
  /// @param left those of them who left on it
  /// @param censored those of them last seen on it
  /// @param retained S at the end of that day, 0..1
  public record Step(int tenureDay, int atRisk, int left, int censored, Estimate retained) {

    /// How much the step rests on.
    public Support support() {
      return Support.of(atRisk);
    }
  }

  public RetentionCurve {
    steps = List.copyOf(steps);
  }

  /// The curve of customers held in columns; see [TenureCounts#of].
  public static RetentionCurve of(int @Nullable [] entry, int[] exit, byte[] state) {
    return of(TenureCounts.of(entry, exit, state));
  }

  /// The curve with 95 % limits.
  public static RetentionCurve of(TenureCounts counts) {
    return of(counts, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The curve with limits of the given confidence.
  public static RetentionCurve of(TenureCounts counts, double confidence) {
    double z = Confidence.normal(confidence);
    List<Step> steps = new ArrayList<>();
    Greenwood greenwood = new Greenwood();
    counts.walk(
        (day, atRisk, incidents, left, censored) -> {
          int gone = incidents + left;
          greenwood.day(atRisk, gone);
          Estimate retained = Confidence.logLog(greenwood.retained, greenwood.stdError(), z);
          steps.add(new Step(day, atRisk, gone, censored, retained));
        });
    return new RetentionCurve(counts.subjects(), steps, confidence);
  }

  /// S at the end of a tenure day: the last step not after it, and 1 with no error before the
  /// first.
  public Estimate retainedOn(int tenureDay) {
    Estimate now = new Estimate(1, 0, 1, 1);
    for (Step step : steps) {
      if (step.tenureDay() > tenureDay) {
        break;
      }
      now = step.retained();
    }
    return now;
  }

  /// The day by which half have left, with its interval.
  public TenureQuantile median() {
    return TenureQuantile.of(this, 0.5);
  }

  /// The day by which the given share, strictly between 0 and 1, has left.
  public TenureQuantile quantile(double share) {
    return TenureQuantile.of(this, share);
  }

  private static final class Greenwood {
    private double retained = 1;
    private double sum;

    private void day(int atRisk, int gone) {
      retained *= (atRisk - gone) / (double) atRisk;
      sum += gone == 0 || retained == 0 ? 0 : gone / ((double) atRisk * (atRisk - gone));
    }

    private double stdError() {
      return retained == 0 ? Double.NaN : retained * Math.sqrt(sum);
    }
  }
}
