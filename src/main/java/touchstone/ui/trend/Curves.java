package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.Support;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.chart.MarkKey;

/// The steps of answers as the steps of curves.
final class Curves {
  private Curves() {}

  /// The words around a figure of shares of customers by tenure day.
  static IncidenceFigure.Wording wording(String id, String sentence, TrendWords words) {
    return new IncidenceFigure.Wording(
        words.figure(id, sentence, "curve", "day", "atRisk", "share", "shareLower", "shareUpper"),
        words.text("trend.unit.customers"),
        words.text("trend.axis.day"),
        words.text("trend.axis.atRisk"),
        name -> words.text("trend.axis.atRisk.of", name),
        words.text("trend.tooFew"));
  }

  /// The steps of an incidence curve on which something happened, and the first and the last.
  ///
  /// @param name what the curve is called
  /// @param value which of its shares
  /// @param happened how many it counts on a day
  /// @param opens what they are, by tenure day
  static List<Curve.Step> steps(
      IncidenceCurve curve,
      String name,
      Function<IncidenceCurve.Step, Estimate> value,
      ToIntFunction<IncidenceCurve.Step> happened,
      IntFunction<Rows> opens,
      TrendWords words) {
    List<Curve.Step> steps = new ArrayList<>();
    if (!curve.steps().isEmpty() && curve.steps().getFirst().tenureDay() > 0) {
      int first = curve.steps().getFirst().atRisk();
      steps.add(new Curve.Step(0, 0, 0, 0, first, MarkKey.NONE, ""));
    }
    for (IncidenceCurve.Step step : curve.steps()) {
      if (words.question().shows(step.tenureDay())) {
        steps.add(
            step(
                step.tenureDay(),
                value.apply(step),
                step.atRisk(),
                happened.applyAsInt(step),
                name,
                opens,
                words));
      }
    }
    return steps;
  }

  /// One step; what nothing happened on cannot be opened.
  static Curve.Step step(
      int day,
      Estimate share,
      int atRisk,
      int happened,
      String name,
      IntFunction<Rows> opens,
      TrendWords words) {
    return new Curve.Step(
        day,
        share.value(),
        share.lower(),
        share.upper(),
        atRisk,
        happened == 0 ? MarkKey.NONE : new TrendMark(opens.apply(day)),
        words.text(
            "trend.mark.share",
            name,
            day,
            words.percent(share.value()),
            words.shares(share.lower(), share.upper()),
            atRisk,
            happened));
  }

  /// Where a curve crosses one half while enough are at risk for its line to be drawn.
  ///
  /// @param place of the curve in its figure
  static List<IncidenceFigure.Median> half(
      int place, OptionalDouble day, List<Curve.Step> steps, TrendWords words) {
    boolean drawn =
        day.isPresent()
            && steps.stream()
                .filter(step -> step.day() >= day.getAsDouble())
                .findFirst()
                .filter(step -> step.atRisk() >= Support.DRAWN_FROM)
                .isPresent();
    return drawn
        ? List.of(
            new IncidenceFigure.Median(
                place, day.getAsDouble(), words.text("trend.half", Math.round(day.getAsDouble()))))
        : List.of();
  }

  /// The last tenure day shown on which at least ten are at risk; below 0 where there is none.
  static int lastTold(IncidenceCurve curve, TrendWords words) {
    int last = -1;
    for (IncidenceCurve.Step step : curve.steps()) {
      if (step.support() != Support.TINY && words.question().shows(step.tenureDay())) {
        last = step.tenureDay();
      }
    }
    return last;
  }
}
