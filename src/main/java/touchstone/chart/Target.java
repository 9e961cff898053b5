package touchstone.chart;

/// A placed mark that can be pointed at, focused and opened.
///
/// @param key what it opens
/// @param text its value in words
/// @param x centre, pixels
/// @param y centre, pixels
/// @param halfWidth half the width of what is painted
/// @param halfHeight half the height of what is painted
/// @param panel the index of its panel
/// @param series the index of its series within all panels; left and right stay within it
public record Target(
    MarkKey key,
    String text,
    double x,
    double y,
    double halfWidth,
    double halfHeight,
    int panel,
    int series) {

  /// The same target in another series.
  Target in(int another) {
    return new Target(key, text, x, y, halfWidth, halfHeight, panel, another);
  }

  /// How far a place is from the painted mark, in pixels; 0 within it.
  public double distance(double px, double py) {
    double dx = Math.max(0, Math.abs(px - x) - halfWidth);
    double dy = Math.max(0, Math.abs(py - y) - halfHeight);
    return Math.hypot(dx, dy);
  }
}
