package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.incident.Incident;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStore;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryStore;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.logbook.ReviewStore;

/// Incidents in order of occurrence: what happened, then the whole review.
final class IncidentRows implements ReportRows {
  private final IncidentStore incidents;
  private final ReviewStore reviews;
  private final IncidentFilter filter;

  IncidentRows(IncidentStore incidents, ReviewStore reviews, IncidentFilter filter) {
    this.incidents = incidents;
    this.reviews = reviews;
    this.filter = filter;
  }

  @Override
  public List<CsvColumn> columns() {
    List<CsvColumn> columns =
        new ArrayList<>(
            List.of(
                CsvColumn.text("reference"),
                CsvColumn.text("customer"),
                CsvColumn.text("customer_name"),
                CsvColumn.instant("occurred_at"),
                CsvColumn.text("zone"),
                CsvColumn.text("type"),
                CsvColumn.text("channel"),
                CsvColumn.text("handler"),
                CsvColumn.text("summary")));
    for (ReviewField field : ReviewField.values()) {
      columns.add(column(field));
    }
    columns.add(CsvColumn.text("reviewer"));
    columns.add(CsvColumn.instant("closed_at"));
    return columns;
  }

  @Override
  public long count() {
    return incidents.count(filter);
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    reviews.each(filter, reviewed -> consumer.accept(row(reviewed)));
  }

  private static List<String> row(ReviewStore.Reviewed reviewed) {
    IncidentLine line = reviewed.line();
    Incident incident = reviewed.incident();
    List<String> row =
        new ArrayList<>(
            List.of(
                line.reference(),
                reviewed.customer(),
                line.customerName(),
                EntryStore.moment(line.occurredAt(), line.zone()),
                line.zone().getId(),
                line.type().id(),
                line.channel(),
                text(line.handler()),
                line.summary()));
    Draft<ReviewField> review = ReviewReader.draft(incident, reviewed.actions());
    for (ReviewField field : ReviewField.values()) {
      row.add(review.text(field));
    }
    row.add(text(incident.reviewer()));
    row.add(incident.closedAt() == null ? "" : EntryStore.moment(incident.closedAt(), line.zone()));
    return row;
  }

  private static CsvColumn column(ReviewField field) {
    return switch (field) {
      case SEVERITY, VALENCE_BEFORE, VALENCE_AFTER -> CsvColumn.number(field.id());
      default -> CsvColumn.text(field.id());
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
