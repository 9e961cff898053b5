package touchstone;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerStore;
import touchstone.host.Product;
import touchstone.logbook.HouseStore;
import touchstone.logbook.Logbook;
import touchstone.report.Report;
import touchstone.store.Database;
import touchstone.trend.Execution;
import touchstone.trend.ExperienceStore;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.SnapshotFile;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.trend.ReportFigures;
import touchstone.ui.trend.TrendReader;
import touchstone.ui.trend.TrendTab;
import touchstone.ui.trend.TrendTabs;
import touchstone.ui.trend.TrendThen;

/// What trends are made of: everybody's life in columns, the questions about it and what draws the
/// answers.
final class TrendWiring {
  private final Database database;
  private final CodeStore codes;
  private final CustomerStore customers;
  private final Logbook logbook;
  private final CurrentSnapshot snapshot;
  private final Trends questions;

  /// @param kept where the snapshot is kept; absent for a backup and a copy of earlier, which must
  ///   not touch the file of the store
  TrendWiring(
      Database database,
      @Nullable Path kept,
      CodeStore codes,
      CustomerStore customers,
      Logbook logbook,
      HouseStore house) {
    this.database = database;
    this.codes = codes;
    this.customers = customers;
    this.logbook = logbook;
    TrendStore lives = new TrendStore(database);
    this.snapshot =
        kept == null
            ? new CurrentSnapshot(lives)
            : new CurrentSnapshot(lives, new SnapshotFile(kept, database::sealing));
    this.questions =
        Trends.of(
            snapshot,
            new ExperienceStore(database),
            logbook::today,
            () -> new Execution.Standard(house.rules().execution(), house.rules().impression()));
  }

  CurrentSnapshot snapshot() {
    return snapshot;
  }

  Trends questions() {
    return questions;
  }

  TrendReader reader(TrendThen then) {
    return new TrendReader(
        tabs(), snapshot, codes, customers, logbook::today, then, database::subscribe);
  }

  List<TrendTab> tabs() {
    return TrendTabs.of(questions, new TrendPeople(snapshot), new TrendInteractionStore(database));
  }

  Figure figure(Report.Trend report) {
    Locale locale = Locale.getDefault();
    return new ReportFigures(
            questions,
            new TrendPeople(snapshot),
            new TrendInteractionStore(database),
            reader(TrendThen.never()),
            Messages.in(locale),
            new Formats(locale))
        .of(report, Product.line());
  }
}
