package touchstone.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the list of customers: who it is and what the derived activity says of it.
///
/// @param stage the code of the stage as of the asked-for day
/// @param start day 0; absent for a prospect
/// @param lastAt when the latest interaction occurred
/// @param netValue received less given and acquisition cost, in the store's home currency
public record CustomerLine(
    CustomerId id,
    String reference,
    CustomerKind kind,
    String name,
    @Nullable String segment,
    @Nullable String owner,
    String stage,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Instant lastAt,
    @Nullable String lastChannel,
    long stabilizing,
    long critical,
    long planned,
    long surprise,
    long openIncidents,
    BigDecimal netValue) {
  /// How many days the relationship has lasted as of a day; absent for a prospect.
  public @Nullable Long tenureDays(LocalDate asOf) {
    return start == null ? null : Tenure.of(start, end, asOf).days();
  }
}
