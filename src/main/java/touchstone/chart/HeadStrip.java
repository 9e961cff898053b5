package touchstone.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The names over a plot: of stretches, of upright rules, of notes, of series and corners. Each
/// stands over its place or is moved aside into as few lines as keep them apart; what would need
/// more lines than there may be is left out, its mark stays.
///
/// @param names from left to right
/// @param rows how many lines they need
record HeadStrip(List<Name> names, int rows) {

  private static final int MOST_ROWS = 4;
  private static final double SWATCH = 1.25;

  /// One name.
  ///
  /// @param mark what it names
  /// @param text as written, perhaps shortened
  /// @param left where it begins, pixels
  /// @param width with its swatch
  /// @param row 0 next to the plot
  record Name(Mark mark, String text, double left, double width, int row) {}

  /// The names of the marks over the plot.
  static HeadStrip of(Panel panel, PlotArea area, PanelRoom room) {
    return pack(panel, area, room, mark -> !(mark instanceof Mark.Corner c) || c.upper());
  }

  /// The names of the lower corners, under the plot.
  static HeadStrip feet(Panel panel, PlotArea area, PanelRoom room) {
    return pack(panel, area, room, mark -> mark instanceof Mark.Corner c && !c.upper());
  }

  private static HeadStrip pack(
      Panel panel, PlotArea area, PanelRoom room, Predicate<Mark> wanted) {
    double em = room.em();
    double size = em * PanelRoom.SMALL;
    List<Name> wishes = new ArrayList<>();
    for (Mark mark : panel.marks()) {
      String label = wanted.test(mark) && area.shows(mark) ? label(mark) : "";
      if (!label.isEmpty()) {
        double swatch = mark instanceof Mark.Heading ? em * SWATCH : 0;
        double most = mark instanceof Mark.Corner ? area.width() / 2 - em : area.width();
        String text = TextLines.shortened(label, most - swatch, size, room.measure());
        double width = room.measure().width(text, size, false) + swatch;
        double last = Math.max(area.left(), area.right() - width);
        double left = Math.clamp(wish(mark, area, width), area.left(), last);
        wishes.add(new Name(mark, text, left, width, 0));
      }
    }
    wishes.sort(Comparator.comparingDouble(Name::left));
    List<Name> placed = new ArrayList<>();
    double[] ends = new double[MOST_ROWS];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    int rows = 0;
    for (Name name : wishes) {
      for (int row = 0; row < MOST_ROWS; row++) {
        if (name.left() >= ends[row]) {
          ends[row] = name.left() + name.width() + em * 0.8;
          placed.add(new Name(name.mark(), name.text(), name.left(), name.width(), row));
          rows = Math.max(rows, row + 1);
          break;
        }
      }
    }
    return new HeadStrip(placed, rows);
  }

  private static String label(Mark mark) {
    return switch (mark) {
      case Mark.Stretch stretch -> stretch.silent() ? "" : stretch.label();
      case Mark.Rule rule -> rule.upright() ? rule.label() : "";
      case Mark.Note note -> note.label();
      case Mark.Heading heading -> heading.label();
      case Mark.Corner corner -> corner.label();
      default -> "";
    };
  }

  private static double wish(Mark mark, PlotArea area, double width) {
    return switch (mark) {
      case Mark.Stretch s -> (area.x(s.from()) + area.x(s.to()) - width) / 2;
      case Mark.Rule rule -> area.x(rule.at()) - width / 2;
      case Mark.Note note -> area.x(note.at()) - width / 2;
      case Mark.Heading heading -> area.x(heading.at()) - width / 2;
      case Mark.Corner corner -> corner.right() ? area.right() : area.left();
      default -> area.left();
    };
  }

  private static void swatch(PlotSheet sheet, Mark.Heading heading, double x, double baseline) {
    double em = sheet.em();
    Glyph glyph = heading.glyph();
    if (glyph == null) {
      double side = em * 0.8;
      sheet.filled(
          x,
          baseline - side * 0.85,
          side,
          side,
          new PlotSheet.Filling(heading.tone(), heading.pattern(), true));
    } else {
      sheet.draw(
          new Drawn.Sign(
              glyph,
              x + em * 0.45,
              baseline - em * 0.3,
              em * 0.34,
              heading.tone(),
              Drawn.Fill.FULL,
              Tone.PANEL));
    }
  }

  /// Draws them.
  ///
  /// @param base the baseline of the line next to the plot
  void draw(PlotSheet sheet, double base) {
    for (Name name : names) {
      double baseline = base - name.row() * sheet.em() * 1.3;
      double left = name.left();
      if (name.mark() instanceof Mark.Heading heading) {
        swatch(sheet, heading, left, baseline);
        left += sheet.em() * SWATCH;
      }
      boolean quiet = name.mark() instanceof Mark.Stretch;
      sheet.words(left, baseline, name.text(), quiet ? Tone.MUTED : Tone.TEXT, Drawn.Anchor.START);
    }
  }
}
