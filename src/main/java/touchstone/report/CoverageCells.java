package touchstone.report;

import static touchstone.report.CsvColumn.day;
import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.analysis.CoverageReading.Gauge;
import touchstone.analysis.Interval;
import touchstone.note.DatedNote;
import touchstone.trend.Stability;

/// The logging coverage as rows, a week a row: entries other than incidents against as many as were
/// to be expected, with what that lets one say of the incidents.
final class CoverageCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          day("week"),
          number("days"),
          number("customer_months"),
          number("logged"),
          number("expected"),
          number("expected_lower"),
          number("expected_upper"),
          text("reading"),
          text("note"));

  private CoverageCells() {}

  static List<List<String>> of(String scope, Stability answer) {
    List<List<String>> rows = new ArrayList<>();
    List<Gauge> gauges = answer.coverage().gauges();
    for (int i = 0; i < Math.min(gauges.size(), answer.spans().size()); i++) {
      Stability.Span span = answer.spans().get(i);
      Interval expected = gauges.get(i).byChance();
      rows.add(
          List.of(
              scope,
              span.start().toString(),
              Cell.of(span.days()),
              Cell.of(span.customerMonths()),
              Cell.of(gauges.get(i).logged()),
              Cell.of(gauges.get(i).expected()),
              Cell.of(expected.lower()),
              Cell.of(expected.upper()),
              answer.coverage().verdict().name().toLowerCase(Locale.ROOT),
              notes(answer, span)));
    }
    return rows;
  }

  private static String notes(Stability answer, Stability.Span span) {
    LocalDate start = answer.period().startOf(span.start());
    LocalDate next = answer.period().after(start);
    return String.join(
        "; ",
        answer.notes().stream()
            .filter(note -> !note.day().isBefore(start) && note.day().isBefore(next))
            .map(DatedNote::label)
            .toList());
  }
}
