package touchstone.cli;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerFilter;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Valence;

/// The options that say what a report or a figure is about; absent ones do not narrow. What a kind
/// does not take is refused, never ignored.
///
/// For figures `--from` is the day on which the observation begins: who was a customer before is at
/// risk from there on (delayed entry); without it every life is observed from its day 0.
final class QuestionOptions {
  @Option(names = "--customer", paramLabel = "REF", description = "${bundle:export.customer}")
  private @Nullable String customer;

  @Option(names = "--segment", paramLabel = "SEGMENT", description = "${bundle:export.segment}")
  private @Nullable String segment;

  @Option(names = "--type", paramLabel = "TYPE", description = "${bundle:export.type}")
  private @Nullable String type;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "${bundle:export.channel}")
  private @Nullable String channel;

  @Option(names = "--valence", paramLabel = "VALENCE", description = "${bundle:export.valence}")
  private @Nullable Valence valence;

  @Option(names = "--by", paramLabel = "GROUP", description = "${bundle:export.by}")
  private @Nullable Grouping by;

  @Option(names = "--period", paramLabel = "PERIOD", description = "${bundle:export.period}")
  private @Nullable Period period;

  @Mixin private SidesOptions sides = new SidesOptions();

  @Option(names = "--from", paramLabel = "DAY", description = "${bundle:export.from}")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "${bundle:export.to}")
  private @Nullable LocalDate to;

  @Option(names = "--since-known", description = "${bundle:export.since-known}")
  private boolean sinceKnown;

  /// The report of any kind.
  Report report(Report.Kind kind, Desk desk) {
    if (kind.isTrend()) {
      return trend(kind, desk);
    }
    Codes codes = desk.logbook().house().codes();
    sides.fit(kind);
    Words.refuse(kind, "valence", valence, "by", by, "period", period);
    Words.refuse(kind, "since-known", sinceKnown ? Boolean.TRUE : null);
    Words.inOrder(from, to);
    return switch (kind) {
      case INTERACTIONS -> new Report.Interactions(interactions(desk, codes));
      case INCIDENTS -> new Report.Incidents(incidents(desk, codes));
      case CUSTOMERS -> new Report.Customers(customers(codes));
      case TIMELINE -> timeline(desk);
      default -> throw new IllegalArgumentException("not of records: " + kind);
    };
  }

  /// The report of a kind that holds the numbers of a figure.
  Report.Trend trend(Report.Kind kind, Desk desk) {
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

  private CustomerFilter customers(Codes codes) {
    Words.refuse(
        Report.Kind.CUSTOMERS,
        "customer",
        customer,
        "type",
        type,
        "channel",
        channel,
        "from",
        from,
        "to",
        to);
    return CustomerFilter.ALL.withSegment(Words.code(codes, CodeList.SEGMENT, segment, "segment"));
  }

  private Report.Timeline timeline(Desk desk) {
    Words.refuse(
        Report.Kind.TIMELINE,
        "segment",
        segment,
        "type",
        type,
        "channel",
        channel,
        "from",
        from,
        "to",
        to);
    if (customer == null) {
      throw new Refusal(TouchstoneCommand.say("export.whose"));
    }
    return new Report.Timeline(Named.customer(desk, customer));
  }

  private InteractionFilter interactions(Desk desk, Codes codes) {
    String place = Words.code(codes, CodeList.CHANNEL, channel, "channel");
    return InteractionFilter.ALL
        .withTypes(type == null ? Set.of() : Set.of(Words.type(codes, type)))
        .withChannels(place == null ? Set.of() : Set.of(place))
        .withCustomer(customer == null ? null : Named.customer(desk, customer))
        .withSegment(Words.code(codes, CodeList.SEGMENT, segment, "segment"))
        .withDays(from, to);
  }

  private IncidentFilter incidents(Desk desk, Codes codes) {
    Words.refuse(Report.Kind.INCIDENTS, "segment", segment);
    return IncidentFilter.ALL
        .withType(type == null ? null : Words.type(codes, type))
        .withChannel(Words.code(codes, CodeList.CHANNEL, channel, "channel"))
        .withCustomer(customer == null ? null : Named.customer(desk, customer))
        .withDays(from, to);
  }
}
