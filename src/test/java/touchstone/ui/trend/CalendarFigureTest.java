package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.chart.Figure;
import touchstone.chart.Mark;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionFilter.ObservedLife;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.ReviewStore;
import touchstone.report.Report;
import touchstone.report.Reports;
import touchstone.trend.Asked;
import touchstone.trend.CalendarLife;
import touchstone.trend.ExperienceStore;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;

class CalendarFigureTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);

  @Test
  void figure_table_file_and_rows_say_the_same(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      MadeUpStore.fill(books, 3, 80);
      books.logbook.note(UNTIL.minusDays(40), "New phone system", false);
      Trends trends = trends(books);
      CalendarLife answer = trends.calendar().months(Asked.everyone(UNTIL));
      Report.Calendar report = new Report.Calendar(Asked.everyone(UNTIL));
      Figure figure = BookFigures.of(books, trends, UNTIL, report);
      List<List<String>> table = figure.table().rows();
      List<List<String>> rows = reports(books, trends).rows(report).first(10_000);
      assertThat(rows).hasSameSizeAs(answer.months()).hasSameSizeAs(table).isNotEmpty();
      for (int i = 0; i < rows.size(); i++) {
        CalendarLife.Month month = answer.months().get(i);
        assertThat(rows.get(i).get(6)).isEqualTo(Long.toString(month.interactions()));
        assertThat(number(table.get(i).get(4))).isEqualTo((double) month.interactions());
        assertThat(Double.parseDouble(rows.get(i).get(7))).isEqualTo(month.rate());
        assertThat(number(table.get(i).get(5))).isCloseTo(month.rate(), within(6e-5));
        assertThat(month.rate()).isBetween(month.lower(), month.upper());
        assertThat(books.interactions.count(rowsOf(month))).isEqualTo(month.interactions());
      }
      assertThat(rows).filteredOn(row -> row.getLast().equals("New phone system")).hasSize(4);
      assertThat(figure.panels())
          .hasSize(InteractionType.values().length)
          .allMatch(panel -> panel.marks().stream().anyMatch(Mark.Note.class::isInstance));
    }
  }

  @Test
  void the_types_and_months_add_up_to_all_that_is_observed(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      MadeUpStore.fill(books, 5, 60);
      CalendarLife answer = trends(books).calendar().months(Asked.everyone(UNTIL));
      long lifecycle =
          trends(books).lifecycle().rates(Asked.everyone(UNTIL)).stream()
              .mapToLong(row -> row.interactions())
              .sum();
      assertThat(answer.months().stream().mapToLong(CalendarLife.Month::interactions).sum())
          .isGreaterThanOrEqualTo(lifecycle);
      assertThat(answer.of(InteractionType.CRITICAL))
          .isSortedAccordingTo(java.util.Comparator.comparing(CalendarLife.Month::from));
    }
  }

  @Test
  void nobody_observed_is_an_empty_answer(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      assertThat(trends(books).calendar().months(Asked.everyone(UNTIL)).months()).isEmpty();
    }
  }

  private static InteractionFilter rowsOf(CalendarLife.Month month) {
    return InteractionFilter.ALL
        .withTypes(java.util.Set.of(month.type()))
        .withLife(ObservedLife.of(null, UNTIL))
        .withDays(month.from(), month.to());
  }

  private static Trends trends(Books books) {
    return Trends.of(
        new CurrentSnapshot(new TrendStore(books.database)),
        new ExperienceStore(books.database),
        () -> UNTIL);
  }

  private static Reports reports(Books books, Trends trends) {
    return new Reports(
        new Reports.Sources(
            books.interactions,
            books.entries,
            books.incidents,
            new ReviewStore(books.database, books.incidents),
            books.customers,
            books.customerEntries,
            trends),
        () -> UNTIL,
        () -> "EUR");
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }
}
