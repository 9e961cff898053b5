package touchstone.cli;

import java.time.Instant;
import touchstone.chart.Figure;
import touchstone.customer.CustomerStore;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.DuplicateStore;
import touchstone.logbook.Erasure;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.past.ImportUndo;
import touchstone.past.PastStore;
import touchstone.report.Report;
import touchstone.report.ReportWriter;
import touchstone.store.Database;
import touchstone.trend.Trends;
import touchstone.vault.Encryption;

/// What commands work with: an open store and what stands on it. Closing it closes the store.
public interface Desk extends AutoCloseable {
  Logbook logbook();

  Database database();

  CustomerStore customers();

  InteractionStore interactions();

  DuplicateStore duplicates();

  Merging merging();

  Erasure erasure();

  /// Whether and how the store is encrypted.
  Encryption encryption();

  /// The operator's name.
  String operator();

  ReportWriter reports();

  /// The questions of the trend panel.
  Trends trends();

  /// The figure that holds the numbers of a report, as the window shows it.
  Figure figure(Report.Trend report);

  Importer importer();

  /// What was done to the store.
  PastStore past();

  /// Takes imports back.
  ImportUndo importUndo();

  /// The number of the last act at or before a moment; 0 before the first.
  long lastActAt(Instant moment);

  /// The same desk over the store as it was known at a moment, which is also the moment it is
  /// there. Closing it leaves nothing behind.
  Desk asOf(Instant moment);

  @Override
  void close();
}
