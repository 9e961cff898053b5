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

  /// The addition that rows which come next may hang on.
  private Projection.@Nullable Addition latest;

  Derivation(Projection projection) {
    this.projection = projection;
  }

  /// Takes note of a row that was written.
  void note(Handle handle, Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    if (before != null || after == null || !isAdded(handle, table.name(), id, after)) {
      projection.keysOf(handle, table.name(), id, before, after, stale::add);
    }
  }

  private boolean isAdded(Handle handle, String table, long id, Row after) {
    if (latest != null && latest.takes(handle, table, after)) {
      return true;
    }
    Projection.Addition addition = projection.addition(table, id, after);
    if (addition == null) {
      return false;
    }
    boolean first = additions.putIfAbsent(addition.key(), addition) == null;
    latest = first ? addition : null;
    return first;
  }

  /// Has every key computed anew.
  void everything(Handle handle) {
    stale.addAll(projection.allKeys(handle));
  }

  /// Computes the keys anew that must be.
  void refresh(Handle handle) {
    if (!stale.isEmpty()) {
      projection.refresh(handle, stale);
    }
  }

  /// Makes the additions, which nothing but a broken database can prevent; an act that the journal
  /// has needs them no sooner than somebody reads.
  void add(Handle handle) {
    Set<Long> impossible = new HashSet<>();
    additions.forEach(
        (key, addition) -> {
          if (!stale.contains(key) && !addition.made(handle)) {
            impossible.add(key);
          }
        });
    if (!impossible.isEmpty()) {
      projection.refresh(handle, impossible);
    }
  }
}
