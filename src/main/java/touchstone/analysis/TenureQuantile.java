package touchstone.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The tenure by which a share of the customers has left, read off a retention curve.
///
/// The q-quantile is the first day on which S(t) <= 1 - q; where the curve runs level at exactly 1
/// - q, the middle of that level, up to the last day seen. The ends of its interval are read in the
///   same way off the curve's lower and upper limits (R. Brookmeyer and J. Crowley, "A confidence
///   interval for the median survival time", Biometrics 38, 1982, on the scale of the curve's
///   limits).
///
/// @param share the share that has left, such as 0.5
/// @param day the tenure in days; empty while fewer have left
/// @param lower the lower end of its interval; empty where the limits do not fall that far
/// @param upper the upper end of its interval; empty where the limits do not fall that far
public record TenureQuantile(
    double share, OptionalDouble day, OptionalDouble lower, OptionalDouble upper) {

  private static final double LEVEL = 1e-9;

  static TenureQuantile of(RetentionCurve curve, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
    }
    return new TenureQuantile(
        share,
        crossing(curve.steps(), share, Estimate::value),
        crossing(curve.steps(), share, Estimate::lower),
        crossing(curve.steps(), share, Estimate::upper));
  }

  private static OptionalDouble crossing(
      List<RetentionCurve.Step> steps, double share, ToDoubleFunction<Estimate> line) {
    double target = 1 - share;
    double level = Double.NaN;
    for (RetentionCurve.Step step : steps) {
      double height = line.applyAsDouble(step.retained());
      boolean below = height < target - LEVEL;
      if (Double.isNaN(level)) {
        if (below) {
          return OptionalDouble.of(step.tenureDay());
        }
        level = height <= target + LEVEL ? step.tenureDay() : Double.NaN;
      } else if (below) {
        return OptionalDouble.of((level + step.tenureDay()) / 2);
      }
    }
    return Double.isNaN(level)
        ? OptionalDouble.empty()
        : OptionalDouble.of((level + steps.getLast().tenureDay()) / 2);
  }
}
