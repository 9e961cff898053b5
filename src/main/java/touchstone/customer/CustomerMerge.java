package touchstone.customer;

import java.time.Instant;

/// The fact that a customer was merged into another one. Its own record stays as it was; whoever
/// looks for its reference or name finds the kept one.
///
/// @param merged the customer that is not shown by itself any more
/// @param kept the one it is a part of, which is itself not merged
public record CustomerMerge(CustomerId merged, CustomerId kept, Instant mergedAt) {
  public CustomerMerge {
    if (merged.equals(kept)) {
      throw new IllegalArgumentException("a customer is not merged into itself");
    }
  }
}
