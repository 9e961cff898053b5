package touchstone.chart;

import java.util.List;

/// One thing to paint, in pixels from the top left: the whole vocabulary of a painter.
public sealed interface Drawn {

  /// An open line through places.
  ///
  /// @param width in pixels
  record Path(List<Spot> spots, Tone tone, double width, boolean dashed) implements Drawn {
    public Path {
      spots = List.copyOf(spots);
    }
  }

  /// A filled area.
  ///
  /// @param opacity 0..1
  record Area(List<Spot> corners, Tone tone, double opacity) implements Drawn {
    public Area {
      corners = List.copyOf(corners);
    }
  }

  /// A filled rectangle with rounded corners.
  record Box(
      double x, double y, double width, double height, double radius, Tone tone, double opacity)
      implements Drawn {}

  /// The outline of a rectangle with rounded corners.
  record Frame(
      double x, double y, double width, double height, double radius, Tone tone, double stroke)
      implements Drawn {}

  /// Straight strokes, each from an even to the next odd place: the pattern of a filled area.
  ///
  /// @param width in pixels
  record Strokes(List<Spot> ends, Tone tone, double width) implements Drawn {
    public Strokes {
      ends = List.copyOf(ends);
    }
  }

  /// A glyph around a centre.
  record Sign(Glyph glyph, double x, double y, double radius, Tone tone, Fill fill, Tone behind)
      implements Drawn {}

  /// A line of text.
  ///
  /// @param baseline where the letters stand
  /// @param size font size in pixels
  record Words(
      double x, double baseline, String text, double size, boolean bold, Tone tone, Anchor anchor)
      implements Drawn {}

  /// How a glyph is filled.
  enum Fill {
    /// With its colour.
    FULL,
    /// With what lies behind it, only the outline in its colour.
    HOLLOW,
    /// The right half with its colour: some of each.
    HALF
  }

  /// Which end of the text lies at its place.
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
