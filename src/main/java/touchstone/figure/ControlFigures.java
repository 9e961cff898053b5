package touchstone.figure;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.analysis.ChartKind;
import touchstone.analysis.ChartReason;
import touchstone.analysis.ChartSignal;
import touchstone.analysis.ChartVerdict;
import touchstone.analysis.ControlChart;
import touchstone.analysis.CoverageReading.Verdict;
import touchstone.chart.ControlFigure;
import touchstone.chart.Figure;
import touchstone.chart.MarkKey;
import touchstone.note.DatedNote;
import touchstone.trend.Stability;

/// The control chart of the group with the most incidents, with the verdict in words.
final class ControlFigures {
  private final Wordbook words;
  private final DateTimeFormatter day;

  ControlFigures(Wordbook words) {
    this.words = words;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
  }

  Figure of(Stability answer, String subtitle) {
    if (answer.charts().isEmpty()) {
      return ControlFigure.of(
          List.of(),
          List.of(),
          ControlFigure.Order.DATES,
          wording(subtitle, words.say("summary.none"), "", "", "", false),
          words.locale());
    }
    Stability.OfGroup group = answer.charts().getFirst();
    String about = group.group().isEmpty() ? subtitle : words.say("group", subtitle, group.group());
    ControlChart chart = group.chart();
    boolean gaps = chart.reason() == ChartReason.MOSTLY_ZERO;
    List<ControlFigure.Point> points = new ArrayList<>();
    for (int i = 0; i < chart.points().size(); i++) {
      ControlChart.Point point = chart.points().get(i);
      if (!Double.isNaN(point.value())) {
        points.add(point(group, i, gaps));
      }
    }
    ControlChart.Point last =
        chart.points().isEmpty()
            ? new ControlChart.Point(0, 0, Double.NaN, Double.NaN, 0)
            : chart.points().getLast();
    ControlFigure.Order order =
        !gaps
            ? ControlFigure.Order.DATES
            : chart.kind() == ChartKind.TIME_BETWEEN
                ? ControlFigure.Order.EVENTS_BY_RATIO
                : ControlFigure.Order.EVENTS;
    group.running().ifPresent(running -> points.add(running(group, running)));
    return ControlFigure.of(
        points,
        notes(answer, group, gaps),
        order,
        wording(
            about,
            verdict(answer, group),
            words.say("limit.centre", words.number(last.centre(), 2)),
            Double.isNaN(last.lower())
                ? ""
                : words.say("limit.lower", words.number(last.lower(), 2)),
            Double.isNaN(last.upper())
                ? ""
                : words.say("limit.upper", words.number(last.upper(), 2)),
            gaps),
        words.locale());
  }

  private ControlFigure.Point point(Stability.OfGroup group, int i, boolean gaps) {
    ControlChart chart = group.chart();
    ControlChart.Point point = chart.points().get(i);
    int phase = 0;
    for (ControlChart.Segment segment : chart.segments()) {
      phase += segment.to() <= i ? 1 : 0;
    }
    String signal = "";
    for (ChartSignal one : chart.signals()) {
      if (signal.isEmpty() && one.from() <= i && i <= one.to()) {
        signal = words.say("rule." + one.rule().name().toLowerCase(Locale.ROOT));
      }
    }
    return new ControlFigure.Point(
        gaps ? i + 1 : ControlFigure.Point.on(group.days().get(i)),
        point.value(),
        point.centre(),
        point.lower(),
        point.upper(),
        phase,
        signal,
        MarkKey.NONE,
        words.say("mark.point", day.format(group.days().get(i)), words.number(point.value(), 2)));
  }

  /// The time since the last incident, as a point that still runs.
  private ControlFigure.Point running(Stability.OfGroup group, Stability.Running running) {
    ControlChart.Point last = group.chart().points().getLast();
    return new ControlFigure.Point(
        group.chart().points().size() + 1.0,
        running.days(),
        last.centre(),
        last.lower(),
        last.upper(),
        group.chart().segments().size() - 1,
        running.isBeyond() ? words.say("running.beyond") : "",
        words.say("running"),
        MarkKey.NONE,
        words.say("mark.running", day.format(running.since()), running.days()));
  }

  private List<ControlFigure.Note> notes(Stability answer, Stability.OfGroup group, boolean gaps) {
    return answer.notes().stream()
        .map(
            note ->
                new ControlFigure.Note(
                    gaps ? group.gapsBefore(note.day()) + 0.5 : ControlFigure.Point.on(note.day()),
                    note.label(),
                    note.rebases(),
                    MarkKey.NONE,
                    words.say(
                        note.rebases() ? "mark.note.rebases" : "mark.note",
                        day.format(note.day()),
                        note.label())))
        .toList();
  }

  /// What the chart says, and what was noted about it.
  private String verdict(Stability answer, Stability.OfGroup group) {
    List<String> said = new ArrayList<>(List.of(verdict(group)));
    answer
        .noteOfChange(group)
        .ifPresent(note -> said.add(words.say("noted", note.label(), day.format(note.day()))));
    group
        .running()
        .filter(Stability.Running::isBeyond)
        .ifPresent(
            running ->
                said.add(
                    words.say(
                        running.logged() ? "running.long" : "running.unsure",
                        running.days(),
                        words.number(running.upper(), 0))));
    if (!answer.rebasing().isEmpty()) {
      DatedNote last = answer.rebasing().getLast();
      said.add(words.say("rebased", day.format(last.day()), last.label()));
    }
    return String.join(" ", said);
  }

  /// What the chart says, the logging first: less of everything is never an improvement.
  private String verdict(Stability.OfGroup group) {
    Verdict reading = group.reading().verdict();
    if (reading == Verdict.COVERAGE_FELL
        || reading == Verdict.COVERAGE_UNKNOWN
        || reading == Verdict.COVERAGE_ROSE) {
      return words.say("reading." + reading.name().toLowerCase(Locale.ROOT));
    }
    return switch (group.chart().verdict()) {
      case ChartVerdict.Ordinary _ -> words.say("verdict.ordinary");
      case ChartVerdict.TooFewPoints few -> words.say("verdict.few", few.points());
      case ChartVerdict.Changed changed ->
          words.say("verdict.changed", day.format(group.days().get(changed.since())));
    };
  }

  private ControlFigure.Wording wording(
      String subtitle, String summary, String centre, String lower, String upper, boolean gaps) {
    return new ControlFigure.Wording(
        words.around(
            "control",
            subtitle,
            summary,
            words.columns("at", "value", "centre", "lower", "upper", "signal")),
        words.say(gaps ? "unit.between" : "unit.rate"),
        gaps ? words.say("axis.incident") : "",
        centre,
        lower,
        upper);
  }
}
