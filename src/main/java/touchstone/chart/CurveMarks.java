package touchstone.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/// The marks, numbers and rows of [Curve]s: the line dashed below 40 at risk and ended below 10.
final class CurveMarks {

  private CurveMarks() {}

  /// The day from which fewer than 10 are at risk, the day after the last step that 10 stood
  /// behind; the last step's day where there is none.
  static double lastDrawn(Curve curve) {
    double last = Double.NaN;
    for (Curve.Step step : curve.steps()) {
      if (step.atRisk() < LifecycleFigure.DRAWN_FROM) {
        return Double.isNaN(last) ? step.day() : Math.min(step.day(), last + 1);
      }
      last = step.day();
    }
    return last;
  }

  /// Whether the curve ends because too few are at risk.
  static boolean ended(Curve curve) {
    return curve.steps().stream().anyMatch(step -> step.atRisk() < LifecycleFigure.DRAWN_FROM);
  }

  /// Band, line and glyphs; the last piece of the line carries the name.
  static List<Mark> of(Curve curve) {
    List<Mark.Reach> reaches = new ArrayList<>();
    List<Mark.Point> points = new ArrayList<>();
    List<Mark.LinePath> pieces = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    boolean dashed = false;
    for (Curve.Step step : curve.steps()) {
      if (step.atRisk() < LifecycleFigure.DRAWN_FROM) {
        if (!spots.isEmpty()) {
          double end = lastDrawn(curve);
          spots.add(new Spot(end, spots.getLast().y()));
          Mark.Reach last = reaches.getLast();
          reaches.add(new Mark.Reach(end, last.low(), last.high()));
        }
        break;
      }
      boolean few = step.atRisk() < LifecycleFigure.SOLID_FROM;
      Spot spot = new Spot(step.day(), step.value());
      if (few != dashed && !spots.isEmpty()) {
        spots.add(new Spot(step.day(), spots.getLast().y()));
        pieces.add(new Mark.LinePath(curve.tone(), dashed, true, spots));
        spots = new ArrayList<>(List.of(spots.getLast()));
      }
      dashed = few;
      spots.add(spot);
      reaches.add(new Mark.Reach(step.day(), step.lower(), step.upper()));
      points.add(new Mark.Point(step.day(), step.value(), few, step.key(), step.text()));
    }
    pieces.add(
        new Mark.LinePath(curve.tone(), dashed, true, spots)
            .labelled(spots.isEmpty() ? "" : curve.name(), curve.glyph()));
    List<Mark> marks = new ArrayList<>();
    if (!reaches.isEmpty()) {
      marks.add(new Mark.Band(curve.tone(), true, reaches));
    }
    marks.addAll(pieces);
    marks.add(new Mark.Points(curve.tone(), curve.glyph(), Mark.Crowding.THINNED, points));
    return marks;
  }

  /// The numbers at risk, to stand under the axis: between two steps those of the later one, as who
  /// had it or left at the earlier is no longer at risk; none after the last.
  static Panel.CountRow atRisk(Curve curve, String label, boolean one, Locale locale) {
    TreeMap<Integer, String> counts = new TreeMap<>();
    NumberFormat count = NumberFormat.getIntegerInstance(locale);
    int from = 0;
    for (Curve.Step step : curve.steps()) {
      counts.put(from, count.format(step.atRisk()));
      from = (int) Math.ceil(step.day()) + 1;
    }
    counts.put(from, "");
    return new Panel.CountRow(
        label, one ? Tone.MUTED : curve.tone(), one ? null : curve.glyph(), counts, true);
  }

  /// How many are at risk at each of its steps.
  static Map<Double, Integer> atRiskByDay(Curve curve) {
    Map<Double, Integer> counts = new TreeMap<>();
    curve.steps().forEach(step -> counts.put(step.day(), step.atRisk()));
    return counts;
  }

  /// Name, day, at risk, value, lower, upper of each step.
  static List<List<String>> rows(List<Curve> curves, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (Curve.Step step : curve.steps()) {
        rows.add(
            List.of(
                curve.name(),
                number.apply(step.day()),
                number.apply(step.atRisk()),
                number.apply(step.value()),
                number.apply(step.lower()),
                number.apply(step.upper())));
      }
    }
    return rows;
  }

  /// The end of an axis for curves that may end early: a little beyond where the last is drawn; all
  /// days where none is drawn at all.
  static double lastShown(List<Curve> curves) {
    double all = lastDay(curves);
    double drawn = Double.NaN;
    for (Curve curve : curves) {
      if (!curve.steps().isEmpty()
          && curve.steps().getFirst().atRisk() >= LifecycleFigure.DRAWN_FROM) {
        drawn = Math.max(Double.isNaN(drawn) ? 1 : drawn, lastDrawn(curve));
      }
    }
    return Double.isNaN(drawn) ? all : Math.min(all, Math.ceil(drawn * 1.1 + 1));
  }

  static double lastDay(List<Curve> curves) {
    double last = 1;
    for (Curve curve : curves) {
      last = curve.steps().isEmpty() ? last : Math.max(last, curve.steps().getLast().day());
    }
    return last;
  }

  /// High enough for every line and for the intervals that stand on many.
  static double highest(Curve curve) {
    double high = 0;
    for (Curve.Step step : curve.steps()) {
      if (step.atRisk() >= LifecycleFigure.SOLID_FROM) {
        high = Math.max(high, step.upper());
      } else if (step.atRisk() >= LifecycleFigure.DRAWN_FROM) {
        high = Math.max(high, Math.min(step.upper(), step.value() * 1.4));
      }
    }
    return high;
  }
}
