package touchstone.logbook;

import java.util.Locale;
import java.util.Optional;

/// The fields of a customer as text, in the order of the columns of an export. The lower-case name
/// is the column's header.
public enum CustomerField {
  REFERENCE,
  NAME,
  KIND,
  SEGMENT,
  OWNER,
  RELATIONSHIP_START,
  RELATIONSHIP_END,
  END_CAUSE,
  ACQUISITION_COST,
  /// Contact points, several of a kind separated by semicolons.
  EMAIL,
  PHONE,
  ADDRESS,
  WEBSITE,
  /// Reference of the organization or household.
  MEMBER_OF,
  /// Separated by semicolons.
  TAGS,
  /// A stage somebody set; left out where it follows from the tenure.
  STAGE,
  NOTE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CustomerField> ofId(String id) {
    for (CustomerField field : values()) {
      if (field.id().equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
