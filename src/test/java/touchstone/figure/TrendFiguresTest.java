package touchstone.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.chart.Figure;
import touchstone.chart.FigureLayout;
import touchstone.chart.Palette;
import touchstone.chart.SvgPainter;
import touchstone.chart.TextMeasure;
import touchstone.logbook.Books;
import touchstone.report.Report;
import touchstone.report.ReportWords;
import touchstone.trend.Asked;
import touchstone.trend.Execution;
import touchstone.trend.ExperienceStore;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

class TrendFiguresTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);

  @Test
  void every_report_of_the_trend_panel_has_a_figure(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      MadeUpStore.fill(books, 3, 80);
      for (Report.Trend report : reports()) {
        Figure figure = figures(books).of(report);
        assertThat(figure.title()).endsWith("?");
        assertThat(figure.subtitle()).contains("23 Nov 2026").doesNotContain("{");
        if (!(report instanceof Report.Execution)) {
          assertThat(figure.panels()).as("%s", report).isNotEmpty();
          assertThat(figure.table().rows()).as("%s", report).isNotEmpty();
        }
        assertThat(painted(figure)).startsWith("<svg").contains(figure.title());
      }
    }
  }

  @Test
  void a_store_without_anybody_has_empty_figures(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      for (Report.Trend report : reports()) {
        Figure figure = figures(books).of(report);
        assertThat(figure.table().rows()).as("%s", report).isEmpty();
        assertThat(painted(figure)).startsWith("<svg");
      }
    }
  }

  private static List<Report.Trend> reports() {
    Asked all = Asked.everyone(UNTIL);
    return List.of(
        new Report.Lifecycle(all),
        new Report.Calendar(all),
        new Report.Retention(all),
        new Report.Incidence(all),
        new Report.MeanCumulative(all),
        new Report.Control(all, Period.WEEK, Grouping.NOTHING),
        new Report.Cohorts(all),
        new Report.Causes(all),
        new Report.Execution(all, Execution.Standard.USUAL));
  }

  private static String painted(Figure figure) {
    return SvgPainter.svg(
            FigureLayout.place(figure, 1000, 13, TextMeasure.ESTIMATE),
            figure.title(),
            figure.spoken(),
            Palette.LIGHT)
        .strip();
  }

  private static TrendFigures figures(Books books) {
    Trends trends =
        Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> UNTIL);
    return new TrendFigures(
        trends,
        new ReportWords(Locale.UK, books.codes.codes(), _ -> ""),
        books.codes.codes(),
        Locale.UK);
  }
}
