package touchstone.trend.snapshot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// What a calendar is divided into.
public enum Period {
  /// One day, for the gaps between rare incidents.
  DAY,
  /// From Monday to Sunday.
  WEEK,
  /// A month of the calendar.
  MONTH;

  /// The first day of the period that a day lies in.
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /// The first day of the period after the one that starts on `start`.
  public LocalDate after(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }
}
