package touchstone.chart;

import java.util.List;

/// Places one panel: its header, axes with as many tick labels as fit, rows of numbers, columns of
/// text and, through [MarkLayout], its marks.
final class PanelLayout {

  private static final double SMALL = PanelRoom.SMALL;

  private final Panel panel;
  private final PanelRoom room;
  private final double x;
  private final double y;
  private final double width;
  private final double em;
  private final PlotArea area;
  private final List<Drawn> drawn;

  PanelLayout(Panel panel, PanelRoom room, PlacedFigure.Box box, List<Drawn> drawn) {
    this.panel = panel;
    this.room = room;
    this.x = box.x();
    this.y = box.y();
    this.width = box.width();
    this.em = room.em();
    this.area = room.area(panel, x, y, width, box.height());
    this.drawn = drawn;
    drawn.add(new Drawn.Box(x, y, width, box.height(), em * 0.4, Tone.PANEL, 1));
  }

  /// The plot.
  PlacedFigure.Box plot() {
    return new PlacedFigure.Box(area.left(), area.top(), area.width(), area.height());
  }

  /// Draws everything and answers the marks that can be opened.
  ///
  /// @param index of the panel in its figure
  /// @param series the number of its first series
  List<Target> place(int index, int series) {
    header();
    upAxis();
    Ticks across = AxisFit.of(panel, area.width(), em, room.measure());
    if (panel.y().named()) {
      rightGrid(across);
    }
    PlotSheet sheet = new PlotSheet(panel, index, series, area, room, drawn);
    List<Target> targets = new MarkLayout(sheet).place();
    below(across);
    columns();
    return targets;
  }

  private void header() {
    double at = x + PanelRoom.PAD * em;
    double baseline = y + em * 1.6;
    Glyph glyph = panel.glyph();
    if (glyph != null) {
      drawn.add(sign(glyph, at + em * 0.4, baseline - em * 0.35, em * 0.4, panel.tone()));
      at += em * 1.25;
    }
    if (!panel.name().isEmpty()) {
      String name = TextLines.shortened(panel.name(), x + width - at, em * 1.06, room.measure());
      drawn.add(words(at, baseline, name, em, true, Tone.TEXT, Drawn.Anchor.START));
    }
    if (room.headerLines() == 1) {
      double gap = panel.name().isEmpty() ? 0 : em * 0.5;
      at += room.measure().width(panel.name(), em, true) + gap;
    } else {
      baseline += em * 1.4;
    }
    if (!panel.unit().isEmpty()) {
      String unit = TextLines.shortened(panel.unit(), x + width - at, em * SMALL, room.measure());
      drawn.add(words(at, baseline, unit, em * SMALL, false, Tone.MUTED, Drawn.Anchor.START));
    }
  }

  private void upAxis() {
    double end = room.gutterEnd(x);
    boolean cells = panel.marks().stream().anyMatch(mark -> mark instanceof Mark.Cells);
    Ticks ticks = room.upTicks(panel, area.height());
    for (double value : ticks.at()) {
      double at = area.y(value);
      String text = ticks.text().apply(value);
      if (panel.y().named()) {
        List<String> lines = ticks.step() > 1 ? List.of() : room.nameLines(text);
        if (lines.isEmpty() && !text.isEmpty()) {
          lines = List.of(TextLines.shortened(text, room.gutter(), em * SMALL, room.measure()));
        }
        double baseline = at - (lines.size() - 1) * em * 0.55 + em * 0.3;
        for (String line : lines) {
          Tone tone = cells ? Tone.MUTED : Tone.TEXT;
          drawn.add(words(end, baseline, line, em * SMALL, false, tone, Drawn.Anchor.END));
          baseline += em * 1.1;
        }
      } else {
        line(area.left(), at, area.right(), at, value == 0 ? Tone.MUTED : Tone.GRID);
        drawn.add(label(area.left() - em * 0.6, at + em * 0.3, text, Drawn.Anchor.END));
      }
    }
  }

  private void rightGrid(Ticks across) {
    if (!panel.x().named()) {
      for (double value : across.at()) {
        double at = area.x(value);
        line(at, area.top(), at, area.bottom(), value == 0 ? Tone.MUTED : Tone.GRID);
      }
    }
  }

