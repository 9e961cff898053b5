package touchstone.trend;

import touchstone.customer.CustomerId;
import touchstone.trend.snapshot.Whose;

/// Whose relationships a trend looks at.
public sealed interface TrendScope {
  /// Everybody who is or was a customer.
  TrendScope ALL = new Everyone();

  /// The same for the snapshot.
  default Whose whose() {
    return switch (this) {
      case Everyone _ -> Whose.EVERYONE;
      case Segment one -> Whose.EVERYONE.withSegment(one.segment());
      case One one -> Whose.of(one.customer());
    };
  }

  /// Everybody with a day 0.
  record Everyone() implements TrendScope {}

  /// The customers of one segment.
  ///
  /// @param segment a code of the segment list
  record Segment(String segment) implements TrendScope {}

  /// One customer.
  record One(CustomerId customer) implements TrendScope {}
}
