package touchstone.trend;

import java.time.LocalDate;
import java.util.function.Supplier;
import touchstone.trend.snapshot.CurrentSnapshot;

/// Every question of the trend panel, each on the same snapshot of the store.
public record Trends(
    LifecycleTrend lifecycle,
    CalendarTrend calendar,
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

  /// The questions to one store, planned contacts by the usual standard.
  ///
  /// @param today the day it is for the user
  public static Trends of(
      CurrentSnapshot snapshot, ExperienceStore store, Supplier<LocalDate> today) {
    return of(snapshot, store, today, () -> Execution.Standard.USUAL);
  }

  /// The questions to one store.
  ///
  /// @param today the day it is for the user
  /// @param standard from which scores on a planned contact is good
  public static Trends of(
      CurrentSnapshot snapshot,
      ExperienceStore store,
      Supplier<LocalDate> today,
      Supplier<Execution.Standard> standard) {
    return new Trends(
        new LifecycleTrend(snapshot),
        new CalendarTrend(snapshot, store),
        new RetentionTrend(snapshot),
        new FirstIncidentTrend(snapshot),
        new MeanCumulativeTrend(snapshot),
        new StabilityTrend(snapshot, store, today),
        new CohortTrend(snapshot),
        new CauseTrend(snapshot),
        new RecoveryTrend(snapshot),
        new ChannelTrend(snapshot),
        new ExecutionTrend(snapshot, standard),
        new ValueTrend(snapshot));
  }
}
