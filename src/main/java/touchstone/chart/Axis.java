package touchstone.chart;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// A scale of a panel: its ends in data units, where its ticks may lie and how they are written.
///
/// @param label what is measured; short, as it stands beside the tick labels
/// @param low the lower end
/// @param high the upper end, above `low`
/// @param spacing where ticks may lie
/// @param text a value as written at its tick
public record Axis(
    String label, double low, double high, Spacing spacing, DoubleFunction<String> text) {

  /// Where the ticks of an axis may lie.
  public enum Spacing {
    /// 1, 2 or 5 times a power of ten, also fractions; the upper end is moved to a tick.
    NUMBERS,
    /// As `NUMBERS`, never a fraction.
    COUNTS,
    /// Whole lifecycle months: each, or every 2, 3, 6, 12, 24 ...
    MONTHS,
    /// Days: each, or every 5, 10, 30, 90, 180, 360 ...
    DAYS
  }

  public Axis {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException("no scale: " + low + " .. " + high);
    }
  }

  /// A scale of any numbers from `low` to at least `high`.
  public static Axis ofNumbers(String label, double low, double high, Locale locale) {
    return new Axis(label, low, Math.max(high, low + 1e-9), Spacing.NUMBERS, plain(locale));
  }

  /// A scale of counts from 0 to at least `high`.
  public static Axis ofCounts(String label, double high, Locale locale) {
    return new Axis(label, 0, Math.max(high, 1), Spacing.COUNTS, plain(locale));
  }

  /// A scale of so many lifecycle months, 0 up, half a month of room at both ends.
  public static Axis ofMonths(String label, int months, Locale locale) {
    return new Axis(label, -0.5, Math.max(months, 1) - 0.5, Spacing.MONTHS, plain(locale));
  }

  /// A scale of tenure days.
  public static Axis ofDays(String label, double low, double high, Locale locale) {
    return new Axis(label, low, Math.max(high, low + 1), Spacing.DAYS, plain(locale));
  }

  private static DoubleFunction<String> plain(Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(4);
    return value -> format.format(value == 0 ? 0.0 : value);
  }
}
