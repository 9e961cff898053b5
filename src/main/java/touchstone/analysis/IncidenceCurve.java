package touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The probability of having had the incident by tenure day, with leaving as competing event: the
/// Aalen-Johansen curve.
///
/// F1(t) = sum over t_i <= t of S(t_i-) d1_i / r_i and F2 alike for those who leave first, S being
/// the share that had neither, so that S + F1 + F2 = 1 (O. Aalen and S. Johansen, "An empirical
/// transition matrix for non-homogeneous Markov chains", Scandinavian Journal of Statistics 5,
/// 1978). One minus the Kaplan-Meier curve of incidents would be too large.
///
/// The standard error is the Greenwood-type one for multinomial increments (P. K. Andersen and
/// others, "Statistical Models Based on Counting Processes", 1993, section IV.4): the sum over t_i
/// <= t of [g1² h1 + g2² h2 - (g1 h1 + g2 h2)²] / r_i, where h1 and h2 are the day's shares and g1
/// = S(t_i-) - c, g2 = -c, c = (F1(t) - F1(t_i)) / (1 - h1 - h2) are the slopes of F1(t) in them.
/// Without late entry it is, number for number, the infinitesimal jackknife that R reports for
/// `survfit(Surv(time, factor) ~ 1)`; with late entry it remains the Greenwood form, as in R's
/// `etm` and `mstate`, from which the jackknife differs a little. The limits are F^exp(±z se / (F
/// ln F)), as `conf.type = "log-log"` and PROC LIFETEST have them; where F is 0 both are 0. Days,
/// ties and late entry as in [Tenure].
///
/// @param subjects customers ever at risk
/// @param steps one for each day on which anybody's observation ended, by day; empty without
///   customers
/// @param confidence of the limits
public record IncidenceCurve(int subjects, List<Step> steps, double confidence) {

  /// The curve after one day.
  ///
  /// @param tenureDay days since the relationship's start
  /// @param atRisk customers at risk on that day: observed, and with neither event before
  /// @param incidents those of them who had the incident on it
  /// @param left those of them who left on it without one
  /// @param censored those of them last seen on it
  /// @param eventFree S at the end of that day, 0..1
  /// @param incidence F1 at the end of that day, 0..1
  /// @param leftFirst F2 at the end of that day, 0..1
  public record Step(
      int tenureDay,
      int atRisk,
      int incidents,
      int left,
      int censored,
      double eventFree,
      Estimate incidence,
      Estimate leftFirst) {

    /// How much the step rests on.
    public Support support() {
      return Support.of(atRisk);
    }
  }

  public IncidenceCurve {
    steps = List.copyOf(steps);
  }

  /// The curve of customers held in columns; see [TenureCounts#of].
  public static IncidenceCurve of(int @Nullable [] entry, int[] exit, byte[] state) {
    return of(TenureCounts.of(entry, exit, state));
  }

  /// The curve with 95 % limits.
  public static IncidenceCurve of(TenureCounts counts) {
    return of(counts, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The curve with limits of the given confidence.
  public static IncidenceCurve of(TenureCounts counts, double confidence) {
    double z = Confidence.normal(confidence);
    List<Step> steps = new ArrayList<>();
    Cause first = new Cause();
    Cause second = new Cause();
    double[] free = {1};
    counts.walk(
        (day, atRisk, incidents, left, censored) -> {
          double before = free[0];
          int gone = incidents + left;
          first.day(before, atRisk, incidents, gone);
          second.day(before, atRisk, left, gone);
          free[0] = before * ((atRisk - gone) / (double) atRisk);
          steps.add(
              new Step(
                  day,
                  atRisk,
                  incidents,
                  left,
                  censored,
                  free[0],
                  Confidence.logLog(first.incidence, first.stdError(), z),
                  Confidence.logLog(second.incidence, second.stdError(), z)));
        });
    return new IncidenceCurve(counts.subjects(), steps, confidence);
  }

  /// F1 at the end of a tenure day: the last step not after it, and 0 before the first.
  public Estimate incidenceOn(int tenureDay) {
    Estimate now = new Estimate(0, 0, 0, 0);
    for (Step step : steps) {
      if (step.tenureDay() > tenureDay) {
        break;
      }
      now = step.incidence();
    }
    return now;
  }

  /// The running sums of one cause. With F for F(t) and F_i for F(t_i) the variance is, multiplied
  /// out, sum S²h1(1 - h1)/r - 2 sum (F - F_i) S h1/r + sum (F - F_i)² h/((1 - h) r); the sums with
  /// F - F_i are carried from day to day, so that each day costs the same. They cancel where
  /// nothing varies any more, once everybody had it; what rounding leaves of them then is no
  /// variance.
  private static final class Cause {
    /// Far below what a variance is of the sums, about F (1 - F), and far above their rounding.
    private static final double ROUNDING = 1e-12;

    private double incidence;
    private double own;
    private double crossWeight;
    private double cross;
    private double laterWeight;
    private double laterOnce;
    private double laterTwice;

    private void day(double freeBefore, int atRisk, int events, int gone) {
      double h1 = events / (double) atRisk;
      double rise = freeBefore * h1;
      incidence = Math.min(1, incidence + rise);
      laterTwice += 2 * rise * laterOnce + rise * rise * laterWeight;
      laterOnce += rise * laterWeight;
      cross += rise * crossWeight;
      own += freeBefore * freeBefore * h1 * (1 - h1) / atRisk;
      crossWeight += rise / atRisk;
      laterWeight += gone == atRisk ? 0 : gone / ((double) (atRisk - gone) * atRisk);
    }

    private double stdError() {
      double variance = own - 2 * cross + laterTwice;
      return variance <= ROUNDING * (own + laterTwice) ? 0 : Math.sqrt(variance);
    }
  }
}
