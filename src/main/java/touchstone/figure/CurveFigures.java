package touchstone.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.Support;
import touchstone.chart.CumulativeFigure;
import touchstone.chart.Curve;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.FigureWords;
import touchstone.chart.Glyph;
import touchstone.chart.IncidenceFigure;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.MarkKey;
import touchstone.chart.Tone;
import touchstone.interaction.InteractionType;
import touchstone.trend.FirstIncident;
import touchstone.trend.LifecycleRow;
import touchstone.trend.MeanCumulative;
import touchstone.trend.Retention;

/// The figures along tenure.
final class CurveFigures {
  private final Wordbook words;
  private final Function<InteractionType, String> nameOf;

  CurveFigures(Wordbook words, Function<InteractionType, String> nameOf) {
    this.words = words;
    this.nameOf = nameOf;
  }

  String name(InteractionType type) {
    return nameOf.apply(type);
  }

  /// The months of a type in its look.
  LifecycleFigure.Series series(InteractionType type, List<LifecycleFigure.Month> months) {
    return new LifecycleFigure.Series(name(type), tone(type), glyph(type), months);
  }

  Figure lifecycle(List<LifecycleRow> rows, String subtitle) {
    Map<InteractionType, List<LifecycleFigure.Month>> months = new EnumMap<>(InteractionType.class);
    List<List<String>> table = new ArrayList<>();
    for (LifecycleRow row : rows) {
      months
          .computeIfAbsent(row.type(), _ -> new ArrayList<>())
          .add(
              new LifecycleFigure.Month(
                  row.month(),
                  row.observed(),
                  row.interactions(),
                  row.rate(),
                  row.lower(),
                  row.upper(),
                  MarkKey.NONE,
                  interval(row.rate(), row.lower(), row.upper())));
      table.add(
          List.of(
              nameOf.apply(row.type()),
              words.number(row.month(), 0),
              words.number(row.observed(), 0),
              words.number(row.customerMonths(), 2),
              words.number((double) row.interactions(), 0),
              words.number(row.rate(), 4),
              words.number(row.lower(), 4),
              words.number(row.upper(), 4)));
    }
    List<LifecycleFigure.Series> series = new ArrayList<>();
    months.forEach((type, list) -> series.add(series(type, list)));
    int observed = rows.isEmpty() ? 0 : rows.getFirst().observed();
    return LifecycleFigure.rates(
        series,
        new LifecycleFigure.Wording(
            words.say("title.lifecycle"),
            words.subtitle(subtitle, words.say("summary.observed", observed)),
            words.say("unit.rate"),
            words.say("axis.month"),
            words.say("axis.observed"),
            words.say("tooFew"),
            words.say("note.lifecycle"),
            ""),
        new FigureTable(
            words.columns(
                "type", "month", "observed", "exposure", "interactions", "rate", "lower", "upper"),
            table),
        words.locale());
  }

  Figure retention(Retention answer, String subtitle) {
    RetentionCurve curve = answer.curve();
    List<Curve.Step> steps = new ArrayList<>();
    steps.add(first(curve.subjects(), 1));
    for (RetentionCurve.Step step : curve.steps()) {
      steps.add(share(step.tenureDay(), step.retained(), step.atRisk()));
    }
    List<IncidenceFigure.Median> medians = new ArrayList<>();
    curve
        .median()
        .day()
        .ifPresent(
            day -> medians.add(new IncidenceFigure.Median(0, day, words.say("median", day))));
    boolean nobody = curve.steps().isEmpty();
    return IncidenceFigure.retention(
        List.of(Curve.series(0, words.say("curve.retained"), nobody ? List.of() : steps)),
        List.of(),
        nobody ? List.of() : medians,
        shares("retention", subtitle, words.say("summary.observed", curve.subjects())),
        words.locale());
  }

