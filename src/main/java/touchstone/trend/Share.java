package touchstone.trend;

import java.util.Optional;
import touchstone.analysis.Interval;
import touchstone.analysis.WilsonInterval;

/// A share of cases with its Wilson interval.
///
/// @param of cases in all; below 5 no percentage should be shown
/// @param interval 95 %; empty without cases
public record Share(long cases, long of, Optional<Interval> interval) {

  public static Share of(long cases, long of) {
    return new Share(
        cases, of, of == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(cases, of)));
  }

  /// 0..1; not a number without cases.
  public double value() {
    return of == 0 ? Double.NaN : cases / (double) of;
  }
}
