package touchstone.analysis;

import java.util.Optional;

/// How often one type of interaction happens in one month of the relationship.
///
/// @param <T> the type of interaction
/// @param type the type counted
/// @param month lifecycle month, 0 for tenure days 0..29
/// @param observed customers observed in that month, also for only a part of it
/// @param observedDays their observed days in that month, at most 30 each
/// @param interactions the interactions counted
public record LifecycleRate<T>(
    T type, int month, int observed, long observedDays, long interactions) {

  /// The length of a lifecycle month in days.
  public static final int MONTH_DAYS = 30;

  public LifecycleRate {
    if (month < 0 || observed < 0 || observedDays < observed || interactions < 0) {
      throw new IllegalArgumentException(
          "not a lifecycle month: " + month + ", " + observed + ", " + observedDays);
    }
    if (observedDays > (long) observed * MONTH_DAYS) {
      throw new IllegalArgumentException("more than 30 days a customer: " + observedDays);
    }
  }

  /// The exposure: observed days in units of 30.
  public double customerMonths() {
    return observedDays / (double) MONTH_DAYS;
  }

  /// Interactions per customer-month with the exact 95 % interval; empty where none was observed.
  public Optional<PoissonRate> rate() {
    return PoissonRate.of(interactions, customerMonths());
  }
}
