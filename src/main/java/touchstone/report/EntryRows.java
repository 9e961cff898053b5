package touchstone.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryStore;

/// Interactions in order of occurrence, every exported field a column.
final class EntryRows implements ReportRows {
  private static final List<EntryField> FIELDS =
      Arrays.stream(EntryField.values()).filter(EntryField::exported).toList();

  private final InteractionStore interactions;
  private final EntryStore entries;
  private final InteractionFilter filter;

  EntryRows(InteractionStore interactions, EntryStore entries, InteractionFilter filter) {
    this.interactions = interactions;
    this.entries = entries;
    this.filter = filter;
  }

  @Override
  public List<CsvColumn> columns() {
    return FIELDS.stream().map(EntryRows::column).toList();
  }

  @Override
  public long count() {
    return interactions.count(filter);
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    entries.each(filter, entry -> consumer.accept(FIELDS.stream().map(entry::text).toList()));
  }

  /// The column of a field.
  static CsvColumn column(EntryField field) {
    return switch (field) {
      case OCCURRED_AT, RECORDED_AT -> CsvColumn.instant(field.id());
      case IMPRESSION,
          EXECUTION,
          EDUCATION,
          COMPETENCE,
          CONSISTENCY,
          OPPORTUNITY,
          APPROPRIATENESS,
          EMPATHY,
          SEVERITY,
          VALENCE_BEFORE,
          VALENCE_AFTER ->
          CsvColumn.number(field.id());
      default -> CsvColumn.text(field.id());
    };
  }
}
