package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// The shape of a mark, so that a type, a series or a signal is known without its colour.
public enum Glyph {
  /// Stabilizing.
  CIRCLE,
  /// Critical.
  TRIANGLE,
  /// Planned.
  SQUARE,
  /// Surprise.
  DIAMOND,
  /// A triangle on its tip.
  DOWN,
  /// A cross with thick arms.
  PLUS,
  /// A star of five.
  STAR;

  /// The shape of the n-th series of a panel, from 0.
  public static Glyph series(int n) {
    return values()[Math.floorMod(n, values().length)];
  }

  /// The corners around a centre, in drawing order; empty for the circle. Sizes are balanced so
  /// that all look equally large at the same radius.
  public List<Spot> corners(double x, double y, double radius) {
    return switch (this) {
      case CIRCLE -> List.of();
      case TRIANGLE -> around(x, y, radius, 0, -1.1, 1.1, 0.85, -1.1, 0.85);
      case DOWN -> around(x, y, radius, 0, 1.1, -1.1, -0.85, 1.1, -0.85);
      case SQUARE -> around(x, y, radius, -0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
      case DIAMOND -> around(x, y, radius, 0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0);
      case PLUS ->
          around(
              x, y, radius, -0.4, -1.15, 0.4, -1.15, 0.4, -0.4, 1.15, -0.4, 1.15, 0.4, 0.4, 0.4,
              0.4, 1.15, -0.4, 1.15, -0.4, 0.4, -1.15, 0.4, -1.15, -0.4, -0.4, -0.4);
      case STAR -> star(x, y, radius * 1.3);
    };
  }

  private static List<Spot> around(double x, double y, double radius, double... shares) {
    List<Spot> corners = new ArrayList<>();
    for (int i = 0; i < shares.length; i += 2) {
      corners.add(new Spot(x + shares[i] * radius, y + shares[i + 1] * radius));
    }
    return corners;
  }

  private static List<Spot> star(double x, double y, double radius) {
    List<Spot> corners = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double reach = i % 2 == 0 ? radius : radius * 0.45;
      double turn = Math.PI * (i / 5.0 - 0.5);
      corners.add(new Spot(x + reach * Math.cos(turn), y + reach * Math.sin(turn)));
    }
    return corners;
  }
}
