package touchstone.ui.trend;

import touchstone.trend.TrendScope;

/// Whose relationships the panel asks about.
enum Reach {
  ALL,
  SEGMENT,
  CUSTOMER;

  static Reach of(TrendScope scope) {
    return switch (scope) {
      case TrendScope.Everyone _ -> ALL;
      case TrendScope.Segment _ -> SEGMENT;
      case TrendScope.One _ -> CUSTOMER;
    };
  }
}
