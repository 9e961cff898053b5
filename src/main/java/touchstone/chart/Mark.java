package touchstone.chart;

import java.util.List;

/// Something drawn in a panel, in data units.
public sealed interface Mark {

  /// A line through places; a gap is made with two of them.
  ///
  /// @param dashed whether it stands on few observations
  /// @param stepped whether it keeps its value until the next place
  record LinePath(Tone tone, boolean dashed, boolean stepped, List<Spot> spots) implements Mark {
    public LinePath {
      spots = List.copyOf(spots);
    }
  }

  /// An area between a lower and an upper value.
  record Band(Tone tone, List<Reach> reaches) implements Mark {
    public Band {
      reaches = List.copyOf(reaches);
    }
  }

  /// The lower and upper value of a band at one place.
  record Reach(double x, double low, double high) {}

  /// Glyphs that can be opened.
  record Points(Tone tone, Glyph glyph, List<Point> points) implements Mark {
    public Points {
      points = List.copyOf(points);
    }
  }

  /// One glyph.
  ///
  /// @param hollow whether only its outline is drawn
  /// @param key what it opens
  /// @param text its value in words
  record Point(double x, double y, boolean hollow, MarkKey key, String text) {}

  /// Bars from zero that can be opened.
  ///
  /// @param width in units of the horizontal axis
  record Bars(Tone tone, double width, List<Bar> bars) implements Mark {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /// One bar.
  ///
  /// @param label its value as written above it where there is room
  /// @param key what it opens
  /// @param text its value in words
  record Bar(double x, double height, String label, MarkKey key, String text) {}

  /// A line across the panel.
  ///
  /// @param upright whether it stands at a place of the horizontal axis
  /// @param label its name; may be empty
  record Rule(boolean upright, double at, String label, Tone tone, boolean dashed)
      implements Mark {}

  /// A stretch of the horizontal axis where nothing is drawn, and why.
  record Silence(double from, double to, String reason) implements Mark {}
}
