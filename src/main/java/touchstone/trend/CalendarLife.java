package touchstone.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import touchstone.interaction.InteractionType;
import touchstone.note.DatedNote;

/// The answer to: how often do the four types happen, month by month of the calendar?
///
/// @param months all months of the first type, then of the second, in the order of the types;
///   without gaps
/// @param notes what was pinned on the days observed, by day
public record CalendarLife(Asked asked, List<Month> months, List<DatedNote> notes) {

  /// A month of the calendar, for one type.
  ///
  /// @param from the first day of it that is observed
  /// @param days how many of its days are observed; fewer than it has in the first and the last one
  /// @param observed the customers observed in it, in the mean of its days
  /// @param customerMonths the days of all customers in it, in units of 30
  /// @param rate interactions per 100 customer-months; 0 where nobody is observed
  /// @param lower lower end of the exact 95 % interval of the rate
  /// @param upper upper end; not a number where nobody is observed
  public record Month(
      InteractionType type,
      LocalDate from,
      int days,
      int observed,
      double customerMonths,
      long interactions,
      double rate,
      double lower,
      double upper) {

    public YearMonth month() {
      return YearMonth.from(from);
    }

    /// The last day of it that is observed.
    public LocalDate to() {
      return from.plusDays(days - 1L);
    }
  }

  public CalendarLife {
    months = List.copyOf(months);
    notes = List.copyOf(notes);
  }

  /// The months of one type.
  public List<Month> of(InteractionType type) {
    return months.stream().filter(month -> month.type() == type).toList();
  }
}
