package touchstone.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The labelled places of a timeline's axis: tenure days, or dates from days up to decades.
final class TimelineTicks {

  /// One place.
  ///
  /// @param second local seconds
  record Tick(double second, String label) {}

  private enum Level {
    DAY(1, 0, "yMMMd"),
    TWO_DAYS(2, 0, "yMMMd"),
    WEEK(7, 0, "yMMMd"),
    FORTNIGHT(14, 0, "yMMMd"),
    MONTH(28, 1, "yMMM"),
    QUARTER(90, 3, "yMMM"),
    HALF(181, 6, "yMMM"),
    YEAR(365, 12, "y"),
    TWO_YEARS(730, 24, "y"),
    FIVE_YEARS(1826, 60, "y"),
    DECADE(3652, 120, "y"),
    FIFTY_YEARS(18_262, 600, "y");

    private final int shortest;
    private final int months;
    private final String pattern;

    Level(int shortest, int months, String pattern) {
      this.shortest = shortest;
      this.months = months;
      this.pattern = pattern;
    }

    private LocalDate firstFrom(LocalDate day) {
      if (months == 0 && shortest >= 7) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      }
      if (months == 0) {
        return day.plusDays(Math.floorMod(-day.toEpochDay(), (long) shortest));
      }
      int since = day.getYear() * 12 + day.getMonthValue() - 1;
      int next = Math.ceilDiv(since, months) * months;
      LocalDate first = LocalDate.of(Math.floorDiv(next, 12), Math.floorMod(next, 12) + 1, 1);
      return first.isBefore(day) ? first.plusMonths(months) : first;
    }

    private LocalDate after(LocalDate day) {
      return months == 0 ? day.plusDays(shortest) : day.plusMonths(months);
    }
  }

  private TimelineTicks() {}

  /// Tenure days from a start, as many as fit at a width per label in seconds.
  static List<Tick> days(
      TimelineWindow window, LocalDate start, double labelSeconds, Locale locale) {
    double zero = TimelineModel.secondOf(start);
    double low = (window.from() - zero) / TimelineModel.DAY;
    double high = (window.until() - zero) / TimelineModel.DAY;
    Axis axis = Axis.ofDays("", low, high, locale);
    int most = (int) Math.max(1, window.span() / labelSeconds);
    List<Tick> ticks = new ArrayList<>();
    for (double day : Ticks.of(axis, most).at()) {
      ticks.add(new Tick(zero + day * TimelineModel.DAY, axis.text().apply(day)));
    }
    return ticks;
  }

  /// Dates, at the finest level that fits.
  ///
  /// @param secondsPerPixel how much time a pixel shows
  /// @param labelWidth the width of a label in pixels
  static List<Tick> dates(
      TimelineWindow window,
      double secondsPerPixel,
      ToDoubleFunction<String> labelWidth,
      double gap,
      Locale locale) {
    for (Level level : Level.values()) {
      DateTimeFormatter format =
          DateTimeFormatter.ofLocalizedPattern(level.pattern).withLocale(locale);
      double room = level.shortest * (double) TimelineModel.DAY / secondsPerPixel;
      double widest = labelWidth.applyAsDouble(format.format(LocalDate.of(2026, 9, 28)));
      if (widest + gap <= room) {
        return at(level, format, window);
      }
    }
    return List.of();
  }

  private static List<Tick> at(Level level, DateTimeFormatter format, TimelineWindow window) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = level.firstFrom(TimelineModel.dayOf(window.from() + TimelineModel.DAY - 1));
    while (TimelineModel.secondOf(day) <= window.until()) {
      ticks.add(new Tick(TimelineModel.secondOf(day), format.format(day)));
      day = level.after(day);
    }
    return ticks;
  }
}
