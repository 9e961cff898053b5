package touchstone.logbook;

import java.util.List;
import java.util.Locale;

/// A fact of a customer of which a merge keeps one of two, with the columns it lies in.
public enum MergeField {
  NAME("name", "name_key", "name_fold"),
  KIND("kind"),
  SEGMENT("segment"),
  OWNER("owner"),
  RELATIONSHIP_START("relationship_start"),
  RELATIONSHIP_END("relationship_end", "end_cause"),
  ACQUISITION_COST("acquisition_cost", "acquisition_currency"),
  MEMBER_OF("member_of"),
  NOTE("note"),
  /// The stages somebody set, which are kept of one of the two as a whole.
  STAGE;

  private final List<String> columns;

  MergeField(String... columns) {
    this.columns = List.of(columns);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> columns() {
    return columns;
  }

  /// Which of the two values a merge keeps.
  public enum Side {
    KEPT,
    OTHER,
    /// The sum of two costs, one note after the other.
    BOTH
  }
}
