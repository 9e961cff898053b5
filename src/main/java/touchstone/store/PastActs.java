package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Acts read from where they are kept, with what took them back.
final class PastActs {
  private static final int STRETCH = 1_000;

  private PastActs() {}

  static List<PastAct> actsAfter(Handle handle, long act) {
    return handle
        .createQuery(
            "select "
                + ActQuery.COLUMNS
                + " from act a where a.id > :act order by a.id limit "
                + STRETCH)
        .bind("act", act)
        .map((row, _) -> act(row))
        .list();
  }

  static PastAct actOf(Handle handle, long number) {
    return handle
        .createQuery("select " + ActQuery.COLUMNS + " from act a where a.id = :id")
        .bind("id", number)
        .map((row, _) -> act(row))
        .one();
  }

  /// An act that took another back holds only while it was not taken back itself.
  static PastAct settled(Handle handle, PastAct act) {
    Long by = act.undoneBy();
    if (by == null) {
      return act;
    }
    boolean holds = true;
    for (Long next = undoing(handle, by); next != null; next = undoing(handle, next)) {
      holds = !holds;
    }
    return holds
        ? act
        : new PastAct(
            act.number(), act.at(), act.who(), act.name(), act.undoes(), null, act.lines());
  }

  static @Nullable Long undoing(Handle handle, long act) {
    return handle
        .createQuery("select max(id) from act where undoes = :act")
        .bind("act", act)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  static PastAct act(ResultSet row) throws SQLException {
    long undoes = row.getLong(5);
    Long undone = row.wasNull() ? null : undoes;
    long by = row.getLong(6);
    Long undoneBy = row.wasNull() ? null : by;
    return new PastAct(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        undone,
        undoneBy,
        row.getLong(7));
  }
}
