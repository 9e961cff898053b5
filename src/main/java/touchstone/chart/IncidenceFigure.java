package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Shares of customers by tenure day as step curves with their intervals: who has had the first
/// critical incident, who has left, who is still there. Several curves are told apart by shape and
/// name; the numbers at risk stand under the axis, a row for each that has customers of its own.
public final class IncidenceFigure {

  /// Where a curve crosses one half.
  ///
  /// @param curve the index of its curve
  /// @param day tenure day
  /// @param label e.g. "median 212 days"
  public record Median(int curve, double day, String label) {}

  /// The shaded window of early risk, in tenure days.
  public record Window(double from, double to, String label) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: curve, day, at risk, value, lower, upper
  /// @param unit the vertical axis, e.g. "share of customers"
  /// @param day the horizontal axis, short
  /// @param atRisk the row under it where all curves are of the same customers
  /// @param atRiskOf the row of one of several curves, by its name
  /// @param tooFew where every curve has ended
  public record Wording(
      FigureWords words,
      String unit,
      String day,
      String atRisk,
      UnaryOperator<String> atRiskOf,
      String tooFew) {}

  private IncidenceFigure() {}

  /// Shares that rise from 0; the scale ends where the data do.
  public static Figure incidence(
      List<Curve> curves,
      List<Window> windows,
      List<Median> medians,
      Wording wording,
      Locale locale) {
    double high = curves.stream().mapToDouble(CurveMarks::highest).max().orElse(0);
    return of(curves, windows, medians, wording, high == 0 ? 1 : high, locale);
  }

  /// Shares that fall from 1; the scale is 0 to 1.
  public static Figure retention(
      List<Curve> curves,
      List<Window> windows,
      List<Median> medians,
      Wording wording,
      Locale locale) {
    return of(curves, windows, medians, wording, 1, locale);
  }

  private static Figure of(
      List<Curve> curves,
      List<Window> windows,
      List<Median> medians,
      Wording wording,
      double high,
      Locale locale) {
    double last = CurveMarks.lastShown(curves);
    for (Window window : windows) {
      last = Math.max(last, window.to());
    }
    for (Median median : medians) {
      last = Math.max(last, median.day());
    }
    Axis x = Axis.ofDays(wording.day(), 0, last, locale);
    Axis y = Axis.ofShares("", high, locale);
    List<Mark> marks = new ArrayList<>();
    for (Window window : windows) {
      marks.add(new Mark.Stretch(window.from(), window.to(), window.label(), false));
    }
    if (!curves.isEmpty() && curves.stream().allMatch(CurveMarks::ended)) {
      double end = curves.stream().mapToDouble(CurveMarks::lastDrawn).max().orElse(last);
      if (end < last) {
        marks.add(new Mark.Stretch(end, last, wording.tooFew(), true));
      }
    }
    curves.forEach(curve -> marks.addAll(CurveMarks.of(curve)));
    for (Median median : medians) {
      Tone tone = curves.get(median.curve()).tone();
      List<Spot> drop = List.of(new Spot(median.day(), 0.5), new Spot(median.day(), 0));
      marks.add(new Mark.LinePath(tone, true, false, 1, drop, "", null));
      marks.add(new Mark.Tag(median.day(), 0.5, median.label()));
    }
    Panel panel =
        Panel.of(x, y, marks)
            .named("", wording.unit(), Tone.NEUTRAL, null)
            .withCounts(atRisk(curves, wording, locale));
    boolean none = curves.stream().allMatch(curve -> curve.steps().isEmpty());
    return wording
        .words()
        .figure(none ? List.of() : List.of(panel), CurveMarks.rows(curves, locale));
  }

  /// The numbers at risk: a row for each curve, or a single one for curves of the same customers,
  /// such as the incident and leaving without one, of which the same are at risk.
  private static List<Panel.CountRow> atRisk(List<Curve> curves, Wording wording, Locale locale) {
    boolean same = curves.stream().map(CurveMarks::atRiskByDay).distinct().limit(2).count() <= 1;
    return curves.stream()
        .limit(same ? 1 : curves.size())
        .map(
            curve ->
                CurveMarks.atRisk(
                    curve,
                    same ? wording.atRisk() : wording.atRiskOf().apply(curve.name()),
                    same,
                    locale))
        .toList();
  }
}
