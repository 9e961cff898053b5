package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import touchstone.chart.PanelLayout.PlotArea;

/// Places the marks of one panel and keeps their labels off the data and off each other.
final class MarkLayout {

  private static final double SMALL = 0.86;

  private final Panel panel;
  private final int index;
  private final PlotArea area;
  private final double em;
  private final TextMeasure measure;
  private final List<Spot> data = new ArrayList<>();
  private final List<double[]> labels = new ArrayList<>();

  MarkLayout(Panel panel, int index, PlotArea area, double em, TextMeasure measure) {
    this.panel = panel;
    this.index = index;
    this.area = area;
    this.em = em;
    this.measure = measure;
  }

  void place(List<Drawn> drawn, List<Target> targets) {
    for (Mark mark : panel.marks()) {
      switch (mark) {
        case Mark.Silence silence -> silence(drawn, silence);
        case Mark.Band band -> band(drawn, band);
        case Mark.LinePath line -> line(drawn, line);
        case Mark.Bars bars -> bars(drawn, bars, targets);
        case Mark.Points points -> points(drawn, points, targets);
        case Mark.Rule rule -> rule(drawn, rule);
      }
    }
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Silence silence) {
        reason(drawn, silence);
      } else if (mark instanceof Mark.Rule rule) {
        name(drawn, rule);
      }
    }
  }

  private void silence(List<Drawn> drawn, Mark.Silence silence) {
    double from = area.x(silence.from());
    double to = area.x(silence.to());
    drawn.add(
        new Drawn.Box(from, area.top(), to - from, area.bottom() - area.top(), 0, Tone.GRID, 0.35));
  }

  private void band(List<Drawn> drawn, Mark.Band band) {
    List<Spot> corners = new ArrayList<>();
    band.reaches().forEach(r -> corners.add(new Spot(area.x(r.x()), area.y(r.high()))));
    band.reaches().reversed().forEach(r -> corners.add(new Spot(area.x(r.x()), area.y(r.low()))));
    data.addAll(corners);
    if (band.reaches().size() == 1) {
      drawn.add(new Drawn.Path(corners, band.tone(), 3, false));
    } else {
      drawn.add(new Drawn.Area(corners, band.tone(), 0.22));
    }
  }

  private void line(List<Drawn> drawn, Mark.LinePath line) {
    List<Spot> placed = area.spots(line.spots());
    if (line.stepped()) {
      List<Spot> steps = new ArrayList<>();
      for (int i = 0; i < placed.size(); i++) {
        if (i > 0) {
          steps.add(new Spot(placed.get(i).x(), placed.get(i - 1).y()));
        }
        steps.add(placed.get(i));
      }
      placed = steps;
    }
    data.addAll(placed);
    if (placed.size() > 1) {
      drawn.add(new Drawn.Path(placed, line.tone(), 2, line.dashed()));
    }
  }

  private void bars(List<Drawn> drawn, Mark.Bars bars, List<Target> targets) {
    int series = nextSeries(targets);
    double foot = area.y(0);
    double half = Math.max(0.5, (area.x(bars.width()) - area.x(0)) / 2);
    for (Mark.Bar bar : bars.bars()) {
      double x = area.x(bar.x());
      double top = Math.min(area.y(bar.height()), foot);
      double bottom = Math.max(area.y(bar.height()), foot);
      drawn.add(new Drawn.Box(x - half, top, half * 2, bottom - top, 1, bars.tone(), 1));
      data.add(new Spot(x, top));
      targets.add(
          new Target(
              bar.key(),
              bar.text(),
              x,
              (top + bottom) / 2,
              Math.max(half, 2),
              Math.max((bottom - top) / 2, 3),
              index,
              series));
      double width = measure.width(bar.label(), em * SMALL, false);
      if (!bar.label().isEmpty() && width <= half * 2 / bars.width() * 0.95) {
        label(drawn, x, top - em * 0.3, bar.label(), Tone.TEXT, Drawn.Anchor.MIDDLE);
      }
    }
  }

  /// Where they lie closely only every n-th glyph is drawn, so that line and dashes stay visible;
  /// all can be opened.
  private void points(List<Drawn> drawn, Mark.Points points, List<Target> targets) {
    int series = nextSeries(targets);
    double span = Math.max(1, area.scale().highX() - area.scale().lowX());
    double spacing = (area.right() - area.left()) / span;
    boolean crowded = points.points().size() > (area.right() - area.left()) / em;
    int every = crowded ? (int) Ticks.of(panel.x(), (int) (span * spacing / em / 1.6)).step() : 1;
    double radius = em * 0.3;
    double before = Double.NEGATIVE_INFINITY;
    for (Mark.Point point : points.points()) {
      double x = area.x(point.x());
      double y = area.y(point.y());
      Drawn.Fill fill = point.hollow() ? Drawn.Fill.HOLLOW : Drawn.Fill.FULL;
      boolean startsRun = x - before > spacing * 1.5;
      before = x;
      if (startsRun || Math.floorMod(Math.round(point.x()), every) == 0) {
        drawn.add(new Drawn.Sign(points.glyph(), x, y, radius, points.tone(), fill, Tone.PANEL));
      }
      data.add(new Spot(x, y));
      targets.add(
          new Target(point.key(), point.text(), x, y, radius + 1, radius + 1, index, series));
    }
  }

  private static int nextSeries(List<Target> targets) {
    return targets.isEmpty() ? 0 : targets.getLast().series() + 1;
  }

  private void rule(List<Drawn> drawn, Mark.Rule rule) {
    double at = rule.upright() ? area.x(rule.at()) : area.y(rule.at());
    List<Spot> ends =
        rule.upright()
            ? List.of(new Spot(at, area.top()), new Spot(at, area.bottom()))
            : List.of(new Spot(area.left(), at), new Spot(area.right(), at));
    drawn.add(new Drawn.Path(ends, rule.tone(), 1.3, rule.dashed()));
  }

  /// Beside its line, right or left, at the first height that is free; left out where none is.
  private void name(List<Drawn> drawn, Mark.Rule rule) {
    double width = measure.width(rule.label(), em * SMALL, false);
    if (!rule.upright()) {
      label(
          drawn,
          area.right(),
          area.y(rule.at()) - em * 0.3,
          rule.label(),
          Tone.TEXT,
          Drawn.Anchor.END);
      return;
    }
    double at = area.x(rule.at());
    for (double y = area.top(); y + em * 1.2 <= area.bottom(); y += em * 1.3) {
      for (double x : new double[] {at + em * 0.35, at - em * 0.35 - width}) {
        boolean inside = x >= area.left() && x + width <= area.right();
        if (inside && free(x, y, width, em * 1.2)) {
          label(drawn, x, y + em * 0.9, rule.label(), Tone.TEXT, Drawn.Anchor.START);
          labels.add(new double[] {x, y, width, em * 1.2});
          return;
        }
      }
    }
  }

  /// Within its stretch, in lines; or else to the left of the stretch's end where that is free.
  private void reason(List<Drawn> drawn, Mark.Silence silence) {
    double from = area.x(silence.from());
    double to = area.x(silence.to());
    List<String> lines =
        TextLines.of(silence.reason(), to - from - em * 0.6, em * SMALL, false, measure);
    boolean inside =
        lines.stream().allMatch(line -> width(line) <= to - from - em * 0.4)
            && lines.size() * em * 1.15 <= area.bottom() - area.top();
    if (inside) {
      double y = area.top() + em * 1.1;
      for (String line : lines) {
        label(drawn, (from + to) / 2, y, line, Tone.MUTED, Drawn.Anchor.MIDDLE);
        y += em * 1.15;
      }
      labels.add(new double[] {from, area.top(), to - from, lines.size() * em * 1.15});
      return;
    }
    double width = width(silence.reason());
    for (double y = area.top(); y + em * 1.2 <= area.bottom(); y += em * 0.6) {
      if (to - width >= area.left() && free(to - width, y, width, em * 1.2)) {
        label(drawn, to, y + em * 0.9, silence.reason(), Tone.MUTED, Drawn.Anchor.END);
        labels.add(new double[] {to - width, y, width, em * 1.2});
        return;
      }
    }
  }

  private double width(String text) {
    return measure.width(text, em * SMALL, false);
  }

  private boolean free(double x, double y, double width, double height) {
    double margin = em * 0.25;
    for (double[] other : labels) {
      if (x < other[0] + other[2] + margin
          && other[0] < x + width + margin
          && y < other[1] + other[3]
          && other[1] < y + height) {
        return false;
      }
    }
    return y >= area.top() - em * 1.3
        && data.stream()
            .noneMatch(
                spot ->
                    spot.x() > x - margin
                        && spot.x() < x + width + margin
                        && spot.y() > y - margin
                        && spot.y() < y + height + margin);
  }

  private void label(
      List<Drawn> drawn, double x, double y, String text, Tone tone, Drawn.Anchor anchor) {
    drawn.add(new Drawn.Words(x, y, text, em * SMALL, false, tone, anchor));
  }
}
