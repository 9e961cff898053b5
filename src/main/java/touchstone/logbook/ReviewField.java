package touchstone.logbook;

import java.util.Locale;

/// The fields of an incident's review.
public enum ReviewField {
  STATUS,
  TRIGGER,
  SEVERITY,
  VALENCE_BEFORE,
  VALENCE_AFTER,
  CIT_CATEGORY,
  ROOT_CAUSE,
  RESPONSIBLE_PARTY,
  HAPPENED,
  CUSTOMER_RESPONSE,
  RECOVERY_USED,
  RECOVERY_EFFECT,
  OPPORTUNITY_TAKEN,
  PROTOCOL_USED,
  OUTCOME,
  CUSTOMER_RECOVERY,
  PROCESS_RECOVERY,
  EMPLOYEE_RECOVERY,
  /// Recovery actions in words, e.g. `refund 25 EUR 10 min; apologise`.
  RECOVERY_ACTIONS;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
