package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// How those who started in the same month of the calendar fare, month of life by month of life.
///
/// @param until the day on which the observation ends
/// @param cohorts those that have a customer, the earliest first
public record CohortCounts(LocalDate until, List<Cohort> cohorts) {

  /// The customers whose day 0 lies in one month. The columns hold one number for each month of
  /// life from 0 to the last in which any of them is observed.
  ///
  /// @param customers how many are observed at all
  /// @param observed how many are observed in the month of life
  /// @param customerDays their days observed in it
  /// @param left how many left in it
  /// @param interactions the interactions asked for
  /// @param lives all of them in no order, for the curve of those who stayed
  // Columns are handed on, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Cohort(
      YearMonth started,
      int customers,
      int[] observed,
      long[] customerDays,
      int[] left,
      long[] interactions,
      Tenures lives) {}

  /// Whether every customer of a cohort, had none left, would have been observed to the end of a
  /// month of life. Where not, the cell is immature and is to be hatched.
  public boolean isMature(Cohort cohort, int month) {
    LocalDate latest = cohort.started().atEndOfMonth();
    return !latest.plusDays((month + 1L) * touchstone.customer.Tenure.MONTH).isAfter(until);
  }
}
