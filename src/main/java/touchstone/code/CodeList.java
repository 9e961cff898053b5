package touchstone.code;

import java.util.Locale;

/// The editable code lists. The lower-case name is the id of the list in tables and in the file of
/// shipped codes.
public enum CodeList {
  /// The four types of interaction: labels may be renamed, no code can be added or retired.
  TYPE,
  CHANNEL,
  BUSINESS_FUNCTION,
  INTENT,
  /// What set an incident off.
  TRIGGER,
  /// Critical Incident Technique category.
  CIT_CATEGORY,
  ROOT_CAUSE,
  RESPONSIBLE_PARTY,
  RECOVERY_ACTION,
  OUTCOME,
  /// Why a customer left.
  DEFECTION_CAUSE,
  /// Who or what observed the interaction.
  SOURCE,
  STAGE,
  VALUE_KIND,
  PERMISSION_PURPOSE,
  LAWFUL_BASIS,
  /// The user's own grouping of customers; ships empty.
  SEGMENT;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether codes can be added and retired, not only renamed.
  public boolean open() {
    return this != TYPE;
  }
}
