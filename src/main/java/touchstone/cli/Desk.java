package touchstone.cli;

import touchstone.logbook.Logbook;
import touchstone.store.Database;

/// What commands work with: an open store and what stands on it. Closing it closes the store.
public interface Desk extends AutoCloseable {
  Logbook logbook();

  Database database();

  @Override
  void close();
}
