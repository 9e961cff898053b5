package touchstone.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The places of an axis that get a label.
///
/// @param step the distance between them, in data units; the ratio on a scale of ratios
/// @param low the lower end of the scale as drawn
/// @param high the upper end of the scale as drawn
/// @param at the places, from `low` to `high`
/// @param text a place as written
record Ticks(double step, double low, double high, List<Double> at, DoubleFunction<String> text) {

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
      case CATEGORIES -> within(axis, Math.max(1, Math.ceil(atLeast - 1e-9)));
      case NUMBERS -> around(axis, nice(atLeast));
      case COUNTS -> around(axis, Math.max(1, nice(atLeast)));
      case RATIOS -> ratios(axis, most);
      case DATES -> dates(axis, atLeast);
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

  /// Every n-th tick only, counted from the first.
  Ticks every(int n) {
    List<Double> fewer = new ArrayList<>();
    for (int i = 0; i < at.size(); i += n) {
      fewer.add(at.get(i));
    }
    return new Ticks(step * n, low, high, fewer, text);
  }

  private static Ticks within(Axis axis, double step) {
    return new Ticks(
        step, axis.low(), axis.high(), multiples(step, axis.low(), axis.high()), axis.text());
  }

  private static Ticks around(Axis axis, double step) {
    double low = Math.floor(axis.low() / step + 1e-9) * step;
    double high = Math.ceil(axis.high() / step - 1e-9) * step;
    return new Ticks(step, low, high, multiples(step, low, high), axis.text());
  }

  private static Ticks ratios(Axis axis, int most) {
    double first = Math.floor(Math.log10(axis.low()) + 1e-9);
    double last = Math.ceil(Math.log10(axis.high()) - 1e-9);
    int decades = (int) Math.max(1, last - first);
    double[] between = decades * 3 + 1 <= most ? new double[] {1, 2, 5} : new double[] {1};
    int stride = Math.max(1, Math.ceilDiv(decades, Math.max(1, most)));
    List<Double> places = new ArrayList<>();
    for (int power = (int) first; power <= last; power += stride) {
      for (double factor : between) {
        double value = factor * Math.pow(10, power);
        if (value <= Math.pow(10, last) * (1 + 1e-9)) {
          places.add(value);
        }
      }
    }
    double low = Math.pow(10, first);
    double high = Math.pow(10, last);
    return new Ticks(Math.pow(10, stride), low, high, places, axis.text());
  }

  private static Ticks dates(Axis axis, double atLeast) {
    CalendarStep step = CalendarStep.FIFTY_YEARS;
    for (CalendarStep finer : CalendarStep.values()) {
      if (finer.shortest() >= atLeast) {
        step = finer;
        break;
      }
    }
    List<Double> places = new ArrayList<>();
    LocalDate day = step.firstFrom(LocalDate.ofEpochDay((long) Math.ceil(axis.low())));
    for (; day.toEpochDay() <= axis.high(); day = step.after(day)) {
      places.add((double) day.toEpochDay());
    }
    DateTimeFormatter format = step.format(axis.locale());
    return new Ticks(
        step.shortest(),
        axis.low(),
        axis.high(),
        places,
        value -> format.format(LocalDate.ofEpochDay((long) value)));
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
