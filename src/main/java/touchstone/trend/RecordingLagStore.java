package touchstone.trend;

import java.time.LocalDate;
import touchstone.analysis.RecordingLag;
import touchstone.store.Database;

/// How long after they happened interactions are recorded.
public final class RecordingLagStore {
  private final Database database;

  public RecordingLagStore(Database database) {
    this.database = database;
  }

  RecordingLag before(LocalDate today) {
    throw new UnsupportedOperationException(database + "" + today);
  }
}
