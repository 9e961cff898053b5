package touchstone.customer;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One value that a merge changed: where it stands, what it was, what it became.
///
/// @param merged the customer whose merge it was
/// @param table the table of the record
/// @param record the id of the record
/// @param was the value as text, absent for none
/// @param became likewise
public record MergeMove(
    long id,
    CustomerId merged,
    String table,
    long record,
    String column,
    @Nullable String was,
    @Nullable String became) {
  private static final Set<String> DECIMALS = Set.of("acquisition_cost");
  private static final Set<String> NUMBERS =
      Set.of(
          "relationship_start",
          "relationship_end",
          "member_of",
          "customer_id",
          "thread_id",
          "owner_id",
          "kept_id");

  /// A value of any column as text.
  public static @Nullable String text(@Nullable Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : value == null ? null : value.toString();
  }

  /// The value that the text told, of the kind its column holds.
  public @Nullable Object value(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (DECIMALS.contains(column)) {
      return new BigDecimal(text);
    }
    return NUMBERS.contains(column) ? (Object) Long.valueOf(text) : text;
  }
}
