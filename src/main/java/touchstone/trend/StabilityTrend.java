package touchstone.trend;

import java.time.LocalDate;
import java.util.List;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// Whether the rate of incidents changed. Any thread but the window's may ask.
public final class StabilityTrend {
  private final CurrentSnapshot snapshot;
  private final RecordingLagStore lags;

  public StabilityTrend(CurrentSnapshot snapshot, RecordingLagStore lags) {
    this.snapshot = snapshot;
    this.lags = lags;
  }

  /// The control charts of incidents per customer-month, and how much was logged.
  ///
  /// @param rebasedOn days from which on limits are computed anew
  public Stability stability(
      Asked question, Period period, Grouping by, List<LocalDate> rebasedOn) {
    throw new UnsupportedOperationException(snapshot + "" + lags);
  }
}
