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

  /// The curves of some types, with 95 % limits, in one walk over the events: the very numbers of
  /// [#ofType], type by type.
  ///
  /// @param types different types
  public static List<MeanCumulativeCurve> ofTypes(EventHistories histories, byte[] types) {
    double confidence = PoissonRate.USUAL_CONFIDENCE;
    double z = Confidence.normal(confidence);
    CumulativeSums sums = CumulativeSums.ofTypes(histories, types);
    List<MeanCumulativeCurve> curves = new ArrayList<>();
    for (int column = 0; column < types.length; column++) {
      curves.add(sums.curve(column, z, confidence));
    }
    return curves;
  }

  /// The curve of the events of one type, or of [#ANY_TYPE], with limits of the given confidence.
  public static MeanCumulativeCurve of(EventHistories histories, int type, double confidence) {
    CumulativeSums sums =
        type == ANY_TYPE
            ? CumulativeSums.ofAny(histories)
            : CumulativeSums.ofTypes(histories, (byte) type);
    return sums.curve(0, Confidence.normal(confidence), confidence);
  }

  /// The curves of these lives, one for each type, in the order of `types`.
  public static <T> List<MeanCumulativeCurve> byType(
      List<T> types, Collection<CustomerLife<T>> lives) {
    byte[] all = new byte[types.size()];
    for (int type = 0; type < all.length; type++) {
      all[type] = (byte) type;
    }
    return ofTypes(EventHistories.of(types, lives), all);
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
}
