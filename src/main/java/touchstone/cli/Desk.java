package touchstone.cli;

import touchstone.customer.CustomerStore;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.DuplicateStore;
import touchstone.logbook.Erasure;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.report.ReportWriter;
import touchstone.store.Database;

/// What commands work with: an open store and what stands on it. Closing it closes the store.
public interface Desk extends AutoCloseable {
  Logbook logbook();

  Database database();

  CustomerStore customers();

  InteractionStore interactions();

  DuplicateStore duplicates();

  Merging merging();

  Erasure erasure();

  /// The operator's name.
  String operator();

  ReportWriter reports();

  Importer importer();

  @Override
  void close();
}
