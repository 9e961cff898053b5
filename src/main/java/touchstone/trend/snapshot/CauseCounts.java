package touchstone.trend.snapshot;

import java.util.List;

/// What is told of the root causes of the interactions asked for, in columns of equal length.
///
/// @param causes their codes, those that have a count; empty for interactions without one
/// @param interactions how many interactions
/// @param customers how many customers had one
/// @param costs what those interactions cost net, each at least 0, in ten-thousandths of the home
///   currency
/// @param recent what those of the customers who have not left brought net in the last 365 days of
///   the observation, where above 0
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record CauseCounts(
    List<String> causes, long[] interactions, long[] customers, long[] costs, long[] recent) {}
