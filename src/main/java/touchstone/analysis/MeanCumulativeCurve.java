package touchstone.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The expected number of events, or amount of money, of one customer up to each tenure day: the
/// mean cumulative function.
///
/// M(t) = sum over t_i <= t of e_i / r_i, with e_i events (or their values) on day t_i among r_i
/// customers at risk (W. Nelson, "Recurrent Events Data Analysis for Product Repairs, Disease
/// Recurrences, and Other Applications", 2003). The variance is the robust one of J. F. Lawless and
/// C. Nadeau ("Some simple robust methods for the analysis of recurrent events", Technometrics 37,
/// 1995): the sum over customers of the square of the sum over t_i <= t of (own events - e_i / r_i)
/// / r_i on the days at risk; the default of R's `reda::mcf`. It assumes nothing about how a
/// customer's events hang together. The limits are M exp(±z se / M), or M ± z se where values below
/// zero make M no positive quantity. Leaving ends the events of a customer: M is what those still
/// there would gather. Who is at risk when says [Tenure].
///
/// @param subjects customers ever at risk
/// @param events events counted
/// @param steps one for each day on which an event of any type happened or anybody's observation
///   ended, by day, the same days for each type
/// @param scale the scale of the limits
/// @param confidence of the limits
public record MeanCumulativeCurve(
    int subjects, long events, List<Step> steps, Scale scale, double confidence) {

  /// How the limits lie about the curve.
  public enum Scale {
    /// M exp(±z se / M).
    LOG,
    /// M ± z se.
    PLAIN
  }

  /// The curve after one day.
  ///
  /// @param tenureDay days since the relationship's start
  /// @param atRisk customers at risk on that day
  /// @param events events on that day
  /// @param amount their number, or the sum of their values
  /// @param mean M at the end of that day, in events or in the unit of the values, per customer
  public record Step(int tenureDay, int atRisk, int events, double amount, Estimate mean) {

    /// How much the step rests on; TINY must be warned of.
    public Support support() {
      return Support.of(atRisk);
    }
  }

  public MeanCumulativeCurve {
    steps = List.copyOf(steps);
  }

  /// The curve of all events, with 95 % limits.
  public static MeanCumulativeCurve of(EventHistories histories) {
    return of(histories, ANY_TYPE, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The curve of the events of one type, with 95 % limits. The curves of all types add up to that
  /// of all events.
  public static MeanCumulativeCurve ofType(EventHistories histories, int type) {
    return of(histories, type, PoissonRate.USUAL_CONFIDENCE);
  }

  /// The curve of the events of one type, or of [#ANY_TYPE], with limits of the given confidence.
  public static MeanCumulativeCurve of(EventHistories histories, int type, double confidence) {
    return new Sums(histories, type).curve(Confidence.normal(confidence), confidence);
  }

  /// The curves of these lives, one for each type, in the order of `types`.
  public static <T> List<MeanCumulativeCurve> byType(
      List<T> types, Collection<CustomerLife<T>> lives) {
    EventHistories histories = EventHistories.of(types, lives);
    List<MeanCumulativeCurve> curves = new ArrayList<>();
    for (int type = 0; type < types.size(); type++) {
      curves.add(ofType(histories, type));
    }
    return curves;
  }

  /// The place that stands for all types together.
  public static final int ANY_TYPE = -1;

  /// M at the end of a tenure day: the last step not after it, and 0 before the first.
  public Estimate meanOn(int tenureDay) {
    Estimate now = new Estimate(0, 0, 0, 0);
    for (Step step : steps) {
      if (step.tenureDay() > tenureDay) {
        break;
      }
      now = step.mean();
    }
    return now;
  }

  /// The sums by day. With u_i(t) for a customer's inner sum, the variance V = sum of u_i² grows on
  /// a day by the sum of 2 u_i Δu_i + Δu_i². The u_i of those at risk add up to a number U that
  /// events leave as it is (their Δu_i add up to 0) and that exits diminish; for those with events
  /// u_i is known from their own events and the curve so far. So V needs one walk over the events
  /// and one over the days.
  private static final class Sums {
    private final EventHistories histories;
    private final int type;
    private final TenureCounts tenures;
    private final int[] atRisk;
    private final int[] events;
    private final boolean[] shown;
    private final double[] amount;
    private final double[] squares;
    private final double[] cross;
    private final double[] exits;

    private Sums(EventHistories histories, int type) {
      this.histories = histories;
      this.type = type;
      this.tenures = histories.tenures();
      this.atRisk = tenures.atRiskByDay();
      this.events = new int[atRisk.length];
      this.shown = new boolean[atRisk.length];
      this.amount = new double[atRisk.length];
      this.squares = new double[atRisk.length];
      this.cross = new double[atRisk.length];
      this.exits = new double[atRisk.length];
      tenures.walk((day, r, incidents, left, censored) -> shown[day] = true);
      countByDay();
      walkCustomers(sharesUpTo());
    }

    private void countByDay() {
      for (int e = 0; e < histories.events(); e++) {
        int day = histories.day(e);
        shown[day] = true;
        if (isCounted(e)) {
          events[day]++;
          amount[day] += histories.value(e);
        }
      }
    }

    private boolean isCounted(int event) {
      return type == ANY_TYPE || histories.type(event) == type;
    }

    /// For each day t at [t + 1] the sum of e_i / r_i² up to it.
    private double[] sharesUpTo() {
      double[] upTo = new double[atRisk.length + 1];
      for (int day = 0; day < atRisk.length; day++) {
        double r = atRisk[day];
        upTo[day + 1] = upTo[day] + (amount[day] == 0 ? 0 : amount[day] / (r * r));
      }
      return upTo;
    }

    private void walkCustomers(double[] upTo) {
      for (int i = 0; i < histories.subjects(); i++) {
        int entry = histories.entry(i);
        int exit = histories.exit(i);
        if (!Tenure.everAtRisk(entry, exit)) {
          continue;
        }
        double before = entry <= 0 ? 0 : upTo[entry + 1];
        double own = 0;
        int end = histories.first(i + 1);
        for (int e = histories.first(i); e < end; ) {
          int day = histories.day(e);
          double today = 0;
          for (; e < end && histories.day(e) == day; e++) {
            today += isCounted(e) ? histories.value(e) : 0;
          }
          cross[day] += (own - (upTo[day] - before)) * today;
          squares[day] += today * today;
          own += today / atRisk[day];
        }
        exits[exit] += own - (upTo[exit + 1] - before);
      }
    }

    private MeanCumulativeCurve curve(double z, double confidence) {
      Scale scale = histories.anyBelowZero() ? Scale.PLAIN : Scale.LOG;
      List<Step> steps = new ArrayList<>();
      double mean = 0;
      double variance = 0;
      double atRiskSum = 0;
      long counted = 0;
      for (int day = 0; day < atRisk.length; day++) {
        if (shown[day]) {
          double r = atRisk[day];
          double rise = amount[day] / r;
          mean += rise;
          variance += 2 * (cross[day] - rise * atRiskSum) / r;
          variance += (squares[day] - r * rise * rise) / (r * r);
          atRiskSum -= exits[day];
          counted += events[day];
          double error = Math.sqrt(Math.max(0, variance));
          Estimate estimate =
              scale == Scale.LOG
                  ? Confidence.logScale(mean, error, z)
                  : Confidence.plain(mean, error, z);
          steps.add(new Step(day, atRisk[day], events[day], amount[day], estimate));
        }
      }
      return new MeanCumulativeCurve(tenures.subjects(), counted, steps, scale, confidence);
    }
  }
}
