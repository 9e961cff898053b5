package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places the labels of a plot off the data and off each other: names of lines right of it, names
/// of stretches over it, reasons and tags where the plot is free.
final class LabelPlaces {

  /// A name right of the plot and the place it belongs to.
  private record End(List<String> lines, Spot at, Tone tone, @Nullable Glyph glyph) {}

  private final PlotSheet sheet;
  private final PlotArea area;
  private final double em;

  LabelPlaces(PlotSheet sheet) {
    this.sheet = sheet;
    this.area = sheet.area();
    this.em = sheet.em();
  }

  void place() {
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Stretch stretch && stretch.silent() && !stretch.label().isEmpty()) {
        reason(stretch);
      }
    }
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Tag tag) {
        tag(tag);
      }
    }
    ends();
    HeadStrip.of(sheet.panel(), area, sheet.room()).draw(sheet, area.top() - em * 0.45);
    if (sheet.room().feet()) {
      HeadStrip.feet(sheet.panel(), area, sheet.room()).draw(sheet, area.bottom() + em * 1.1);
    }
  }

  /// Within its stretch, in lines; or else to the left of the stretch's end where that is free, off
  /// the bands before it, since it is not of them, where that can be.
  private void reason(Mark.Stretch silence) {
    double from = area.x(silence.from());
    double to = area.x(silence.to());
    double size = em * PanelRoom.SMALL;
    List<String> lines =
        TextLines.of(silence.label(), to - from - em * 0.6, size, false, sheet.room().measure());
    boolean inside =
        lines.stream().allMatch(line -> sheet.width(line) <= to - from - em * 0.4)
            && lines.size() * em * 1.15 <= area.height();
    double height = lines.size() * em * 1.15;
    if (inside && sheet.free(from, area.top(), to - from, height)) {
      double y = area.top() + em * 1.1;
      for (String line : lines) {
        sheet.words((from + to) / 2, y, line, Tone.MUTED, Drawn.Anchor.MIDDLE);
        y += em * 1.15;
      }
      sheet.claim(from, area.top(), to - from, height);
      return;
    }
    if (!aside(silence.label(), to, true, true) && !aside(silence.label(), to, true, false)) {
      aside(silence.label(), to, false, false);
    }
  }

  /// Left of a place, where it is free: off the bands, and between the lines of the grid, if asked.
  private boolean aside(String label, double to, boolean offBands, boolean offGrid) {
    double width = sheet.width(label);
    double height = em * 1.2;
    for (double y = area.top(); y + height <= area.bottom(); y += em * 0.6) {
      if (sheet.free(to - width, y, width, height)
          && !(offBands && isOnBand(to - width, to, y, y + height))
          && !(offGrid && isOnGrid(y + em * 0.1, y + height - em * 0.1))) {
        sheet.words(to, y + em * 0.9, label, Tone.MUTED, Drawn.Anchor.END);
        sheet.claim(to - width, y, width, height);
        return true;
      }
    }
    return false;
  }

  private boolean isOnGrid(double top, double bottom) {
    for (double value : sheet.room().upTicks(sheet.panel(), area.height()).at()) {
      double line = area.y(value);
      if (line > top && line < bottom) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnBand(double left, double right, double top, double bottom) {
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Band band) {
        List<Mark.Reach> reaches = band.reaches();
        for (int i = 0; i + 1 < reaches.size(); i++) {
          Mark.Reach one = reaches.get(i);
          Mark.Reach next = reaches.get(i + 1);
          boolean across = area.x(next.at()) > left && area.x(one.at()) < right;
          double high = Math.min(area.y(one.high()), area.y(next.high()));
          double low = Math.max(area.y(one.low()), area.y(next.low()));
          if (across && high < bottom && low > top) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Beside its place, at the first of the places around it that is free; left out where none is.
  private void tag(Mark.Tag tag) {
    double width = sheet.width(tag.label());
    double height = em * 1.15;
    double x = area.x(tag.x());
    double y = area.y(tag.y());
    for (double away : new double[] {0.6, 1.4, 2.4, 3.6, 5, 6.5}) {
      double d = away * em;
      double[][] corners = {
        {x + d, y - height - d * 0.4},
        {x - width / 2, y - height - d},
        {x - width / 2, y + d},
        {x + d, y + d * 0.4},
        {x - d - width, y - height - d * 0.4},
        {x - d - width, y + d * 0.4}
      };
      for (double[] corner : corners) {
        if (sheet.free(corner[0], corner[1], width, height)) {
          if (away > 1.4) {
            double near = Math.clamp(x, corner[0], corner[0] + width);
            double edge = corner[1] < y ? corner[1] + height : corner[1];
            List<Spot> leader = List.of(new Spot(x, y), new Spot(near, edge));
            sheet.draw(new Drawn.Path(leader, Tone.MUTED, 0.7, false));
          }
          sheet.words(corner[0], corner[1] + em * 0.85, tag.label(), Tone.TEXT, Drawn.Anchor.START);
          sheet.claim(corner[0], corner[1], width, height);
          return;
        }
      }
    }
  }

  private void ends() {
    List<End> ends = new ArrayList<>();
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.LinePath line && !line.label().isEmpty()) {
        if (!line.spots().isEmpty()) {
          Spot last = line.spots().getLast();
          Spot at = new Spot(area.x(last.x()), area.y(last.y()));
          ends.add(end(line.label(), at, line.tone(), line.glyph()));
        }
      } else if (mark instanceof Mark.Rule rule && !rule.upright() && !rule.label().isEmpty()) {
        Spot at = new Spot(area.right(), area.y(rule.at()));
        ends.add(end(rule.label(), at, rule.tone(), null));
      }
    }
    ends.removeIf(end -> end.lines().isEmpty());
    double[] wanted = ends.stream().mapToDouble(end -> end.at().y()).toArray();
    double[] sizes =
        ends.stream().mapToDouble(end -> end.lines().size() * em * 1.1 + em * 0.15).toArray();
    double[] centres = Spread.apart(wanted, sizes, area.top() - em * 0.6, area.bottom() + em * 0.6);
    for (int i = 0; i < centres.length; i++) {
      draw(ends.get(i), centres[i]);
    }
  }

  private End end(String name, Spot at, Tone tone, @Nullable Glyph glyph) {
    return new End(sheet.room().endLines(name), at, tone, glyph);
  }

  private void draw(End end, double centre) {
    double left = area.right() + em * 0.9;
    boolean far = Math.abs(centre - end.at().y()) > em * 0.45;
    if (far || area.right() - end.at().x() > em) {
      List<Spot> leader =
          List.of(end.at(), new Spot(area.right(), end.at().y()), new Spot(left - 3, centre));
      sheet.draw(new Drawn.Path(leader, Tone.MUTED, 0.7, false));
    }
    double text = left;
    Glyph glyph = end.glyph();
    if (glyph != null) {
      sheet.draw(
          new Drawn.Sign(
              glyph, left + em * 0.35, centre, em * 0.3, end.tone(), Drawn.Fill.FULL, Tone.PANEL));
      text += em * 1.05;
    }
    double baseline = centre - (end.lines().size() - 1) * em * 0.55 + em * 0.3;
    for (String line : end.lines()) {
      sheet.words(text, baseline, line, Tone.TEXT, Drawn.Anchor.START);
      baseline += em * 1.1;
    }
  }
}
