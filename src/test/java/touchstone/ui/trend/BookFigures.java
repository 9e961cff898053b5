package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.Locale;
import touchstone.chart.Figure;
import touchstone.logbook.Books;
import touchstone.report.Report;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// The figures of reports over a bare store.
final class BookFigures {
  private BookFigures() {}

  static Figure of(Books books, Trends trends, LocalDate today, Report.Trend report) {
    CurrentSnapshot snapshot = new CurrentSnapshot(new TrendStore(books.database));
    TrendInteractionStore interactions = new TrendInteractionStore(books.database);
    return new ReportFigures(
            trends,
            new TrendPeople(snapshot),
            interactions,
            new TrendReader(
                TrendTabs.of(trends, new TrendPeople(snapshot), interactions),
                snapshot,
                books.codes,
                books.customers,
                () -> today,
                TrendThen.never(),
                books.database::subscribe),
            Messages.in(Locale.UK),
            new Formats(Locale.UK))
        .of(report, "Touchstone");
  }
}
