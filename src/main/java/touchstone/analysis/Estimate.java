package touchstone.analysis;

import java.util.Optional;

/// A point of a curve with its uncertainty: the value, its standard error and its confidence
/// limits, all in the unit of the curve.
///
/// Where nothing can be said of the uncertainty (a retention that fell to 0) the standard error and
/// both limits are NaN, which a table shows as an empty cell.
///
/// @param value the estimate
/// @param stdError its standard error, 0 or more, or NaN
/// @param lower the lower limit, or NaN
/// @param upper the upper limit, or NaN
public record Estimate(double value, double stdError, double lower, double upper) {

  /// The limits as an interval; empty where there are none.
  public Optional<Interval> interval() {
    return Double.isNaN(lower) || Double.isNaN(upper)
        ? Optional.empty()
        : Optional.of(new Interval(lower, upper));
  }
}
