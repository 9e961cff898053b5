package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// Places one panel: its header, axes with as many tick labels as fit, the row of numbers and,
/// through [MarkLayout], its marks.
final class PanelLayout {

  /// What the panels of a figure share, so that their plots line up.
  ///
  /// @param gutter the width of the labels left of each plot
  /// @param overhang how far a number under the axis may reach beyond the plot's ends
  /// @param headerLines 1, or 2 where a unit does not fit beside its name
  /// @param counted whether a row of numbers stands under the axes
  record Room(
      double gutter,
      double overhang,
      int headerLines,
      boolean counted,
      double em,
      TextMeasure measure) {

    static Room of(List<Panel> panels, double width, double em, TextMeasure measure) {
      double gutter = em * 1.5;
      double widest = 0;
      int lines = 0;
      boolean counted = false;
      for (Panel panel : panels) {
        gutter = Math.max(gutter, measure.width(panel.x().label(), em * SMALL, false));
        for (double value : Ticks.of(panel.y(), 5).at()) {
          String text = panel.y().text().apply(value);
          gutter = Math.max(gutter, measure.width(text, em * SMALL, false));
        }
        Panel.CountRow counts = panel.counts();
        if (counts != null) {
          counted = true;
          for (String count : counts.counts().values()) {
            widest = Math.max(widest, measure.width(count, em * SMALL, false));
          }
          gutter = Math.max(gutter, measure.width(counts.label(), em * SMALL, false));
        }
        lines = Math.max(lines, headerLines(panel, width - 2 * PAD * em, em, measure));
      }
      return new Room(gutter, widest / 2, lines, counted, em, measure);
    }

    private static int headerLines(Panel panel, double width, double em, TextMeasure measure) {
      if (panel.name().isEmpty() && panel.unit().isEmpty()) {
        return 0;
      }
      double name = measure.width(panel.name(), em, true) + em * 2;
      return name + measure.width(panel.unit(), em * SMALL, false) <= width ? 1 : 2;
    }
  }

  private static final double PAD = 0.75;
  private static final double SMALL = 0.86;

  private final Panel panel;
  private final int index;
  private final Room room;
  private final double x;
  private final double y;
  private final double width;
  private final double height;
  private final double em;

  PanelLayout(Panel panel, int index, Room room, double x, double y, double width, double height) {
    this.panel = panel;
    this.index = index;
    this.room = room;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.em = room.em();
  }

  void place(List<Drawn> drawn, List<Target> targets) {
    drawn.add(new Drawn.Box(x, y, width, height, em * 0.4, Tone.PANEL, 1));
    header(drawn);
    double gutter = x + PAD * em + room.gutter();
    double left = gutter + Math.max(em * 0.6, room.overhang() + em * 0.3);
    double right = x + width - PAD * em - Math.max(em * 0.4, room.overhang());
    double top = y + em * (1.2 + room.headerLines() * 1.45);
    double bottom = y + height - em * (PAD + 1.35 + (room.counted() ? 1.35 : 0));
    Ticks up = Ticks.of(panel.y(), (int) Math.max(1, (bottom - top) / (em * 2.4)));
    Scale scale = new Scale(panel.x().low(), panel.x().high(), up.low(), up.high());
    PlotArea area = new PlotArea(left, top, right, bottom, scale);
    grid(drawn, area, up);
    new MarkLayout(panel, index, area, em, room.measure()).place(drawn, targets);
    below(drawn, area, gutter);
  }

  private void header(List<Drawn> drawn) {
    double at = x + PAD * em;
    double baseline = y + em * 1.6;
    Glyph glyph = panel.glyph();
    if (glyph != null) {
      drawn.add(
          new Drawn.Sign(
              glyph,
              at + em * 0.4,
              baseline - em * 0.35,
              em * 0.4,
              panel.tone(),
              Drawn.Fill.FULL,
              Tone.PANEL));
      at += em * 1.25;
    }
    if (!panel.name().isEmpty()) {
      drawn.add(words(at, baseline, panel.name(), em, true, Tone.TEXT, Drawn.Anchor.START));
    }
    if (room.headerLines() == 1) {
      double gap = panel.name().isEmpty() ? 0 : em * 0.5;
      at += room.measure().width(panel.name(), em, true) + gap;
    } else {
      baseline += em * 1.4;
    }
    String unit = TextLines.shortened(panel.unit(), x + width - at, em * SMALL, room.measure());
    drawn.add(words(at, baseline, unit, em * SMALL, false, Tone.MUTED, Drawn.Anchor.START));
  }

