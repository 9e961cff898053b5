package touchstone.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What one act, or those of a replay, do to one derived table: the keys to compute anew, and those
/// that a single row can be added to.
final class Derivation {
  private final Projection projection;
  private final Set<Long> stale = new HashSet<>();
  private final Map<Long, Projection.Addition> additions = new HashMap<>();

  Derivation(Projection projection) {
    this.projection = projection;
  }

  /// Takes note of a row that was written.
  void note(Handle handle, Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    Projection.Addition addition =
        before == null && after != null ? projection.addition(table.name(), after) : null;
    if (addition == null || additions.putIfAbsent(addition.key(), addition) != null) {
      projection.keysOf(handle, table.name(), id, before, after, stale::add);
    }
  }

  /// Has every key computed anew.
  void everything(Handle handle) {
    stale.addAll(projection.allKeys(handle));
  }

  /// Brings the table up to date with what the database holds.
  void carryOut(Handle handle) {
    additions.forEach(
        (key, addition) -> {
          if (!stale.contains(key) && !addition.made(handle)) {
            stale.add(key);
          }
        });
    if (!stale.isEmpty()) {
      projection.refresh(handle, stale);
    }
  }
}
