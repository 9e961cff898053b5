package touchstone.trend.snapshot;

/// What each customer brought and cost, in ten-thousandths of the home currency: received minus
/// given minus the costs of recoveries, by tenure day. The lines of customer i lie from
/// `offsets[i]` to before `offsets[i + 1]`, by day; the acquisition cost is a line of day 0 below
/// zero. A day before the start is told as day 0; a line after the end of the observation is not
/// there.
///
/// @param lives the customers, in columns of equal length
/// @param offsets one more than there are customers
/// @param days tenure days
/// @param amounts above zero brought, below zero cost
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record LedgerDays(Tenures lives, int[] offsets, int[] days, long[] amounts) {}
