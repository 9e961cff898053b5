package touchstone.ui.trend;

import java.time.LocalDate;
import touchstone.trend.TrendScope;

/// What the screen asks.
///
/// @param scopeName what the scope is called, e.g. the customer's name
/// @param months how many lifecycle months are shown from month 0 on
/// @param counts plain counts instead of rates
record TrendQuestion(
    TrendScope scope, String scopeName, LocalDate until, int months, boolean counts) {

  /// One customer has no rate worth a line: plain counts then.
  boolean showsCounts() {
    return counts || scope instanceof TrendScope.One;
  }
}
