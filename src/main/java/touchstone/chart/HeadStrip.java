package touchstone.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The names over a plot: of stretches, of upright rules, of notes, of series and corners. Each
/// stands over its place or is moved aside into as few lines as keep them apart; what would need
/// more lines than there may be is left out, its mark stays. Names of series are never left out:
/// where they do not fit over their places they stand one after the other, as a legend.
///
/// @param names from left to right
/// @param rows how many lines they need
record HeadStrip(List<Name> names, int rows) {

  private static final int MOST_ROWS = 4;
  private static final int MOST_STEPS = 2;
  private static final double SWATCH = 1.25;
  private static final double GAP = 0.8;

  /// One name.
  ///
  /// @param mark what it names
  /// @param text as written, perhaps shortened
  /// @param left where it begins, pixels
  /// @param width with its swatch
  /// @param row 0 next to the plot
  record Name(Mark mark, String text, double left, double width, int row) {
    private Name at(double newLeft, int newRow) {
      return new Name(mark, text, newLeft, width, newRow);
    }
  }

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
        double most =
            mark instanceof Mark.Corner c ? cornerRoom(c, panel, area, room) : area.width();
        String text = TextLines.shortened(label, most - swatch, size, room.measure());
        double width = room.measure().width(text, size, false) + swatch;
        double last = Math.max(area.left(), area.right() - width);
        double left = Math.clamp(wish(mark, area, width), area.left(), last);
        wishes.add(new Name(mark, text, left, width, 0));
      }
    }
    List<Name> placed = apart(wishes, 0, em);
    List<Name> series = wishes.stream().filter(HeadStrip::isSeries).toList();
    long fitting = placed.stream().filter(n -> isSeries(n) && n.row() < MOST_STEPS).count();
    if (fitting < series.size()) {
      placed = new ArrayList<>(inLines(series, area, em));
      List<Name> others = wishes.stream().filter(name -> !isSeries(name)).toList();
      placed.addAll(apart(others, rows(placed), em));
    }
    return new HeadStrip(placed, rows(placed));
  }

  /// What the other corner of the same side leaves of the width, at least half of it.
  private static double cornerRoom(Mark.Corner corner, Panel panel, PlotArea area, PanelRoom room) {
    double em = room.em();
    double other = 0;
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.Corner c && c.upper() == corner.upper() && !c.equals(corner)) {
        other = Math.max(other, room.measure().width(c.label(), em * PanelRoom.SMALL, false));
      }
    }
    return Math.max(area.width() / 2 - em, area.width() - other - 2 * em);
  }

  private static boolean isSeries(Name name) {
    return name.mark() instanceof Mark.Heading;
  }

  private static int rows(List<Name> names) {
    return names.stream().mapToInt(Name::row).max().orElse(-1) + 1;
  }

  /// Each as near to where it wants to be as the others let it, from a row on.
  private static List<Name> apart(List<Name> wishes, int first, double em) {
    List<Name> placed = new ArrayList<>();
    double[] ends = new double[MOST_ROWS];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    for (Name name : wishes.stream().sorted(Comparator.comparingDouble(Name::left)).toList()) {
      for (int row = 0; row < MOST_ROWS; row++) {
        if (name.left() >= ends[row]) {
          ends[row] = name.left() + name.width() + em * GAP;
          placed.add(name.at(name.left(), first + row));
          break;
        }
      }
    }
    return placed;
  }

  /// One after the other, in lines from the top.
  private static List<Name> inLines(List<Name> names, PlotArea area, double em) {
    List<Name> placed = new ArrayList<>();
    double left = area.left();
    int line = 0;
    for (Name name : names) {
      if (left > area.left() && left + name.width() > area.right()) {
        left = area.left();
        line++;
      }
      placed.add(name.at(left, line));
      left += name.width() + em * GAP;
    }
    int last = line;
    return placed.stream().map(name -> name.at(name.left(), last - name.row())).toList();
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
