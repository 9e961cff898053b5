package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The marks of one type's rates by month: the band, the line, dashed below 40 observed, and
/// silence below 10.
final class LifecycleMarks {

  private final LifecycleFigure.Series series;
  private final DoubleUnaryOperator place;
  private final String tooFew;

  /// @param place where a month lies on the axis; its ends lie half a month away
  LifecycleMarks(LifecycleFigure.Series series, DoubleUnaryOperator place, String tooFew) {
    this.series = series;
    this.place = place;
    this.tooFew = tooFew;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    silences(marks);
    lines(marks);
    return marks;
  }

  private void silences(List<Mark> marks) {
    int from = -1;
    for (LifecycleFigure.Month month : series.months()) {
      boolean few = month.observed() < LifecycleFigure.DRAWN_FROM;
      if (few && from < 0) {
        from = month.month();
      } else if (!few && from >= 0) {
        marks.add(silence(from, month.month()));
        from = -1;
      }
    }
    if (from >= 0) {
      marks.add(silence(from, series.months().size()));
    }
  }

  private Mark silence(int from, int to) {
    return new Mark.Stretch(
        place.applyAsDouble(from - 0.5), place.applyAsDouble(to - 0.5), tooFew, true);
  }

  private void lines(List<Mark> marks) {
    List<Mark> paths = new ArrayList<>();
    List<Mark.Point> points = new ArrayList<>();
    List<Mark.Reach> reaches = new ArrayList<>();
    LifecycleFigure.Month before = null;
    for (LifecycleFigure.Month month : series.months()) {
      boolean drawn = month.observed() >= LifecycleFigure.DRAWN_FROM;
      if (drawn) {
        boolean few = month.observed() < LifecycleFigure.SOLID_FROM;
        double at = place.applyAsDouble(month.month());
        points.add(new Mark.Point(at, month.rate(), few, month.key(), month.text()));
        reaches.add(new Mark.Reach(at, month.lower(), month.upper()));
        if (before != null) {
          boolean dashed = few || before.observed() < LifecycleFigure.SOLID_FROM;
          Spot from = new Spot(place.applyAsDouble(before.month()), before.rate());
          extend(paths, dashed, from, new Spot(at, month.rate()));
        }
      } else if (!reaches.isEmpty()) {
        marks.add(new Mark.Band(series.tone(), false, reaches));
        reaches = new ArrayList<>();
      }
      before = drawn ? month : null;
    }
    if (!reaches.isEmpty()) {
      marks.add(new Mark.Band(series.tone(), false, reaches));
    }
    marks.addAll(paths);
    marks.add(new Mark.Points(series.tone(), series.glyph(), Mark.Crowding.THINNED, points));
  }

  private void extend(List<Mark> paths, boolean dashed, Spot from, Spot to) {
    List<Spot> spots = new ArrayList<>(List.of(from));
    if (!paths.isEmpty()
        && paths.getLast() instanceof Mark.LinePath last
        && last.dashed() == dashed
        && last.spots().getLast().equals(from)) {
      paths.removeLast();
      spots = new ArrayList<>(last.spots());
    }
    spots.add(to);
    paths.add(new Mark.LinePath(series.tone(), dashed, false, spots));
  }
}
