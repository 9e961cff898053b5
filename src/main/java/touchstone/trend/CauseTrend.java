package touchstone.trend;

import touchstone.trend.snapshot.CurrentSnapshot;

/// Which causes weigh most. Any thread but the window's may ask.
public final class CauseTrend {
  private final CurrentSnapshot snapshot;

  public CauseTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The causes with all their weights.
  public Causes causes(Asked question) {
    throw new UnsupportedOperationException(snapshot + "" + question);
  }
}
