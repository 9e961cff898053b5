package touchstone.trend;

import touchstone.store.Database;

/// What recoveries achieve. Any thread but the window's may ask.
public final class RecoveryTrend {
  private final Database database;

  public RecoveryTrend(Database database) {
    this.database = database;
  }

  /// The answer to a question.
  public Recoveries recoveries(Asked asked) {
    throw new UnsupportedOperationException(database + "" + asked);
  }
}
