package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.ChartSignal;
import touchstone.analysis.ControlChart;
import touchstone.chart.ControlFigure;
import touchstone.chart.MarkKey;
import touchstone.code.CodeList;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.Stability;
import touchstone.trend.Stability.OfGroup;
import touchstone.trend.StabilityTrend;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// Whether the rate of incidents has changed, as a control chart with its verdict in words: of all,
/// or of one cause, channel or function.
final class StabilityFace implements TrendFace {
  private final StabilityTrend trend;
  private final Grouping by;
  private final Period period;

  StabilityFace(StabilityTrend trend, Grouping by) {
    this(trend, by, Period.WEEK);
  }

  StabilityFace(StabilityTrend trend, Grouping by, Period period) {
    this.trend = trend;
    this.by = by;
    this.period = period;
  }

  @Override
  public String id() {
    return switch (by) {
      case CAUSE -> "byCause";
      case CHANNEL -> "byChannel";
      case FUNCTION -> "byFunction";
      case NOTHING, TYPE, HANDLER -> "all";
    };
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Stability answer = trend.stability(words.asked(), period, by);
    if (answer.charts().isEmpty()
        || answer.spans().stream().allMatch(span -> span.customerMonths() == 0)) {
      return Optional.empty();
    }
    OfGroup shown =
        answer.charts().stream()
            .filter(one -> one.group().equals(group(words)))
            .findFirst()
            .orElse(answer.charts().getFirst());
    StabilityWords said = new StabilityWords(words, answer);
    String sentence = said.verdict(shown, name(shown.group(), words));
    List<String> others = new ArrayList<>();
    for (OfGroup one : answer.charts()) {
      if (!one.group().equals(shown.group()) && others.size() < 4 && said.isChanged(one)) {
        others.add(said.verdict(one, name(one.group(), words)));
      }
    }
    String basis = said.basis(shown);
    Figure figure = new Figure(answer, shown, words, said);
    TrendPicture picture =
        new TrendPicture(
                sentence,
                String.join(" ", others),
                basis + " " + said.reason(shown),
                figure.of(sentence))
            .withReport(new Report.Control(answer.asked(), answer.period(), by));
    return Optional.of(
        by == Grouping.NOTHING
            ? picture
            : picture.withPicks(
                answer.charts().stream()
                    .map(
                        one ->
                            new TrendPicture.Pick(
                                PICK + one.group(),
                                words.text(
                                    "trend.pick", name(one.group(), words), one.incidents())))
                    .toList()));
  }

  /// Told apart from nothing chosen: a group may have an empty code.
  private static final String PICK = "/";

  /// The last word of the keys that tell what a point stands for.
  private String unit() {
    return period == Period.MONTH ? "calendarMonth" : "week";
  }

  private static String group(TrendWords words) {
    String pick = words.question().pick();
    return pick.startsWith(PICK) ? pick.substring(PICK.length()) : "?";
  }

  private String name(String group, TrendWords words) {
    return switch (by) {
      case CAUSE -> words.code(CodeList.ROOT_CAUSE, group);
      case CHANNEL -> words.code(CodeList.CHANNEL, group);
      case FUNCTION -> words.code(CodeList.BUSINESS_FUNCTION, group);
      case HANDLER -> group.isEmpty() ? words.text("trend.none") : group;
      case TYPE -> words.code(CodeList.TYPE, group);
      case NOTHING -> words.text("trend.incidents.all");
    };
  }

  /// The figure of one group's chart.
  private final class Figure {
    private final Stability answer;
    private final OfGroup group;
    private final TrendWords words;
    private final StabilityWords said;

    Figure(Stability answer, OfGroup group, TrendWords words, StabilityWords said) {
      this.answer = answer;
      this.group = group;
      this.words = words;
      this.said = said;
    }

