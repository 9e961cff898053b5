package touchstone.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A distance between labelled dates, the finest first, with the way its dates are written.
enum CalendarStep {
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

  CalendarStep(int shortest, int months, String pattern) {
    this.shortest = shortest;
    this.months = months;
    this.pattern = pattern;
  }

  /// The fewest days between two of its dates.
  int shortest() {
    return shortest;
  }

  DateTimeFormatter format(Locale locale) {
    return DateTimeFormatter.ofLocalizedPattern(pattern).withLocale(locale);
  }

  /// Its first date on or after a day.
  LocalDate firstFrom(LocalDate day) {
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

  LocalDate after(LocalDate day) {
    return months == 0 ? day.plusDays(shortest) : day.plusMonths(months);
  }
}
