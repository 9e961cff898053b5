package touchstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places the marks of one panel, then their labels where there is room.
final class MarkLayout {

  private final PlotSheet sheet;
  private final PlotArea area;
  private final double em;

  MarkLayout(PlotSheet sheet) {
    this.sheet = sheet;
    this.area = sheet.area();
    this.em = sheet.em();
  }

  /// Draws the marks and answers those that can be opened, series by series.
  List<Target> place() {
    ValueMarks values = new ValueMarks(sheet);
    for (Mark mark : sheet.marks()) {
      switch (mark) {
        case Mark.Stretch stretch -> stretch(stretch);
        case Mark.Band band -> band(band);
        case Mark.LinePath line -> line(line);
        case Mark.Whiskers whiskers -> whiskers(whiskers);
        case Mark.Bars bars -> values.bars(bars);
        case Mark.Points points -> values.points(points);
        case Mark.Cells cells -> values.cells(cells);
        case Mark.Rule rule -> rule(rule);
        case Mark.Note note -> note(note);
        case Mark.Tag _, Mark.Heading _, Mark.Corner _ -> {}
      }
    }
    notes();
    new LabelPlaces(sheet).place();
    return ordered();
  }

  private void stretch(Mark.Stretch stretch) {
    double from = area.x(stretch.from());
    double to = area.x(stretch.to());
    if (to - from >= 0.5) {
      double opacity = stretch.silent() ? 0.35 : 0.5;
      sheet.draw(new Drawn.Box(from, area.top(), to - from, area.height(), 0, Tone.GRID, opacity));
    }
  }

  private void band(Mark.Band band) {
    List<Spot> upper = new ArrayList<>();
    List<Spot> lower = new ArrayList<>();
    for (Mark.Reach reach : band.reaches()) {
      upper.add(new Spot(area.x(reach.at()), area.y(reach.high())));
      lower.add(new Spot(area.x(reach.at()), area.y(reach.low())));
    }
    if (band.stepped()) {
      upper = steps(upper);
      lower = steps(lower);
    }
    sheet.occupyAlong(upper);
    sheet.occupyAlong(lower);
    List<Spot> corners = new ArrayList<>(upper);
    corners.addAll(lower.reversed());
    if (band.reaches().size() == 1) {
      sheet.draw(new Drawn.Path(corners, band.tone(), 3, false));
    } else if (!corners.isEmpty()) {
      sheet.draw(new Drawn.Area(corners, band.tone(), 0.2));
    }
  }

  private void line(Mark.LinePath line) {
    List<Spot> placed = area.spots(line.spots());
    if (line.stepped()) {
      placed = steps(placed);
    }
    sheet.occupyAlong(placed);
    if (placed.size() > 1) {
      double width = line.weight() <= 1 ? 1.3 : line.weight() < 3 ? 2 : 3;
      sheet.draw(new Drawn.Path(placed, line.tone(), width, line.dashed()));
    }
  }

  private static List<Spot> steps(List<Spot> placed) {
    List<Spot> steps = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      if (i > 0) {
        steps.add(new Spot(placed.get(i).x(), placed.get(i - 1).y()));
      }
      steps.add(placed.get(i));
    }
    return steps;
  }

  private void whiskers(Mark.Whiskers whiskers) {
    double cap = em * 0.28;
    for (Mark.Reach reach : whiskers.reaches()) {
      if (whiskers.lying()) {
        double y = area.y(reach.at());
        double low = area.x(reach.low());
        double high = area.x(reach.high());
        stroke(whiskers.tone(), low, y, high, y, 2);
        stroke(whiskers.tone(), low, y - cap, low, y + cap, 1.5);
        stroke(whiskers.tone(), high, y - cap, high, y + cap, 1.5);
      } else {
        double x = area.x(reach.at());
        double low = area.y(reach.low());
        double high = area.y(reach.high());
        stroke(whiskers.tone(), x, low, x, high, 2);
        stroke(whiskers.tone(), x - cap, low, x + cap, low, 1.5);
        stroke(whiskers.tone(), x - cap, high, x + cap, high, 1.5);
      }
    }
  }

  private void stroke(Tone tone, double x1, double y1, double x2, double y2, double width) {
    List<Spot> ends = List.of(new Spot(x1, y1), new Spot(x2, y2));
    sheet.occupyAlong(ends);
    sheet.draw(new Drawn.Path(ends, tone, width, false));
  }

  private void rule(Mark.Rule rule) {
    double at = rule.upright() ? area.x(rule.at()) : area.y(rule.at());
    List<Spot> ends =
        rule.upright()
            ? List.of(new Spot(at, area.top()), new Spot(at, area.bottom()))
            : List.of(new Spot(area.left(), at), new Spot(area.right(), at));
    if (rule.tone() != Tone.GRID) {
      sheet.occupyAlong(ends); // words may stand across a line of the grid
    }
    sheet.draw(new Drawn.Path(ends, rule.tone(), 1.3, rule.dashed()));
  }

  private void note(Mark.Note note) {
    double x = area.x(note.at());
    List<Spot> ends = List.of(new Spot(x, area.top()), new Spot(x, area.bottom()));
    sheet.occupyAlong(ends);
    sheet.draw(new Drawn.Path(ends, Tone.TEXT, note.strong() ? 1.6 : 1, !note.strong()));
  }

  /// The notes form the last series; their flags stand at the top of their lines.
  private void notes() {
    boolean any = false;
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Note note) {
        if (!any) {
          sheet.nextSeries();
          any = true;
        }
        double x = area.x(note.at());
        double radius = em * 0.28;
        Drawn.Fill fill = note.strong() ? Drawn.Fill.FULL : Drawn.Fill.HOLLOW;
        double y = area.top() + radius;
        sheet.draw(new Drawn.Sign(Glyph.DOWN, x, y, radius, Tone.TEXT, fill, Tone.PANEL));
        sheet.target(note.key(), note.text(), x, y, radius + 1, radius + 1);
      }
    }
  }

  /// Where things stand in lines, as bars and cells do, each line is a series, from the top.
  private List<Target> ordered() {
    List<Target> targets = sheet.targets();
    boolean lines =
        sheet.panel().y().named()
            || sheet.marks().stream().anyMatch(mark -> mark instanceof Mark.Cells);
    if (!lines || targets.isEmpty()) {
      return targets;
    }
    int first = targets.stream().mapToInt(Target::series).min().orElse(0);
    List<Long> heights =
        targets.stream().map(target -> Math.round(target.y())).distinct().sorted().toList();
    List<Target> inLines = new ArrayList<>();
    for (Target target : targets) {
      inLines.add(target.in(first + heights.indexOf(Math.round(target.y()))));
    }
    inLines.sort(Comparator.comparingInt(Target::series).thenComparingDouble(Target::x));
    return inLines;
  }
}
