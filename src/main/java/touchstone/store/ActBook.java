package touchstone.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where acts are entered, each with how many records it wrote of which tables.
final class ActBook {
  private ActBook() {}

  static long next(Handle handle) {
    return handle.createQuery("select coalesce(max(id), 0) + 1 from act").mapTo(Long.class).one();
  }

  static void record(
      Handle handle, Transaction transaction, String name, String who, @Nullable Long undoes) {
    handle
        .createUpdate(
            "insert into act (id, at, who, name, undoes, lines)"
                + " values (:id, :at, :who, :name, :undoes, :lines)")
        .bind("id", transaction.act())
        .bind("at", transaction.now().toEpochMilli())
        .bind("who", who)
        .bind("name", name)
        .bind("undoes", undoes)
        .bind("lines", transaction.written())
        .execute();
    transaction
        .kinds()
        .forEach(
            (table, counts) ->
                handle
                    .createUpdate(
                        "insert into act_kind (table_name, act_id, lines, removed)"
                            + " values (:table, :act, :lines, :removed)")
                    .bind("table", table)
                    .bind("act", transaction.act())
                    .bind("lines", counts[0])
                    .bind("removed", counts[1])
                    .execute());
  }
}