    touchstone.chart.Figure of(String sentence) {
      ControlChart chart = group.chart();
      boolean gaps = said.isGaps(group);
      List<ControlFigure.Point> points = new ArrayList<>();
      for (int i = 0; i < chart.points().size(); i++) {
        if (!Double.isNaN(chart.points().get(i).value())) {
          points.add(point(i, gaps));
        }
      }
      ControlChart.Point last = chart.points().getLast();
      ControlFigure.Wording wording =
          new ControlFigure.Wording(
              words.figure(
                  gaps ? "gaps" : "control",
                  sentence,
                  gaps ? "order" : unit(),
                  gaps ? "gap" : "rate",
                  "centre",
                  "limitLower",
                  "limitUpper",
                  "signal"),
              named(words.text(gaps ? "trend.unit.gaps" : "trend.unit.rates")),
              words.text(gaps ? "trend.axis.order" : "trend.axis." + unit()),
              named(
                  chart.segments().getLast().limited()
                      ? "trend.control.centre"
                      : "trend.control.median",
                  last.centre()),
              named("trend.control.lower", last.lower()),
              named("trend.control.upper", last.upper()));
      group.running().ifPresent(running -> points.add(running(running)));
      ControlFigure.Order order =
          gaps ? ControlFigure.Order.EVENTS_BY_RATIO : ControlFigure.Order.DATES;
      return ControlFigure.of(points, notes(gaps), order, wording, words.locale());
    }

    private List<ControlFigure.Note> notes(boolean gaps) {
      NoteWords noted = new NoteWords(words);
      return answer.notes().stream()
          .map(
              note ->
                  new ControlFigure.Note(
                      gaps
                          ? group.gapsBefore(note.day()) + 0.5
                          : ControlFigure.Point.on(note.day()),
                      note.label(),
                      note.rebases(),
                      new TrendMark(new Rows.Note(note)),
                      noted.mark(note)))
          .toList();
    }

    private ControlFigure.Point running(Stability.Running running) {
      ControlChart.Point last = group.chart().points().getLast();
      return new ControlFigure.Point(
          group.chart().points().size() + 1.0,
          running.days(),
          last.centre(),
          last.lower(),
          last.upper(),
          group.chart().segments().size() - 1,
          running.isBeyond() ? words.text("trend.running.beyond") : "",
          words.text("trend.running"),
          MarkKey.NONE,
          words.text("trend.mark.running", words.day(running.since()), running.days()));
    }

    private ControlFigure.Point point(int i, boolean gaps) {
      ControlChart.Point point = group.chart().points().get(i);
      LocalDate day = group.days().get(i);
      String signal = signal(i);
      String value = words.number(point.value(), gaps ? 0 : 3);
      String text =
          gaps
              ? words.text("trend.mark.gap", words.day(day), value)
              : words.text("trend.mark." + unit(), words.day(day), group.counts().get(i), value);
      return new ControlFigure.Point(
          gaps ? i + 1 : ControlFigure.Point.on(day),
          point.value(),
          point.centre(),
          point.lower(),
          point.upper(),
          phase(i),
          signal,
          key(i, day, gaps),
          signal.isEmpty() ? text : text + " " + signal + ".");
    }

    private MarkKey key(int i, LocalDate day, boolean gaps) {
      InteractionFilter all = narrowed(new CountedRows(answer.asked()).all());
      if (gaps) {
        return CountedRows.mark(all.withDays(day, day));
      }
      if (group.counts().get(i) == 0) {
        return MarkKey.NONE;
      }
      LocalDate start = answer.period().startOf(day);
      LocalDate end = answer.period().after(start).minusDays(1);
      LocalDate until = answer.asked().until();
      return CountedRows.mark(all.withDays(day, end.isAfter(until) ? until : end));
    }

    private InteractionFilter narrowed(InteractionFilter all) {
      return switch (by) {
        case CAUSE -> all.withCause(group.group());
        case CHANNEL -> all.withChannels(Set.of(group.group()));
        case FUNCTION -> all.withFunction(group.group());
        case HANDLER -> all.withHandler(group.group());
        case TYPE -> all.withTypes(Set.of(InteractionType.ofId(group.group()).orElseThrow()));
        case NOTHING -> all;
      };
    }

    private int phase(int i) {
      List<ControlChart.Segment> segments = group.chart().segments();
      for (int phase = 0; phase < segments.size(); phase++) {
        if (i < segments.get(phase).to()) {
          return phase;
        }
      }
      return 0;
    }

    private String signal(int i) {
      for (ChartSignal signal : group.chart().signals()) {
        if (signal.from() <= i && i <= signal.to()) {
          return words.text("trend.rule." + signal.rule());
        }
      }
      return "";
    }

    /// What is counted, and of which group where charts are told apart.
    private String named(String counted) {
      return by == Grouping.NOTHING
          ? counted
          : words.text("trend.named", name(group.group(), words), counted);
    }

    private String named(String key, double value) {
      return Double.isNaN(value)
          ? ""
          : words.text(key, words.number(value, said.isGaps(group) ? 0 : 3));
    }
  }
}
