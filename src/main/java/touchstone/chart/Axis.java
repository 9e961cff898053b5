package touchstone.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// A scale of a panel: its ends in data units, where its ticks may lie and how they are written.
///
/// @param label what is measured; short, as it stands beside the tick labels
/// @param low the lower end
/// @param high the upper end, above `low`
/// @param spacing where ticks may lie
/// @param text a value as written at its tick
/// @param locale of dates
public record Axis(
    String label,
    double low,
    double high,
    Spacing spacing,
    DoubleFunction<String> text,
    Locale locale) {

  /// Where the ticks of an axis may lie.
  public enum Spacing {
    /// 1, 2 or 5 times a power of ten, also fractions; the upper end is moved to a tick.
    NUMBERS,
    /// As `NUMBERS`, never a fraction.
    COUNTS,
    /// Powers of ten, between them 2 and 5 where there is room; distances are ratios.
    RATIOS,
    /// Whole lifecycle months: each, or every 2, 3, 6, 12, 24 ...
    MONTHS,
    /// Days: each, or every 5, 10, 30, 90, 180, 360 ...
    DAYS,
    /// Dates, values are days since 1970-01-01: days, weeks, months, quarters, years.
    DATES,
    /// One place for each name, from 0; upright the first is on top.
    CATEGORIES
  }

  public Axis {
    if (!(low < high) || Double.isInfinite(high - low) || (spacing == Spacing.RATIOS && low <= 0)) {
      throw new IllegalArgumentException("no scale: " + low + " .. " + high);
    }
  }

  /// A scale of any numbers from `low` to at least `high`.
  public static Axis ofNumbers(String label, double low, double high, Locale locale) {
    double top = Math.max(high, low + Math.max(1e-9, Math.abs(low) * 1e-9));
    return new Axis(label, low, top, Spacing.NUMBERS, Numbers.plain(locale), locale);
  }

  /// A scale of counts from 0 to at least `high`.
  public static Axis ofCounts(String label, double high, Locale locale) {
    return new Axis(label, 0, Math.max(high, 1), Spacing.COUNTS, Numbers.plain(locale), locale);
  }

  /// A scale of shares, written as percentages, from 0 to at least `high`, at most 1.
  public static Axis ofShares(String label, double high, Locale locale) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    double top = Math.clamp(high, 0.01, 1);
    return new Axis(label, 0, top, Spacing.NUMBERS, format::format, locale);
  }

  /// A scale on which equal distances are equal ratios; `low` above 0.
  public static Axis ofRatios(String label, double low, double high, Locale locale) {
    double top = Math.max(high, low * 10);
    return new Axis(label, low, top, Spacing.RATIOS, Numbers.plain(locale), locale);
  }

  /// A scale of so many lifecycle months, 0 up, half a month of room at both ends.
  public static Axis ofMonths(String label, int months, Locale locale) {
    double high = Math.max(months, 1) - 0.5;
    return new Axis(label, -0.5, high, Spacing.MONTHS, Numbers.plain(locale), locale);
  }

  /// A scale of tenure days.
  public static Axis ofDays(String label, double low, double high, Locale locale) {
    return new Axis(
        label, low, Math.max(high, low + 1), Spacing.DAYS, Numbers.plain(locale), locale);
  }

  /// A scale of dates; values are days since 1970-01-01, the last day is within it.
  public static Axis ofDates(String label, LocalDate first, LocalDate last, Locale locale) {
    DateTimeFormatter format = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
    double low = (double) first.toEpochDay();
    return new Axis(
        label,
        low,
        Math.max((double) last.toEpochDay(), low) + 1,
        Spacing.DATES,
        day -> format.format(LocalDate.ofEpochDay((long) Math.floor(day))),
        locale);
  }

  /// A scale of names at 0, 1, 2 ...
  public static Axis ofCategories(String label, List<String> names) {
    List<String> all = List.copyOf(names);
    return new Axis(
        label,
        -0.5,
        Math.max(1, all.size()) - 0.5,
        Spacing.CATEGORIES,
        at -> at >= 0 && at < all.size() ? all.get((int) Math.round(at)) : "",
        Locale.ROOT);
  }

  /// The same scale, its values written otherwise.
  public Axis written(DoubleFunction<String> otherwise) {
    return new Axis(label, low, high, spacing, otherwise, locale);
  }

  /// Whether it has a place for each of its names.
  boolean named() {
    return spacing == Spacing.CATEGORIES;
  }

  /// How many names it has places for.
  int places() {
    return (int) Math.round(high - low);
  }
}
