package touchstone.chart;

import java.util.List;

/// The shape of a mark, so that a type is known without its colour.
public enum Glyph {
  /// Stabilizing.
  CIRCLE,
  /// Critical.
  TRIANGLE,
  /// Planned.
  SQUARE,
  /// Surprise.
  DIAMOND;

  /// The corners around a centre, in drawing order; empty for the circle. Sizes are balanced so
  /// that the four look equally large at the same radius.
  public List<Spot> corners(double x, double y, double radius) {
    return switch (this) {
      case CIRCLE -> List.of();
      case TRIANGLE ->
          List.of(
              new Spot(x, y - radius * 1.1),
              new Spot(x + radius * 1.1, y + radius * 0.85),
              new Spot(x - radius * 1.1, y + radius * 0.85));
      case SQUARE ->
          List.of(
              new Spot(x - radius * 0.9, y - radius * 0.9),
              new Spot(x + radius * 0.9, y - radius * 0.9),
              new Spot(x + radius * 0.9, y + radius * 0.9),
              new Spot(x - radius * 0.9, y + radius * 0.9));
      case DIAMOND ->
          List.of(
              new Spot(x, y - radius * 1.25),
              new Spot(x + radius * 1.25, y),
              new Spot(x, y + radius * 1.25),
              new Spot(x - radius * 1.25, y));
    };
  }
}
