package touchstone.cli;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Valence;

/// The options that make up a question to the trend panel; absent ones do not narrow.
///
/// @param from the day on which the observation begins: who was a customer before is at risk from
///   there on (delayed entry); every life from its day 0 where absent
/// @param to the day on which the observation ends; today where absent
/// @param sinceKnown whether each life is observed only from the day on which the store first knew
///   of it (delayed entry)
/// @param by what control charts are told apart by
/// @param period what control charts count by
/// @param sides what is set side by side, or from which event lives are told
record TrendOptions(
    @Nullable String customer,
    @Nullable String segment,
    @Nullable String type,
    @Nullable Valence valence,
    @Nullable String channel,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean sinceKnown,
    @Nullable Grouping by,
    @Nullable Period period,
    SidesOptions sides) {

  /// The report of a kind that holds the numbers of a figure.
  Report.Trend report(Report.Kind kind, Desk desk) {
    if (kind != Report.Kind.CONTROL) {
      Words.refuse(kind, "by", by, "period", period);
    }
    sides.fit(kind);
    Codes codes = desk.logbook().house().codes();
    Asked asked = asked(kind, desk, codes);
    return switch (kind) {
      case LIFECYCLE -> new Report.Lifecycle(asked);
      case CALENDAR -> new Report.Calendar(asked);
      case RETENTION -> new Report.Retention(asked);
      case INCIDENCE -> new Report.Incidence(asked);
      case MCF -> new Report.MeanCumulative(asked);
      case CONTROL ->
          new Report.Control(
              asked, period == null ? Period.WEEK : period, by == null ? Grouping.NOTHING : by);
      case COVERAGE -> new Report.Coverage(asked);
      case COHORT -> new Report.Cohorts(asked);
      case PARETO -> new Report.Causes(asked);
      case RECOVERY -> new Report.Recovery(asked);
      case CHANNELS -> new Report.Channels(asked);
      case EXECUTION -> new Report.Execution(asked);
      case VALUE -> new Report.Value(asked);
      case AFTER -> new Report.After(asked, sides.event());
      case COMPARE -> new Report.Comparison(asked, sides.measure(), sides.how(codes));
      case INTERACTIONS, INCIDENTS, CUSTOMERS, TIMELINE ->
          throw new IllegalArgumentException("no figure: " + kind);
    };
  }

  /// Refuses what a kind does not take, rather than ignoring it.
  private void refuse(Report.Kind kind) {
    boolean compares = kind == Report.Kind.COMPARE;
    if (!kind.isNarrowed() || (compares && sides.measure() == Report.Measure.RETENTION)) {
      Words.refuse(kind, "type", type, "valence", valence, "channel", channel);
    }
    if (!kind.isOfOne()) {
      Words.refuse(kind, "customer", customer);
    }
    if (compares && sides.bySegment()) {
      Words.refuse(kind, "segment", segment);
    }
    if (compares && sides.byPeriod()) {
      Words.refuse(kind, "from", from);
    }
  }

  private Asked asked(Report.Kind kind, Desk desk, Codes codes) {
    refuse(kind);
    String place = Words.code(codes, CodeList.CHANNEL, channel, "channel");
    Narrowing narrowing =
        Narrowing.NONE
            .withTypes(type == null ? Set.of() : Set.of(Words.type(codes, type)))
            .withChannels(place == null ? Set.of() : Set.of(place))
            .withValence(valence == null ? Valence.ANY : valence);
    LocalDate until = to == null ? desk.logbook().today() : to;
    Words.inOrder(from, until);
    Asked asked = Asked.of(scope(kind, desk, codes), until).withNarrowing(narrowing);
    Observation observed = asked.observation().since(from);
    return asked.withObservation(sinceKnown ? observed.withDelayedEntry() : observed);
  }

  private TrendScope scope(Report.Kind kind, Desk desk, Codes codes) {
    if (customer != null) {
      Words.refuse(kind, "segment", segment);
      return new TrendScope.One(Named.customer(desk, customer));
    }
    String group = Words.code(codes, CodeList.SEGMENT, segment, "segment");
    return group == null ? TrendScope.ALL : new TrendScope.Segment(group);
  }
}
