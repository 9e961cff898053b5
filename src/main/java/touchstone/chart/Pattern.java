package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// How an area is filled, so that areas are told apart without their colour.
public enum Pattern {
  /// Evenly.
  SOLID,
  /// Lines rising to the right.
  HATCH,
  /// Dots.
  DOTS,
  /// Lines both ways.
  CROSS,
  /// Lines falling to the right.
  FALLING;

  /// The pattern of the n-th area of a row, from 0.
  public static Pattern series(int n) {
    return values()[Math.floorMod(n, values().length)];
  }

  /// The strokes that fill a rectangle, as pairs of ends; none for `SOLID`.
  ///
  /// @param gap the distance between strokes, pixels
  List<Spot> strokes(double x, double y, double width, double height, double gap) {
    List<Spot> ends = new ArrayList<>();
    switch (this) {
      case SOLID -> {}
      case HATCH -> slanted(ends, x, y, width, height, gap, true);
      case FALLING -> slanted(ends, x, y, width, height, gap, false);
      case CROSS -> {
        slanted(ends, x, y, width, height, gap * 1.4, true);
        slanted(ends, x, y, width, height, gap * 1.4, false);
      }
      case DOTS -> {
        boolean odd = false;
        for (double v = y + gap / 2; v < y + height - 1; v += gap / 1.6) {
          for (double u = x + gap * (odd ? 1 : 0.5); u < x + width - 1.5; u += gap) {
            ends.add(new Spot(u, v));
            ends.add(new Spot(u + 1.6, v));
          }
          odd = !odd;
        }
      }
    }
    return ends;
  }

  private static void slanted(
      List<Spot> ends,
      double x,
      double y,
      double width,
      double height,
      double gap,
      boolean rising) {
    double start = Math.ceil((x - height) / gap) * gap;
    for (double c = start; c < x + width; c += gap) {
      double from = Math.max(x, c);
      double to = Math.min(x + width, c + height);
      if (from < to) {
        double a = from - c;
        double b = to - c;
        ends.add(new Spot(from, rising ? y + height - a : y + a));
        ends.add(new Spot(to, rising ? y + height - b : y + b));
      }
    }
  }
}
