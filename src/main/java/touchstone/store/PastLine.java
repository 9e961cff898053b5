package touchstone.store;

import org.jspecify.annotations.Nullable;

/// One line of the change history: what a record was before an act and what it became.
public record PastLine(String table, long id, @Nullable Row before, @Nullable Row after) {}
