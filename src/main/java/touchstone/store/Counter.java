package touchstone.store;

import org.jdbi.v3.core.Handle;

/// One of the store's counters during one act, saved with the transaction and given back if it
/// fails. The ids of records come from one counter for all tables, so a history line needs no
/// second key.
final class Counter {
  private final Handle handle;
  private final String name;
  private final long stored;
  private long next;

  private static final String READ = "select next_number from counter where name = ? for update";
  private static final String SET = "update counter set next_number = ? where name = ?";

  Counter(Handle handle, String name) {
    this.handle = handle;
    this.name = name;
    this.stored = PlainSql.list(handle, READ, row -> row.getLong(1), name).getFirst();
    this.next = stored;
  }

  /// Makes a counter stand at a number.
  static void set(Handle handle, String name, long next) {
    PlainSql.update(handle, SET, next, name);
  }

  long next() {
    return next++;
  }

  void reserve(long used) {
    next = Math.max(next, used + 1);
  }

  boolean hasMoved() {
    return next != stored;
  }

  long stands() {
    return next;
  }

  void save() {
    if (hasMoved()) {
      set(handle, name, next);
    }
  }
}
