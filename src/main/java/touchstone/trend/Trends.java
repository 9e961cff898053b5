package touchstone.trend;

import touchstone.store.Database;
import touchstone.trend.snapshot.CurrentSnapshot;

/// Every question of the trend panel, each on the same snapshot of the store.
public record Trends(
    LifecycleTrend lifecycle,
    RetentionTrend retention,
    FirstIncidentTrend firstIncident,
    MeanCumulativeTrend meanCumulative,
    StabilityTrend stability,
    CohortTrend cohorts,
    CauseTrend causes,
    RecoveryTrend recoveries,
    ChannelTrend channels,
    ExecutionTrend execution,
    ValueTrend value) {

  /// The questions to one store.
  public static Trends of(Database database, CurrentSnapshot snapshot) {
    return new Trends(
        new LifecycleTrend(snapshot),
        new RetentionTrend(snapshot),
        new FirstIncidentTrend(snapshot),
        new MeanCumulativeTrend(snapshot),
        new StabilityTrend(snapshot, new RecordingLagStore(database)),
        new CohortTrend(snapshot),
        new CauseTrend(snapshot),
        new RecoveryTrend(database),
        new ChannelTrend(database),
        new ExecutionTrend(database),
        new ValueTrend(snapshot));
  }
}
