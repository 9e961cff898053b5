package touchstone.logbook;

import java.util.List;
import touchstone.customer.CustomerLine;
import touchstone.customer.DuplicateKeys.Reason;

/// Two customers that are perhaps one, and why.
///
/// @param one the one with the longer log, which would be kept
/// @param reasons at least one, the surest first
public record Duplicate(CustomerLine one, CustomerLine other, List<Reason> reasons) {
  public Duplicate {
    reasons = List.copyOf(reasons);
  }
}
