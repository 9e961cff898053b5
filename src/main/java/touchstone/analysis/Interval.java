package touchstone.analysis;

/// A confidence interval, both ends included, in the unit of what it is an interval of.
///
/// @param lower the lower end, not above `upper`
/// @param upper the upper end
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("an interval runs upwards: " + lower + " .. " + upper);
    }
  }

  /// Whether `value` lies in the interval, its ends included.
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /// The distance from end to end.
  public double width() {
    return upper - lower;
  }
}
