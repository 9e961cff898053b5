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
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Valence;

/// The options that make up a question to the trend panel; absent ones do not narrow.
///
/// @param from the day on which the observation begins: who was a customer before is at risk from
///   there on (delayed entry); every life from its day 0 where absent
/// @param to the day on which the observation ends; today where absent
/// @param by what control charts are told apart by
/// @param period what control charts count by
record TrendOptions(
    @Nullable String customer,
    @Nullable String segment,
    @Nullable String type,
    @Nullable Valence valence,
    @Nullable String channel,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Grouping by,
    @Nullable Period period) {

  /// The report of a kind that holds the numbers of a figure.
  Report.Trend report(Report.Kind kind, Desk desk) {
    if (kind != Report.Kind.CONTROL) {
      Words.refuse(kind, "by", by, "period", period);
    }
    Asked asked = asked(kind, desk);
    return switch (kind) {
      case LIFECYCLE -> new Report.Lifecycle(asked);
      case CALENDAR -> new Report.Calendar(asked);
      case RETENTION -> new Report.Retention(asked);
      case INCIDENCE -> new Report.Incidence(asked);
      case MCF -> new Report.MeanCumulative(asked);
      case CONTROL ->
          new Report.Control(
              asked, period == null ? Period.WEEK : period, by == null ? Grouping.NOTHING : by);
      case COHORT -> new Report.Cohorts(asked);
      case PARETO -> new Report.Causes(asked);
      case RECOVERY -> new Report.Recovery(asked);
      case CHANNELS -> new Report.Channels(asked);
      case EXECUTION -> new Report.Execution(asked);
      case VALUE -> new Report.Value(asked);
      case INTERACTIONS, INCIDENTS, CUSTOMERS, TIMELINE ->
          throw new IllegalArgumentException("no figure: " + kind);
    };
  }

  private Asked asked(Report.Kind kind, Desk desk) {
    if (kind == Report.Kind.RETENTION || kind == Report.Kind.VALUE) {
      Words.refuse(kind, "type", type, "valence", valence, "channel", channel);
    }
    Codes codes = desk.logbook().house().codes();
    String place = Words.code(codes, CodeList.CHANNEL, channel, "channel");
    Narrowing narrowing =
        Narrowing.NONE
            .withTypes(type == null ? Set.of() : Set.of(Words.type(codes, type)))
            .withChannels(place == null ? Set.of() : Set.of(place))
            .withValence(valence == null ? Valence.ANY : valence);
    LocalDate until = to == null ? desk.logbook().today() : to;
    Asked asked = Asked.of(scope(kind, desk, codes), until).withNarrowing(narrowing);
    return asked.withObservation(asked.observation().since(from));
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
