package touchstone.trend;

import touchstone.customer.CustomerId;
import touchstone.trend.snapshot.Whose;

/// Whose relationships a trend looks at.
public sealed interface TrendScope {
  /// Everybody who is or was a customer.
  TrendScope ALL = new Everyone();

  /// The same for the snapshot.
  Whose whose();

  /// Everybody with a day 0.
  record Everyone() implements TrendScope {
    @Override
    public Whose whose() {
      return Whose.EVERYONE;
    }
  }

  /// The customers of one segment.
  ///
  /// @param segment a code of the segment list
  record Segment(String segment) implements TrendScope {
    @Override
    public Whose whose() {
      return Whose.EVERYONE.withSegment(segment);
    }
  }

  /// One customer.
  record One(CustomerId customer) implements TrendScope {
    @Override
    public Whose whose() {
      return Whose.of(customer);
    }
  }
}
