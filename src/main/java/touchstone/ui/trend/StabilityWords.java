package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.Optional;
import touchstone.analysis.ChartKind;
import touchstone.analysis.ChartReason;
import touchstone.analysis.ChartSignal;
import touchstone.analysis.ChartVerdict;
import touchstone.analysis.CoverageReading;
import touchstone.trend.Stability;
import touchstone.trend.Stability.OfGroup;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// What a control chart may say. A fall is told only where logging is known to have gone on; where
/// logging fell, that is what is told.
record StabilityWords(TrendWords words, Stability answer) {

  /// The verdict on one group in a sentence.
  String verdict(OfGroup group, String name) {
    return new NoteWords(words)
        .told(
            answer,
            group,
            judges(group)
                ? group
                    .running()
                    .filter(Stability.Running::isBeyond)
                    .map(running -> rarer(group, name, running))
                : Optional.empty(),
            plain(group, name));
  }

  /// Whether the logging lets anything be said of the incidents.
  private static boolean judges(OfGroup group) {
    return switch (group.reading().verdict()) {
      case COVERAGE_FELL, COVERAGE_ROSE, COVERAGE_UNKNOWN -> false;
      case TOO_FEW, ORDINARY, ROSE, FELL -> true;
    };
  }

  private String rarer(OfGroup group, String name, Stability.Running running) {
    String said =
        words.text(
            running.logged() ? "trend.running.long" : "trend.running.unsure",
            running.days(),
            words.number(running.upper(), 0),
            name);
    long uncoded = uncodedSince(group, running.since());
    return uncoded == 0 ? said : said + " " + words.text("trend.running.uncoded", uncoded);
  }

  // Newer incidents that nobody has given a cause yet may be of this one.
  private long uncodedSince(OfGroup group, LocalDate since) {
    if (answer.by() != Grouping.CAUSE || group.group().isEmpty()) {
      return 0;
    }
    long uncoded = 0;
    for (OfGroup one : answer.charts()) {
      for (int i = 0; one.group().isEmpty() && i < one.counts().size(); i++) {
        uncoded += answer.spans().get(i).start().isAfter(since) ? one.counts().get(i) : 0;
      }
    }
    return uncoded;
  }

  private String plain(OfGroup group, String name) {
    CoverageReading reading = group.reading();
    return switch (reading.verdict()) {
      case COVERAGE_FELL -> words.text("trend.verdict.coverageFell", name, since(reading));
      case COVERAGE_ROSE -> words.text("trend.verdict.coverageRose", name, since(reading));
      case COVERAGE_UNKNOWN -> words.text("trend.verdict.coverageUnknown", name, since(reading));
      case TOO_FEW, ORDINARY, ROSE, FELL -> chart(group, name);
    };
  }

  /// Whether there is anything to tell but ordinary variation.
  boolean isChanged(OfGroup group) {
    return group.chart().verdict() instanceof ChartVerdict.Changed;
  }

  /// Whether the days between rare incidents are charted.
  boolean isGaps(OfGroup group) {
    return group.chart().kind().higherIsRarer()
        || (group.chart().kind() == ChartKind.RUN
            && group.chart().reason() == ChartReason.MOSTLY_ZERO);
  }

  /// Why this chart.
  String reason(OfGroup group) {
    return words.text("trend.reason." + group.chart().reason());
  }

  String basis(OfGroup group) {
    double months = answer.spans().stream().mapToDouble(Stability.Span::customerMonths).sum();
    return words.text(
        answer.period() == Period.MONTH ? "trend.basis.stability.months" : "trend.basis.stability",
        group.incidents(),
        words.number(months, 0),
        answer.spans().size());
  }

  private String chart(OfGroup group, String name) {
    return switch (group.chart().verdict()) {
      case ChartVerdict.Ordinary _ -> words.text("trend.verdict.ordinary", name);
      case ChartVerdict.TooFewPoints few ->
          group.chart().reason() == ChartReason.FEW_EVENTS
              ? words.text("trend.verdict.fewEvents", name, group.incidents())
              : words.text("trend.verdict.few", name, few.points());
      case ChartVerdict.Changed changed -> changed(group, name, changed);
    };
  }

  private String changed(OfGroup group, String name, ChartVerdict.Changed changed) {
    boolean higher = changed.signal().direction() == ChartSignal.Direction.UP;
    boolean more = higher != group.chart().kind().higherIsRarer();
    String day = words.day(group.days().get(changed.since()));
    String rule = words.text("trend.rule." + changed.signal().rule());
    // Fewer incidents are told as such only where the logging is known to have gone on.
    boolean logged = group.reading().isImprovement();
    boolean ongoing = changed.ongoing() || isAllButUnfinished(group, changed);
    String key =
        more
            ? ongoing ? "trend.verdict.more" : "trend.verdict.wasMore"
            : !logged
                ? "trend.verdict.fewerUnsure"
                : ongoing ? "trend.verdict.fewer" : "trend.verdict.wasFewer";
    return words.text(key, name, day, rule);
  }

  // A week that has hardly begun does not yet say that things are as they were.
  private boolean isAllButUnfinished(OfGroup group, ChartVerdict.Changed changed) {
    int last = group.days().size() - 1;
    return !isGaps(group)
        && changed.signal().to() == last - 1
        && answer
            .period()
            .after(answer.period().startOf(group.days().get(last)))
            .isAfter(answer.asked().until().plusDays(1));
  }

  private String since(CoverageReading reading) {
    int from = Math.min(reading.from(), answer.spans().size() - 1);
    return words.day(answer.spans().get(from).start());
  }
}
