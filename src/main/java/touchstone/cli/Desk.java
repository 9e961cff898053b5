package touchstone.cli;

import touchstone.customer.CustomerStore;
import touchstone.intake.Importer;
import touchstone.logbook.Logbook;
import touchstone.report.ReportWriter;
import touchstone.store.Database;

/// What commands work with: an open store and what stands on it. Closing it closes the store.
public interface Desk extends AutoCloseable {
  Logbook logbook();

  Database database();

  CustomerStore customers();

  ReportWriter reports();

  Importer importer();

  @Override
  void close();
}
