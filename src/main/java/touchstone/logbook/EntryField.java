package touchstone.logbook;

import java.util.Locale;
import java.util.Optional;

/// The fields of an entry in the log, in the order of the columns of an export. The lower-case name
/// is the column's header.
public enum EntryField {
  REFERENCE,
  /// Reference or name of the customer.
  CUSTOMER,
  CUSTOMER_NAME,
  /// ISO date-time with offset, or local date-time or date in the zone.
  OCCURRED_AT,
  ZONE,
  RECORDED_AT,
  TYPE,
  CHANNEL,
  DIRECTION,
  PLACE,
  BUSINESS_FUNCTION,
  INTENT,
  PHASE,
  HANDLER,
  SUMMARY,
  NARRATIVE,
  THREAD,
  IMPRESSION,
  IMPRESSION_SCALE,
  EXECUTION,
  EDUCATION,
  COMPETENCE,
  CONSISTENCY,
  OPPORTUNITY,
  APPROPRIATENESS,
  EMPATHY,
  HAD_TO_REPEAT,
  SOURCE,
  /// Separated by semicolons.
  TAGS,
  /// Values given, separated by semicolons.
  GIVEN,
  /// Values received, separated by semicolons.
  RECEIVED,
  TRIGGER,
  SEVERITY,
  VALENCE_BEFORE,
  VALENCE_AFTER,
  HAPPENED,
  CUSTOMER_RESPONSE,
  RECOVERY_USED,
  RECOVERY_EFFECT,
  /// What is to be done next; becomes a follow-up and is not exported.
  FOLLOW_UP,
  /// The day, or the date-time, it is due.
  FOLLOW_UP_DUE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the field belongs to the interaction and is exported, rather than only asked by a
  /// form.
  public boolean exported() {
    return this != FOLLOW_UP && this != FOLLOW_UP_DUE;
  }

  public static Optional<EntryField> ofId(String id) {
    for (EntryField field : values()) {
      if (field.id().equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
