package touchstone.customer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person, an organization or a household with whom a relationship exists or is presumed.
///
/// @param reference the user's own id, unique, at most 200 characters
/// @param name as written, at most 1,000 characters
/// @param segment a code of the segment list
/// @param relationshipStart day 0 of the tenure; absent: the first interaction's day
/// @param relationshipEnd the day the relationship ended, not before its start
/// @param endCause a code of the defection cause list
/// @param acquisitionCost what winning the customer cost
/// @param memberOf the organization or household this customer belongs to
/// @param createdAt when the customer was first recorded
public record Customer(
    CustomerId id,
    String reference,
    CustomerKind kind,
    String name,
    @Nullable String segment,
    @Nullable String owner,
    @Nullable LocalDate relationshipStart,
    @Nullable LocalDate relationshipEnd,
    @Nullable String endCause,
    @Nullable Money acquisitionCost,
    @Nullable CustomerId memberOf,
    @Nullable String note,
    Instant createdAt) {
  public static final int NAME_AT_MOST = 1_000;
  public static final int REFERENCE_AT_MOST = 200;

  public Customer {
    if (reference.isBlank() || reference.length() > REFERENCE_AT_MOST) {
      throw new IllegalArgumentException("a reference has 1 to 200 characters");
    }
    if (NameKey.of(name).isEmpty() || name.length() > NAME_AT_MOST) {
      throw new IllegalArgumentException("a name has 1 to 1,000 characters");
    }
    if (relationshipStart != null
        && relationshipEnd != null
        && relationshipEnd.isBefore(relationshipStart)) {
      throw new IllegalArgumentException("a relationship does not end before it starts");
    }
    if (id.equals(memberOf)) {
      throw new IllegalArgumentException("a customer is not a member of itself");
    }
  }

  /// A customer of whom only the name is known yet.
  public static Customer named(CustomerId id, String reference, String name, Instant now) {
    return new Customer(
        id,
        reference,
        CustomerKind.ORGANIZATION,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        now);
  }
}
