package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.List;
import touchstone.note.DatedNote;
import touchstone.trend.CalendarLife;

/// The rates of the types by month of the calendar as rows, a type and month a row.
final class CalendarCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("type"),
          text("month"),
          number("days"),
          number("observed"),
          number("customer_months"),
          number("interactions"),
          number("rate_per_100"),
          number("rate_lower"),
          number("rate_upper"),
          text("note"));

  private CalendarCells() {}

  static List<List<String>> of(String scope, CalendarLife answer) {
    return answer.months().stream()
        .map(
            month ->
                List.of(
                    scope,
                    month.type().id(),
                    month.month().toString(),
                    Cell.of(month.days()),
                    Cell.of(month.observed()),
                    Cell.of(month.customerMonths()),
                    Cell.of(month.interactions()),
                    Cell.of(month.rate()),
                    Cell.of(month.lower()),
                    Cell.of(month.upper()),
                    notes(answer, month)))
        .toList();
  }

  private static String notes(CalendarLife answer, CalendarLife.Month month) {
    return String.join(
        "; ",
        answer.notes().stream()
            .filter(note -> !note.day().isBefore(month.from()) && !note.day().isAfter(month.to()))
            .map(DatedNote::label)
            .toList());
  }
}
