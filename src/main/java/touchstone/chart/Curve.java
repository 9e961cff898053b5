package touchstone.chart;

import java.util.List;

/// A curve over tenure days that keeps its value until the next step, with its interval and the
/// number still observed.
///
/// @param name as the user calls it
/// @param tone its colour, e.g. [Tone#series]
/// @param glyph its shape, e.g. [Glyph#series]; what tells it from others without colour
/// @param steps by day, ascending; the first is where it begins
public record Curve(String name, Tone tone, Glyph glyph, List<Step> steps) {

  public Curve {
    steps = List.copyOf(steps);
  }

  /// The value from one day on.
  ///
  /// @param day tenure day
  /// @param lower lower end of the interval
  /// @param upper upper end of the interval
  /// @param atRisk how many were observed at that day
  /// @param key what its mark opens
  /// @param text its value in words
  public record Step(
      double day, double value, double lower, double upper, int atRisk, MarkKey key, String text) {}

  /// The n-th of several curves that belong to no type, from 0.
  public static Curve series(int n, String name, List<Step> steps) {
    return new Curve(name, Tone.series(n), Glyph.series(n), steps);
  }
}
