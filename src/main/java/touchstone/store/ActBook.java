package touchstone.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import touchstone.journal.JournalAct;
import touchstone.journal.Place;

/// Where acts are entered in the database, each with its place in the journal and how many records
/// it wrote of which tables.
final class ActBook {
  private static final String ACT =
      "insert into act (id, at, who, name, undoes, segment, place, lines, batch)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KIND =
      "insert into act_kind (table_name, act_id, lines, removed) values (?, ?, ?, ?)";

  private static final int WHO_AT_MOST = 200;

  private ActBook() {}

  /// A name as it can stand in the book; the journal must have no other, since what it has can be
  /// refused no more.
  static String who(String name) {
    int cut = Math.min(name.length(), WHO_AT_MOST);
    boolean halves = cut < name.length() && Character.isHighSurrogate(name.charAt(cut - 1));
    return name.substring(0, halves ? cut - 1 : cut);
  }

  /// @param kinds table name to the numbers of records written and removed
  static void record(Handle handle, JournalAct act, Place place, Map<String, long[]> kinds) {
    PlainSql.update(
        handle,
        ACT,
        act.number(),
        act.at(),
        act.who(),
        act.name(),
        act.undoes(),
        place.segment(),
        place.offset(),
        act.lines(),
        act.batch() != null);
    kinds.forEach(
        (table, counts) ->
            PlainSql.update(handle, KIND, table, act.number(), counts[0], counts[1]));
  }
}
