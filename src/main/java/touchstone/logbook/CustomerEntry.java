package touchstone.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.CustomerKind;
import touchstone.customer.Money;

/// A whole valid customer as entered.
///
/// @param reference the user's own, absent to be given one
/// @param name absent only where an existing customer is updated by reference
/// @param contacts by kind, in the order entered
/// @param memberOf reference or name of the organization or household
/// @param stage a stage set by hand
public record CustomerEntry(
    @Nullable String reference,
    String name,
    CustomerKind kind,
    @Nullable String segment,
    @Nullable String owner,
    @Nullable LocalDate relationshipStart,
    @Nullable LocalDate relationshipEnd,
    @Nullable String endCause,
    @Nullable Money acquisitionCost,
    Map<ContactPoint.Kind, List<String>> contacts,
    @Nullable String memberOf,
    List<String> tags,
    @Nullable String stage,
    @Nullable String note) {
  public CustomerEntry {
    contacts = Map.copyOf(contacts);
    tags = List.copyOf(tags);
  }
}
