package touchstone.store;

import org.jspecify.annotations.Nullable;

/// One line of the history: what an act made of one record.
///
/// @param line its place within the act, from 1
/// @param before the record as it was, absent where the act added it
/// @param after the record as it became, absent where the act removed it
public record HistoryLine(
    PastAct act, int line, String table, long record, @Nullable Row before, @Nullable Row after) {}
