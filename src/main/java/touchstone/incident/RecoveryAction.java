package touchstone.incident;

import org.jspecify.annotations.Nullable;
import touchstone.customer.Money;

/// One thing done to make good: a code of the recovery action list, what it cost and how long it
/// took in minutes.
public record RecoveryAction(
    long id,
    IncidentId incident,
    String action,
    @Nullable Money cost,
    @Nullable Integer minutes,
    @Nullable String note) {
  public RecoveryAction {
    if (action.isBlank() || (minutes != null && minutes < 0)) {
      throw new IllegalArgumentException("a recovery action has a code and takes no negative time");
    }
    if (cost != null && cost.amount().signum() < 0) {
      throw new IllegalArgumentException("a recovery action has no negative cost");
    }
  }
}
