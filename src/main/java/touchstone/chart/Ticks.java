package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// The places of an axis that get a label.
///
/// @param step the distance between them, in data units
/// @param low the lower end of the scale as drawn
/// @param high the upper end of the scale as drawn
/// @param at the places, from `low` to `high`
record Ticks(double step, double low, double high, List<Double> at) {

  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240};
  private static final int[] DAYS = {1, 2, 5, 10, 30, 60, 90, 180, 360, 720, 1800, 3600, 7200};

  /// At most `most` ticks (at least 2 are tried for); places of a scale of numbers are widened so
  /// that its ends are ticks.
  static Ticks of(Axis axis, int most) {
    double span = axis.high() - axis.low();
    double atLeast = span / Math.max(1, most);
    return switch (axis.spacing()) {
      case MONTHS -> within(axis, firstFrom(MONTHS, atLeast));
      case DAYS -> within(axis, firstFrom(DAYS, atLeast));
      case NUMBERS -> around(axis, nice(atLeast));
      case COUNTS -> around(axis, Math.max(1, nice(atLeast)));
    };
  }

  /// The next of 1, 2, 5 times a power of ten at or above `atLeast`.
  static double nice(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /// Every n-th tick only, counted from zero.
  Ticks every(int n) {
    List<Double> fewer = new ArrayList<>();
    for (double value : at) {
      if (Math.floorMod(Math.round(value / step), (long) n) == 0) {
        fewer.add(value);
      }
    }
    return new Ticks(step * n, low, high, fewer);
  }

  private static Ticks within(Axis axis, double step) {
    return new Ticks(step, axis.low(), axis.high(), multiples(step, axis.low(), axis.high()));
  }

  private static Ticks around(Axis axis, double step) {
    double low = Math.floor(axis.low() / step + 1e-9) * step;
    double high = Math.ceil(axis.high() / step - 1e-9) * step;
    return new Ticks(step, low, high, multiples(step, low, high));
  }

  private static List<Double> multiples(double step, double low, double high) {
    List<Double> places = new ArrayList<>();
    long last = (long) Math.floor(high / step + 1e-9);
    for (long i = (long) Math.ceil(low / step - 1e-9); i <= last; i++) {
      places.add(i * step);
    }
    return places;
  }

  private static double firstFrom(int[] steps, double atLeast) {
    for (int step : steps) {
      if (step >= atLeast) {
        return step;
      }
    }
    return steps[steps.length - 1] * Math.ceil(atLeast / steps[steps.length - 1]);
  }
}
