package touchstone.chart;

import java.util.Arrays;
import java.util.List;

/// Places the marks that carry values and can be opened: bars, points and cells.
final class ValueMarks {

  private final PlotSheet sheet;
  private final PlotArea area;
  private final double em;

  ValueMarks(PlotSheet sheet) {
    this.sheet = sheet;
    this.area = sheet.area();
    this.em = sheet.em();
  }

  void bars(Mark.Bars bars) {
    sheet.nextSeries();
    for (Mark.Bar bar : bars.bars()) {
      if (bars.lying()) {
        lying(bars, bar);
      } else {
        upright(bars, bar);
      }
    }
  }

  private void upright(Mark.Bars bars, Mark.Bar bar) {
    double slot = Math.abs(area.x(area.across().low() + 1) - area.left());
    double half = Math.clamp(slot * bars.width() / 2, 0.5, em * 2.5);
    double x = area.x(bar.at());
    double top = Math.min(area.y(bar.to()), area.y(bar.from()));
    double bottom = Math.max(area.y(bar.to()), area.y(bar.from()));
    fill(bars, x - half, top, half * 2, bottom - top);
    for (double y = top; y < bottom; y += em) {
      sheet.occupyAlong(List.of(new Spot(x - half, y), new Spot(x + half, y)));
    }
    double halfHeight = Math.max((bottom - top) / 2, 3);
    sheet.target(bar.key(), bar.text(), x, (top + bottom) / 2, Math.max(half, 2), halfHeight);
    double width = sheet.width(bar.label());
    double ceiling = area.top() - (sheet.room().headRows() > 0 ? 0 : em * 1.2);
    if (!bar.label().isEmpty() && width <= slot * 0.95 && top - em * 1.1 >= ceiling) {
      sheet.words(x, top - em * 0.3, bar.label(), Tone.TEXT, Drawn.Anchor.MIDDLE);
      sheet.claim(x - width / 2, top - em * 1.1, width, em);
    }
  }

  private void lying(Mark.Bars bars, Mark.Bar bar) {
    double slot = Math.abs(area.y(1) - area.y(0));
    slot = slot == 0 ? area.height() : slot;
    double half = Math.max(1, slot * bars.width() / 2);
    double y = area.y(bar.at());
    double left = Math.min(area.x(bar.from()), area.x(bar.to()));
    double right = Math.max(area.x(bar.from()), area.x(bar.to()));
    fill(bars, left, y - half, right - left, half * 2);
    double halfWidth = Math.max((right - left) / 2, 3);
    sheet.target(bar.key(), bar.text(), (left + right) / 2, y, halfWidth, half);
    double width = sheet.width(bar.label());
    if (bar.label().isEmpty()) {
      return;
    }
    if (bars.within()) {
      if (width + em * 0.5 <= right - left && half * 2 >= em) {
        within(bars.pattern() != Pattern.SOLID, (left + right) / 2, y, width, bar.label());
      }
    } else if (right + em * 0.4 + width <= area.right()) {
      sheet.words(right + em * 0.4, y + em * 0.3, bar.label(), Tone.TEXT, Drawn.Anchor.START);
    }
  }

  private void fill(Mark.Bars bars, double x, double y, double width, double height) {
    sheet.filled(
        x, y, width, height, new PlotSheet.Filling(bars.tone(), bars.pattern(), bars.within()));
  }

  private void within(boolean patterned, double x, double y, double width, String label) {
    if (patterned) {
      double half = width / 2 + em * 0.2;
      sheet.draw(new Drawn.Box(x - half, y - em * 0.6, half * 2, em * 1.2, 2, Tone.PANEL, 0.9));
    }
    sheet.words(x, y + em * 0.3, label, Tone.TEXT, Drawn.Anchor.MIDDLE);
  }

