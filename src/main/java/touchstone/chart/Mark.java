package touchstone.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something drawn in a panel, in data units.
public sealed interface Mark {

  /// A line through places; a gap is made with two of them.
  ///
  /// @param dashed whether it stands on few observations, or is a limit
  /// @param stepped whether it keeps its value until the next place
  /// @param weight 1 for what guides, 2 for data, 3 for what the panel is about
  /// @param label its name, written right of the plot at its end; may be empty
  /// @param glyph the shape beside the name; none where the label is enough
  record LinePath(
      Tone tone,
      boolean dashed,
      boolean stepped,
      double weight,
      List<Spot> spots,
      String label,
      @Nullable Glyph glyph)
      implements Mark {
    public LinePath {
      spots = List.copyOf(spots);
    }

    /// A line of data without a name.
    public LinePath(Tone tone, boolean dashed, boolean stepped, List<Spot> spots) {
      this(tone, dashed, stepped, 2, spots, "", null);
    }

    /// The same line with its name.
    public LinePath labelled(String name, @Nullable Glyph shape) {
      return new LinePath(tone, dashed, stepped, weight, spots, name, shape);
    }
  }

  /// An area between a lower and an upper value.
  ///
  /// @param stepped whether it keeps its values until the next place
  record Band(Tone tone, boolean stepped, List<Reach> reaches) implements Mark {
    public Band {
      reaches = List.copyOf(reaches);
    }
  }

  /// The lower and upper value of a band or an interval at one place.
  record Reach(double at, double low, double high) {}

  /// Intervals as lines with ends.
  ///
  /// @param lying whether they run to the right at a place of the vertical axis
  record Whiskers(Tone tone, boolean lying, List<Reach> reaches) implements Mark {
    public Whiskers {
      reaches = List.copyOf(reaches);
    }
  }

  /// Glyphs that can be opened.
  ///
  /// @param crowding what is done where they lie closely; all can be opened
  record Points(Tone tone, Glyph glyph, Crowding crowding, List<Point> points) implements Mark {
    public Points {
      points = List.copyOf(points);
    }
  }

  /// What is done with glyphs that lie closely.
  enum Crowding {
    /// Some are left out: a line tells the values.
    THINNED,
    /// All are drawn, smaller: each one matters.
    SMALLER
  }

  /// One glyph.
  ///
  /// @param hollow whether only its outline is drawn
  /// @param key what it opens
  /// @param text its value in words
  record Point(double x, double y, boolean hollow, MarkKey key, String text) {}

  /// Bars that can be opened.
  ///
  /// @param lying whether they run to the right at a place of the vertical axis
  /// @param within whether their labels are written on them, on a light fill; else at their end
  /// @param width in units of the axis they stand on
  record Bars(
      Tone tone, Pattern pattern, boolean lying, boolean within, double width, List<Bar> bars)
      implements Mark {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /// One bar.
  ///
  /// @param at its place
  /// @param from where it begins, usually 0
  /// @param to where it ends
  /// @param label its value as written where there is room
  /// @param key what it opens
  /// @param text its value in words
  record Bar(double at, double from, double to, String label, MarkKey key, String text) {}

  /// Cells of a grid that can be opened, each one unit wide and high around its place.
  record Cells(Tone tone, List<Cell> cells) implements Mark {
    public Cells {
      cells = List.copyOf(cells);
    }
  }

  /// One cell.
  ///
  /// @param shade how dark, 0..1
  /// @param look what its number stands on
  /// @param label its value as written in it where there is room
  /// @param key what it opens
  /// @param text its value in words
  record Cell(
      double x, double y, double shade, Look look, String label, MarkKey key, String text) {}

  /// What the number in a cell stands on.
  enum Look {
    /// Enough to be read.
    FIRM,
    /// Few: greyed.
    FEW,
    /// Not complete: hatched.
    IMMATURE,
    /// Neither enough nor complete: hatched on grey.
    FEW_IMMATURE,
    /// Few, in a grid of counts: only its outline.
    HOLLOW
  }

  /// A line across the panel.
  ///
  /// @param upright whether it stands at a place of the horizontal axis
  /// @param label its name; may be empty
  record Rule(boolean upright, double at, String label, Tone tone, boolean dashed)
      implements Mark {}

  /// What was written down for a place of the horizontal axis, e.g. a date; a mark of its own.
  ///
  /// @param label short, over the plot where there is room
  /// @param strong whether something begins anew there, e.g. limits are based anew
  record Note(double at, String label, boolean strong, MarkKey key, String text) implements Mark {}

  /// A stretch of the horizontal axis with its name.
  ///
  /// @param silent whether nothing is drawn there, and the name says why
  record Stretch(double from, double to, String label, boolean silent) implements Mark {}

  /// A short text beside a place, where it is free; else left out.
  record Tag(double x, double y, String label) implements Mark {}

  /// The name of a kind of mark over the plot, near where it first stands.
  ///
  /// @param pattern of the swatch beside it, where there is no glyph
  /// @param glyph the shape beside it; none where a swatch tells more
  record Heading(double at, String label, Tone tone, Pattern pattern, @Nullable Glyph glyph)
      implements Mark {}

  /// The name of a corner of the plot.
  record Corner(boolean right, boolean upper, String label) implements Mark {}
}
