package touchstone.ui.trend;

import java.util.Arrays;
import java.util.List;
import touchstone.trend.Causes;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.Grouping;

/// The tabs of the trend panel in their order.
public final class TrendTabs {
  private TrendTabs() {}

  /// All tabs over the answers of one store.
  public static List<TrendTab> of(
      Trends trends, TrendPeople people, TrendInteractionStore interactions) {
    return List.of(
        new TrendTab(
            "lifecycle",
            List.of(
                new LifecycleFace(trends.lifecycle(), trends.value(), false),
                new LifecycleFace(trends.lifecycle(), trends.value(), true),
                new CalendarFace(trends.calendar()),
                new RateCompareFace(trends.lifecycle()),
                new AlignedFace(trends.lifecycle(), interactions),
                new CumulativeFace(trends.meanCumulative()),
                new CohortFace(trends.cohorts(), trends.retention(), people, false),
                new CohortFace(trends.cohorts(), trends.retention(), people, true))),
        new TrendTab(
            "first",
            List.of(
                new IncidenceFace(trends.firstIncident(), people, false),
                new IncidenceFace(trends.firstIncident(), people, true),
                new RetentionFace(trends.retention(), people, false),
                new RetentionFace(trends.retention(), people, true),
                new FirstCompareFace(trends.firstIncident(), people),
                new LostFace(trends.value(), people))),
        new TrendTab(
            "stability",
            List.of(
                new StabilityFace(trends.stability(), Grouping.NOTHING),
                new StabilityFace(trends.stability(), Grouping.CAUSE),
                new StabilityFace(trends.stability(), Grouping.CHANNEL),
                new StabilityFace(trends.stability(), Grouping.FUNCTION),
                new CoverageFace(trends.stability()))),
        new TrendTab(
            "causes",
            Arrays.stream(Causes.Measure.values())
                .<TrendFace>map(measure -> new CausesFace(trends.causes(), measure))
                .toList()),
        new TrendTab(
            "recovery",
            List.of(
                new RecoveryFace(trends.recoveries(), interactions, false),
                new RecoveryFace(trends.recoveries(), interactions, true),
                new RecoveryTimeFace(trends.recoveries(), interactions))),
        new TrendTab(
            "channels",
            List.of(
                new ChannelsFace(trends.channels(), interactions, false),
                new ChannelsFace(trends.channels(), interactions, true),
                new ResolutionFace(trends.channels(), interactions))),
        new TrendTab(
            "planned",
            List.of(
                new ExecutionFace(trends.execution(), interactions, false),
                new ExecutionFace(trends.execution(), interactions, true))),
        new TrendTab("value", List.of(new ValueFace(trends.value(), people))));
  }
}
