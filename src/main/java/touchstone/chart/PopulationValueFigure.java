package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The value ledger of the population: the mean cumulative net value of a customer by tenure day,
/// and under it, on a scale of its own, the share of customers past break-even.
public final class PopulationValueFigure {

  /// What the figure says.
  ///
  /// @param words its table's columns: curve, day, at risk, value, lower, upper
  /// @param currency the upper panel's vertical axis
  /// @param share the lower panel's vertical axis
  /// @param day the horizontal axes, short
  /// @param observed the row of numbers under the upper panel, short
  /// @param atRisk the row under the lower one: who is neither past it nor has left
  /// @param tooFew where a curve has ended
  public record Wording(
      FigureWords words,
      String currency,
      String share,
      String day,
      String observed,
      String atRisk,
      String tooFew) {}

  private PopulationValueFigure() {}

  /// The figure.
  ///
  /// @param value mean cumulative net value, may be below 0
  /// @param pastBreakEven shares, 0..1
  /// @param annotations e.g. a rule at the break-even day of the mean
  public static Figure of(
      Curve value, Curve pastBreakEven, List<Mark> annotations, Wording wording, Locale locale) {
    double last = CurveMarks.lastDay(List.of(value, pastBreakEven));
    double low = 0;
    double high = 0;
    for (Curve.Step step : value.steps()) {
      if (step.atRisk() >= LifecycleFigure.SOLID_FROM) {
        low = Math.min(low, step.lower());
        high = Math.max(high, step.upper());
      } else if (step.atRisk() >= LifecycleFigure.DRAWN_FROM) {
        low = Math.min(low, Math.max(step.lower(), step.value() - 0.2 * Math.abs(step.value())));
        high = Math.max(high, Math.min(step.upper(), step.value() + 0.2 * Math.abs(step.value())));
      }
    }
    Axis x = Axis.ofDays(wording.day(), 0, last, locale);
    Axis y = Axis.ofNumbers("", low, high == low ? low + 1 : high, locale);
    List<Panel> panels = new ArrayList<>();
    panels.add(
        panel(value, x, y, annotations, wording, wording.currency(), wording.observed(), locale));
    Axis shares = Axis.ofShares("", 1, locale);
    panels.add(
        panel(
            pastBreakEven,
            x,
            shares,
            annotations,
            wording,
            wording.share(),
            wording.atRisk(),
            locale));
    if (value.steps().isEmpty() && pastBreakEven.steps().isEmpty()) {
      panels.clear();
    }
    return wording.words().figure(panels, CurveMarks.rows(List.of(value, pastBreakEven), locale));
  }

  private static Panel panel(
      Curve curve,
      Axis x,
      Axis y,
      List<Mark> annotations,
      Wording wording,
      String unit,
      String count,
      Locale locale) {
    List<Mark> marks = new ArrayList<>(annotations);
    double end = CurveMarks.lastDrawn(curve);
    if (CurveMarks.ended(curve) && end < x.high()) {
      marks.add(new Mark.Stretch(end, x.high(), wording.tooFew(), true));
    }
    marks.addAll(CurveMarks.of(curve));
    return Panel.of(x, y, marks)
        .named("", unit, curve.tone(), null)
        .withCounts(List.of(CurveMarks.atRisk(curve, count, true, locale)));
  }
}
