package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The centre and the limits of a control chart as stepped lines, one piece for each phase; a limit
/// reaches half way to the neighbours of its point.
final class ControlLimits {

  private final List<ControlFigure.Point> points;
  private final ControlFigure.Wording wording;
  private final double low;

  /// @param low the lower end of the scale; a limit below it is not drawn
  ControlLimits(List<ControlFigure.Point> points, ControlFigure.Wording wording, double low) {
    this.points = points;
    this.wording = wording;
    this.low = low;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    add(marks, false, ControlFigure.Point::centre, wording.centre());
    add(marks, true, ControlFigure.Point::upper, wording.upper());
    add(marks, true, ControlFigure.Point::lower, wording.lower());
    return marks;
  }

  private void add(
      List<Mark> marks, boolean dashed, ToDoubleFunction<ControlFigure.Point> value, String name) {
    List<Mark.LinePath> pieces = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      ControlFigure.Point point = points.get(i);
      double at = value.applyAsDouble(point);
      boolean begins = i == 0 || points.get(i - 1).phase() != point.phase();
      boolean ends = i == points.size() - 1 || points.get(i + 1).phase() != point.phase();
      if (begins) {
        spots = new ArrayList<>();
      }
      if (Double.isFinite(at) && at >= low) {
        if (spots.isEmpty() || spots.getLast().y() != at) {
          spots.add(new Spot(from(i), at));
        }
        if (ends) {
          spots.add(new Spot(to(i), at));
        }
      }
      if (ends && spots.size() > 1) {
        pieces.add(new Mark.LinePath(Tone.TEXT, dashed, true, 1, spots, "", null));
      }
    }
    if (!pieces.isEmpty()) {
      marks.addAll(pieces.subList(0, pieces.size() - 1));
      marks.add(pieces.getLast().labelled(name, null));
    }
  }

  private double from(int i) {
    double place = points.get(i).place();
    return i == 0 ? place - edge() : (points.get(i - 1).place() + place) / 2;
  }

  private double to(int i) {
    double place = points.get(i).place();
    return i == points.size() - 1 ? place + edge() : (points.get(i + 1).place() + place) / 2;
  }

  private double edge() {
    int n = points.size();
    return n < 2 ? 0.5 : (points.get(n - 1).place() - points.getFirst().place()) / (n - 1) / 2;
  }
}
