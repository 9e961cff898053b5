package touchstone.trend;

import touchstone.store.Database;

/// Where customers turn. Any thread but the window's may ask.
public final class ChannelTrend {
  private final Database database;

  public ChannelTrend(Database database) {
    this.database = database;
  }

  /// The answer to a question.
  public Channels channels(Asked asked) {
    throw new UnsupportedOperationException(database + "" + asked);
  }
}