  /// Where they lie closely on a line only some glyphs are drawn, so that line and dashes stay
  /// visible; the first of a run, the last and whatever stands alone are; all can be opened.
  void points(Mark.Points points) {
    sheet.nextSeries();
    List<Mark.Point> all = points.points();
    double[] xs = all.stream().mapToDouble(point -> area.x(point.x())).toArray();
    boolean thinned = points.crowding() == Mark.Crowding.THINNED;
    boolean crowded = thinned && all.size() > area.width() / em;
    double usual = usualGap(xs);
    double roomy = usual == 0 || sheet.panel().y().named() ? em : usual;
    double radius = thinned ? em * 0.3 : Math.clamp(roomy * 0.42, em * 0.15, em * 0.34);
    double drawnAt = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      Mark.Point point = all.get(i);
      double y = area.y(point.y());
      boolean startsRun = i == 0 || xs[i] - xs[i - 1] > usual * 1.5 + 0.5;
      boolean last = i == all.size() - 1;
      if (!crowded
          || xs[i] - drawnAt >= em * 1.6
          || (startsRun && xs[i] - drawnAt >= em * 0.7)
          || (last && xs[i] - drawnAt >= em * 0.7)) {
        Drawn.Fill fill = point.hollow() ? Drawn.Fill.HOLLOW : Drawn.Fill.FULL;
        sheet.draw(
            new Drawn.Sign(points.glyph(), xs[i], y, radius, points.tone(), fill, Tone.PANEL));
        drawnAt = xs[i];
      }
      sheet.occupy(new Spot(xs[i], y));
      sheet.target(point.key(), point.text(), xs[i], y, radius + 1, radius + 1);
    }
  }

  /// The middle one of the gaps between neighbours.
  private static double usualGap(double[] xs) {
    double[] gaps = new double[Math.max(0, xs.length - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.abs(xs[i + 1] - xs[i]);
    }
    Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
  }

  void cells(Mark.Cells cells) {
    sheet.nextSeries();
    double width = area.width() / sheet.panel().x().places();
    double height = area.height() / sheet.panel().y().places();
    for (Mark.Cell cell : cells.cells()) {
      double x = area.x(cell.x());
      double y = area.y(cell.y());
      cell(
          cells.tone(),
          cell,
          x - width / 2 + 0.75,
          y - height / 2 + 0.75,
          width - 1.5,
          height - 1.5);
      sheet.target(cell.key(), cell.text(), x, y, width / 2 - 0.75, height / 2 - 0.75);
      String label = cell.label();
      double size = em * PanelRoom.SMALL;
      if (sheet.width(label) > width - em * 0.3) {
        size = em * 0.74;
      }
      double wide = sheet.room().measure().width(label, size, false);
      if (!label.isEmpty() && wide <= width - em * 0.25 && size * 1.2 <= height) {
        boolean few = cell.look() == Mark.Look.FEW || cell.look() == Mark.Look.FEW_IMMATURE;
        if (cell.look() == Mark.Look.IMMATURE || cell.look() == Mark.Look.FEW_IMMATURE) {
          sheet.draw(
              new Drawn.Box(
                  x - wide / 2 - 2, y - size * 0.6, wide + 4, size * 1.2, 2, Tone.PANEL, 0.9));
        }
        sheet.draw(
            new Drawn.Words(
                x,
                y + size * 0.35,
                label,
                size,
                false,
                few ? Tone.MUTED : Tone.TEXT,
                Drawn.Anchor.MIDDLE));
      }
    }
  }

  private void cell(Tone tone, Mark.Cell cell, double x, double y, double width, double height) {
    double shade = PlotSheet.LIGHT_FILL * Math.clamp(cell.shade(), 0, 1);
    switch (cell.look()) {
      case FIRM -> sheet.draw(new Drawn.Box(x, y, width, height, 2, tone, shade));
      case FEW -> grey(x, y, width, height);
      case HOLLOW -> sheet.draw(new Drawn.Frame(x, y, width, height, 2, Tone.MUTED, 1));
      case IMMATURE -> {
        sheet.draw(new Drawn.Box(x, y, width, height, 2, tone, shade * 0.6));
        hatch(x, y, width, height);
      }
      case FEW_IMMATURE -> {
        grey(x, y, width, height);
        hatch(x, y, width, height);
      }
    }
  }

  private void grey(double x, double y, double width, double height) {
    sheet.draw(new Drawn.Box(x, y, width, height, 2, Tone.GRID, 0.35));
  }

  private void hatch(double x, double y, double width, double height) {
    List<Spot> strokes = Pattern.HATCH.strokes(x, y, width, height, em * 0.5);
    sheet.draw(new Drawn.Strokes(strokes, Tone.MUTED, 1));
  }
}
