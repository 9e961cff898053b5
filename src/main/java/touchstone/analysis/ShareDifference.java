package touchstone.analysis;

import java.util.Optional;

/// The difference of two shares with Newcombe's interval.
///
/// With the Wilson limits l, u of each share the limits are d - sqrt((p1 - l1)² + (u2 - p2)²) and d
/// + sqrt((u1 - p1)² + (p2 - l2)²) (R. G. Newcombe, "Interval estimation for the difference between
///   independent proportions", Statistics in Medicine 17, 1998, method 10). Within -1..1 for all
///   counts.
///
/// @param difference p1 - p2
/// @param interval its 95 % interval
public record ShareDifference(double difference, Interval interval) {

  /// The share of the first group less that of the second; empty where either group is empty.
  public static Optional<ShareDifference> of(long x1, long n1, long x2, long n2) {
    if (n1 == 0 || n2 == 0) {
      return Optional.empty();
    }
    Interval one = WilsonInterval.of(x1, n1);
    Interval two = WilsonInterval.of(x2, n2);
    double p1 = x1 / (double) n1;
    double p2 = x2 / (double) n2;
    double d = p1 - p2;
    double lower = d - Math.hypot(p1 - one.lower(), two.upper() - p2);
    double upper = d + Math.hypot(one.upper() - p1, p2 - two.lower());
    return Optional.of(new ShareDifference(d, new Interval(lower, upper)));
  }
}
