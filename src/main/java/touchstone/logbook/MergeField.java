package touchstone.logbook;

import java.util.Locale;

/// A fact of a customer of which a merge keeps one of two.
public enum MergeField {
  NAME,
  KIND,
  SEGMENT,
  OWNER,
  RELATIONSHIP_START,
  /// With its cause.
  RELATIONSHIP_END,
  ACQUISITION_COST,
  MEMBER_OF,
  NOTE,
  /// The stages somebody set, which are kept of one of the two as a whole.
  STAGE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Which of the two values a merge keeps.
  public enum Side {
    KEPT,
    OTHER,
    /// The sum of two costs, one note after the other.
    BOTH
  }
}
