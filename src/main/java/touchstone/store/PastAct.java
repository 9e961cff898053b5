package touchstone.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act of the history: what was done, by whom and when.
///
/// @param number ascending in the order in which acts were committed
/// @param name what was done, e.g. `log` or `import`
/// @param undoes the act that this one took back
/// @param undoneBy the act that took this one back, where that one still holds
/// @param lines how many records it wrote
public record PastAct(
    long number,
    Instant at,
    String who,
    String name,
    @Nullable Long undoes,
    @Nullable Long undoneBy,
    long lines) {}
