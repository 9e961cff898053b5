package touchstone.trend;

import touchstone.store.Database;

/// Whether doing it well makes the difference. Any thread but the window's may ask.
public final class ExecutionTrend {
  private final Database database;

  public ExecutionTrend(Database database) {
    this.database = database;
  }

  /// Execution against impression of planned contacts, or of the types asked for.
  public Execution execution(Asked question, Execution.Standard standard) {
    throw new UnsupportedOperationException(database + "" + question + standard);
  }
}
