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

  Counter(Handle handle, String name) {
    this.handle = handle;
    this.name = name;
    this.stored =
        handle
            .createQuery("select next_number from counter where name = :name for update")
            .bind("name", name)
            .mapTo(Long.class)
            .one();
    this.next = stored;
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
      handle
          .createUpdate("update counter set next_number = :next where name = :name")
          .bind("next", next)
          .bind("name", name)
          .execute();
    }
  }
}
