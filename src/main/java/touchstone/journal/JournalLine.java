package touchstone.journal;

import org.jspecify.annotations.Nullable;

/// One record written by an act: what its row was and what it became, as JSON objects without line
/// breaks or tabs; nothing where it was not there.
public record JournalLine(
    String table, long record, @Nullable String before, @Nullable String after) {}
