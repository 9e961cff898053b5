package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.util.List;

/// What is counted in each week or month of the calendar, without gaps.
///
/// @param starts the first day of each period; the first and the last period may be observed in
///   part
/// @param days how many days of each period lie within the observation
/// @param groups the groups that have a count, in no order; an empty text: nothing recorded, or no
///   grouping
/// @param counts by group, then by period: the interactions asked for, within the observed lives
/// @param interactions by period: all interactions within the observed lives, whatever was asked
///   for; tells whether less happened or less was logged
/// @param customerDays by period: for each customer the days on which it was observed, the first
///   and the last included
/// @param daysByBand the same days by period, then by the tenure band in which they lie
///   ([touchstone.customer.Tenure#BANDS])
/// @param othersByBand by period, then by tenure band: the interactions not asked for
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record CalendarCounts(
    List<LocalDate> starts,
    int[] days,
    List<String> groups,
    long[][] counts,
    long[] interactions,
    long[] customerDays,
    long[][] daysByBand,
    long[][] othersByBand) {}