  Figure incidence(FirstIncident answer, String subtitle) {
    IncidenceCurve curve = answer.curve();
    List<Curve.Step> had = new ArrayList<>();
    List<Curve.Step> left = new ArrayList<>();
    had.add(first(curve.subjects(), 0));
    left.add(first(curve.subjects(), 0));
    Estimate last = new Estimate(0, 0, 0, 0);
    for (IncidenceCurve.Step step : curve.steps()) {
      had.add(share(step.tenureDay(), step.incidence(), step.atRisk()));
      left.add(share(step.tenureDay(), step.leftFirst(), step.atRisk()));
      last = step.atRisk() >= Support.DRAWN_FROM ? step.incidence() : last;
    }
    List<IncidenceFigure.Window> windows =
        answer
            .earlyRisk()
            .map(
                risk ->
                    List.of(
                        new IncidenceFigure.Window(
                            0, risk.untilDay(), words.say("earlyRisk", risk.untilDay() - 1))))
            .orElse(List.of());
    boolean nobody = curve.steps().isEmpty();
    return IncidenceFigure.incidence(
        List.of(
            Curve.series(0, words.say("curve.incident"), nobody ? List.of() : had),
            Curve.series(1, words.say("curve.left"), nobody ? List.of() : left)),
        windows,
        List.of(),
        shares(
            "incidence",
            subtitle,
            words.say("summary.incidence", curve.subjects(), words.percent(last.value()))),
        words.locale());
  }

  Figure meanCumulative(MeanCumulative answer, String subtitle) {
    List<CumulativeFigure.Type> types = new ArrayList<>();
    int subjects = 0;
    for (MeanCumulative.OfType one : answer.curves()) {
      subjects = one.curve().subjects();
      List<Curve.Step> steps = new ArrayList<>();
      if (!one.curve().steps().isEmpty()) {
        steps.add(first(subjects, 0));
      }
      for (MeanCumulativeCurve.Step step : one.curve().steps()) {
        Estimate mean = step.mean();
        steps.add(
            new Curve.Step(
                step.tenureDay(),
                mean.value(),
                mean.lower(),
                mean.upper(),
                step.atRisk(),
                MarkKey.NONE,
                interval(mean.value(), mean.lower(), mean.upper())));
      }
      types.add(
          new CumulativeFigure.Type(
              nameOf.apply(one.type()),
              new Curve(
                  words.say("curve.mean", subjects), tone(one.type()), glyph(one.type()), steps),
              CumulativeFigure.Own.NONE));
    }
    FigureWords around =
        words.around(
            "mcf",
            subtitle,
            words.say("summary.observed", subjects),
            words.columns("type", "curve", "day", "atRisk", "value", "lower", "upper"));
    return CumulativeFigure.of(
        types,
        List.of(),
        new CumulativeFigure.Wording(
            around,
            words.say("unit.cumulative"),
            words.say("axis.day"),
            words.say("axis.atRisk"),
            words.say("tooFew")),
        words.locale());
  }

  private IncidenceFigure.Wording shares(String kind, String subtitle, String summary) {
    return new IncidenceFigure.Wording(
        words.around(
            kind,
            subtitle,
            summary,
            words.columns("curve", "day", "atRisk", "value", "lower", "upper")),
        words.say("unit.share"),
        words.say("axis.day"),
        words.say("axis.atRisk"),
        words.say("tooFew"));
  }

  private Curve.Step first(int subjects, double value) {
    return new Curve.Step(0, value, value, value, subjects, MarkKey.NONE, words.number(value, 2));
  }

  private Curve.Step share(int day, Estimate share, int atRisk) {
    String text =
        words.say(
            "mark.share",
            day,
            words.percent(share.value()),
            words.percent(share.lower()),
            words.percent(share.upper()),
            atRisk);
    double lower = Double.isNaN(share.lower()) ? share.value() : share.lower();
    double upper = Double.isNaN(share.upper()) ? share.value() : share.upper();
    return new Curve.Step(day, share.value(), lower, upper, atRisk, MarkKey.NONE, text);
  }

  private String interval(double value, double lower, double upper) {
    return words.say(
        "mark.interval", words.number(value, 2), words.number(lower, 2), words.number(upper, 2));
  }

  private static Tone tone(InteractionType type) {
    return switch (type) {
      case STABILIZING -> Tone.STABILIZING;
      case CRITICAL -> Tone.CRITICAL;
      case PLANNED -> Tone.PLANNED;
      case SURPRISE -> Tone.SURPRISE;
    };
  }

  private static Glyph glyph(InteractionType type) {
    return switch (type) {
      case STABILIZING -> Glyph.CIRCLE;
      case CRITICAL -> Glyph.TRIANGLE;
      case PLANNED -> Glyph.SQUARE;
      case SURPRISE -> Glyph.DIAMOND;
    };
  }
}
