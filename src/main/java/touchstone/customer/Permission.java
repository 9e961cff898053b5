package touchstone.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a customer allowed: for which purpose, over which channel, on which lawful basis (codes),
/// from which day and until which, and what proves it.
public record Permission(
    long id,
    CustomerId customer,
    String purpose,
    @Nullable String channel,
    String lawfulBasis,
    @Nullable String source,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String evidence) {
  public Permission {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a permission does not end before it starts");
    }
  }
}