  private void grid(List<Drawn> drawn, PlotArea area, Ticks up) {
    for (double value : up.at()) {
      double at = area.y(value);
      Tone tone = value == 0 ? Tone.MUTED : Tone.GRID;
      drawn.add(
          new Drawn.Path(
              List.of(new Spot(area.left(), at), new Spot(area.right(), at)), tone, 1, false));
      String text = panel.y().text().apply(value);
      drawn.add(label(area.left() - em * 0.6, at + em * 0.3, text, Drawn.Anchor.END));
    }
  }

  private void below(List<Drawn> drawn, PlotArea area, double gutter) {
    Panel.CountRow counts = panel.counts();
    double tickLine = area.bottom() + em * 1.25;
    double countLine = tickLine + em * 1.35;
    drawn.add(label(gutter, tickLine, panel.x().label(), Drawn.Anchor.END));
    if (counts != null) {
      drawn.add(label(gutter, countLine, counts.label(), Drawn.Anchor.END));
    }
    for (double value : fittingTicks(area).at()) {
      double at = area.x(value);
      drawn.add(
          new Drawn.Path(
              List.of(new Spot(at, area.bottom()), new Spot(at, area.bottom() + em * 0.25)),
              Tone.MUTED,
              1,
              false));
      String text = panel.x().text().apply(value);
      drawn.add(label(at, tickLine, text, Drawn.Anchor.MIDDLE));
      String count = counts == null ? null : counts.counts().get((int) Math.round(value));
      if (count != null) {
        drawn.add(label(at, countLine, count, Drawn.Anchor.MIDDLE));
      }
    }
  }

  /// The densest ticks whose labels and counts keep half an em between them.
  private Ticks fittingTicks(PlotArea area) {
    Ticks ticks = Ticks.of(panel.x(), (int) Math.max(1, (area.right() - area.left()) / em));
    for (int most = (int) ((area.right() - area.left()) / em); most > 0; most--) {
      ticks = Ticks.of(panel.x(), most);
      if (fits(ticks, area)) {
        return ticks;
      }
    }
    for (int n = 2; n < 64 && !fits(ticks, area); n++) {
      ticks = Ticks.of(panel.x(), 1).every(n);
    }
    return ticks;
  }

  private boolean fits(Ticks ticks, PlotArea area) {
    double tickEnd = Double.NEGATIVE_INFINITY;
    Panel.CountRow counts = panel.counts();
    for (double value : ticks.at()) {
      double half = half(panel.x().text().apply(value));
      String count = counts == null ? null : counts.counts().get((int) Math.round(value));
      half = count == null ? half : Math.max(half, half(count));
      if (area.x(value) - half < tickEnd + em * 0.5) {
        return false;
      }
      tickEnd = area.x(value) + half;
    }
    return true;
  }

  private double half(String text) {
    return room.measure().width(text, em * SMALL, false) / 2;
  }

  private Drawn label(double at, double baseline, String text, Drawn.Anchor anchor) {
    return words(at, baseline, text, em * SMALL, false, Tone.MUTED, anchor);
  }

  private static Drawn words(
      double x, double y, String text, double size, boolean bold, Tone tone, Drawn.Anchor anchor) {
    return new Drawn.Words(x, y, text, size, bold, tone, anchor);
  }

  /// The four ends of the data shown.
  record Scale(double lowX, double highX, double lowY, double highY) {}

  /// The rectangle in which the data lie, and the way from data to pixels.
  record PlotArea(double left, double top, double right, double bottom, Scale scale) {

    double x(double value) {
      double share = (value - scale.lowX()) / (scale.highX() - scale.lowX());
      return left + Math.clamp(share, 0, 1) * (right - left);
    }

    double y(double value) {
      double share = (value - scale.lowY()) / (scale.highY() - scale.lowY());
      return bottom - Math.clamp(share, 0, 1) * (bottom - top);
    }

    List<Spot> spots(List<Spot> data) {
      List<Spot> placed = new ArrayList<>();
      data.forEach(spot -> placed.add(new Spot(x(spot.x()), y(spot.y()))));
      return placed;
    }
  }
}
