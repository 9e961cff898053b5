package touchstone.store;

import org.jdbi.v3.core.Handle;

/// Ids for the records of one act, taken from the store's one counter and given back with the
/// transaction if it fails. Ids are unique over all tables, so a history line needs no second key.
final class IdBlock {
  private final Handle handle;
  private long next;
  private long stored;

  IdBlock(Handle handle) {
    this.handle = handle;
  }

  long next() {
    if (stored == 0) {
      stored =
          handle
              .createQuery("select next_id from id_counter for update")
              .mapTo(Long.class)
              .one();
      next = stored;
    }
    return next++;
  }

  void save() {
    if (next != stored) {
      handle.createUpdate("update id_counter set next_id = :next").bind("next", next).execute();
    }
  }
}