  private void below(Ticks across) {
    double gutter = room.gutterEnd(x);
    double tickLine = area.bottom() + em * (1.25 + (room.feet() ? 1.3 : 0));
    if (room.axisLine()) {
      double end = tickLine + em * 1.35 * (1 + room.countRows());
      String name =
          TextLines.shortened(panel.x().label(), area.right() - x - em, em * SMALL, room.measure());
      drawn.add(label(area.right(), end, name, Drawn.Anchor.END));
    } else if (!panel.x().label().isEmpty()) {
      drawn.add(label(gutter, tickLine, panel.x().label(), Drawn.Anchor.END));
    }
    counted(gutter, tickLine);
    for (double value : across.at()) {
      double at = area.x(value);
      if (!panel.x().named()) {
        line(at, area.bottom(), at, area.bottom() + em * 0.25, Tone.MUTED);
      }
      String text = across.text().apply(value);
      double half = room.measure().width(text, em * SMALL, false) / 2;
      boolean clear = room.axisLine() || panel.x().label().isEmpty();
      double from = clear ? x : gutter + em * 0.3;
      if (at - half < from || at + half > x + width) {
        continue;
      }
      drawn.add(label(at, tickLine, text, Drawn.Anchor.MIDDLE));
      double line = tickLine;
      for (Panel.CountRow row : panel.counts()) {
        line += em * 1.35;
        String count = row.text(value);
        if (!count.isEmpty()) {
          drawn.add(label(at, line, count, Drawn.Anchor.MIDDLE));
        }
      }
    }
  }

  /// The names of the rows of numbers.
  private void counted(double gutter, double tickLine) {
    double line = tickLine;
    for (Panel.CountRow row : panel.counts()) {
      line += em * 1.35;
      Glyph glyph = row.glyph();
      double most = room.gutter() - (glyph == null ? 0 : em * 1.15);
      String name = TextLines.shortened(row.label(), most, em * SMALL, room.measure());
      drawn.add(label(gutter, line, name, Drawn.Anchor.END));
      if (glyph != null) {
        double wide = room.measure().width(name, em * SMALL, false);
        drawn.add(sign(glyph, gutter - wide - em * 0.6, line - em * 0.3, em * 0.3, row.tone()));
      }
    }
  }

  private void columns() {
    double end = x + width - PanelRoom.PAD * em;
    double[] rights = new double[room.columns().size()];
    for (int i = rights.length - 1; i >= 0; i--) {
      rights[i] = end;
      end -= room.columns().get(i) + em;
    }
    for (int i = 0; i < Math.min(rights.length, panel.columns().size()); i++) {
      Panel.Column column = panel.columns().get(i);
      List<String> header =
          TextLines.of(
              column.header(), room.columns().get(i) + 0.5, em * SMALL, false, room.measure());
      double baseline = area.top() - em * 0.45 - (header.size() - 1) * em * 1.3;
      for (String line : header) {
        drawn.add(label(rights[i], baseline, line, Drawn.Anchor.END));
        baseline += em * 1.3;
      }
      for (int place = 0; place < panel.y().places(); place++) {
        String text = column.text(place);
        if (!text.isEmpty()) {
          drawn.add(
              words(
                  rights[i],
                  area.y(place) + em * 0.3,
                  text,
                  em * SMALL,
                  false,
                  Tone.TEXT,
                  Drawn.Anchor.END));
        }
      }
    }
  }

  private void line(double x1, double y1, double x2, double y2, Tone tone) {
    drawn.add(new Drawn.Path(List.of(new Spot(x1, y1), new Spot(x2, y2)), tone, 1, false));
  }

  private static Drawn sign(Glyph glyph, double x, double y, double radius, Tone tone) {
    return new Drawn.Sign(glyph, x, y, radius, tone, Drawn.Fill.FULL, Tone.PANEL);
  }

  private Drawn label(double at, double baseline, String text, Drawn.Anchor anchor) {
    return words(at, baseline, text, em * SMALL, false, Tone.MUTED, anchor);
  }

  private static Drawn words(
      double x, double y, String text, double size, boolean bold, Tone tone, Drawn.Anchor anchor) {
    return new Drawn.Words(x, y, text, size, bold, tone, anchor);
  }
}
