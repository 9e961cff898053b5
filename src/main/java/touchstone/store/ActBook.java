package touchstone.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import touchstone.journal.JournalAct;
import touchstone.journal.Place;

/// Where acts are entered in the database, each with its place in the journal and how many records
/// it wrote of which tables.
final class ActBook {
  private static final String ACT =
      """
      insert into act (id, at, who, name, undoes, segment, place, lines, batch)
      values (:id, :at, :who, :name, :undoes, :segment, :place, :lines, :batch)
      """;
  private static final String KIND =
      """
      insert into act_kind (table_name, act_id, lines, removed)
      values (:table, :act, :lines, :removed)
      """;

  private ActBook() {}

  /// @param kinds table name to the numbers of records written and removed
  static void record(Handle handle, JournalAct act, Place place, Map<String, long[]> kinds) {
    handle
        .createUpdate(ACT)
        .bind("id", act.number())
        .bind("at", act.at())
        .bind("who", act.who())
        .bind("name", act.name())
        .bind("undoes", act.undoes())
        .bind("segment", place.segment())
        .bind("place", place.offset())
        .bind("lines", act.lines())
        .bind("batch", act.batch() != null)
        .execute();
    kinds.forEach(
        (table, counts) ->
            handle
                .createUpdate(KIND)
                .bind("table", table)
                .bind("act", act.number())
                .bind("lines", counts[0])
                .bind("removed", counts[1])
                .execute());
  }
}
