package touchstone.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import touchstone.journal.BatchWriter;
import touchstone.journal.Chain;
import touchstone.journal.Journal;
import touchstone.journal.JournalAct;
import touchstone.journal.JournalLine;
import touchstone.journal.Place;
import touchstone.journal.PreparedAct;

/// Stores of the first schema, which kept their history in the database itself: it is written into
/// a journal before the schema is brought up to date.
final class Legacy {
  private static final String ACTS = "select id, at, who, name, undoes from act order by id";
  private static final String LINES =
      """
      select table_name, record_id, before_row, after_row from act_line
      where act_id = ? order by line
      """;

  private Legacy() {}

  /// Whether the database is of such a store. A file that cannot be read is none.
  static boolean is(StorePlace place) {
    try (StoreFile look = StoreFile.look(place, place.database())) {
      return look.schema() < Schema.FIRST_WITH_JOURNAL;
    } catch (StoreFailure notOurs) {
      if (notOurs.reason() == StoreFailure.Reason.UNREADABLE && notOurs.getCause() == null) {
        throw notOurs;
      }
      return false;
    }
  }

  /// An act and what the index is to know of it.
  private record Written(JournalAct act, Place place, List<Indexed> lines) {}

  private record Indexed(String table, long record, boolean removed) {}

  /// Writes the history into a new journal, migrates, and notes where each act stands.
  static Journal convert(StorePlace place, StoreFile file) throws IOException {
    Connection owner = file.owner();
    Journal journal =
        Journal.begin(
            place.disk(), place.journal(), place.sealing(), UUID.randomUUID(), 1, 0, Chain.START);
    try {
      Map<String, Long> counters = counters(owner);
      List<Written> written = new ArrayList<>();
      try (Statement statement = owner.createStatement();
          ResultSet row = statement.executeQuery(ACTS)) {
        while (row.next()) {
          long undoes = row.getLong(5);
          JournalAct act =
              new JournalAct(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.wasNull() ? null : undoes,
                  counters,
                  0,
                  null);
          written.add(write(owner, journal, act));
        }
      }
      file.migrate();
      note(owner, written);
      return journal;
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  private static Written write(Connection owner, Journal journal, JournalAct act)
      throws SQLException, IOException {
    List<JournalLine> lines = new ArrayList<>();
    JournalAct.BatchMark mark = null;
    try (PreparedStatement statement = owner.prepareStatement(LINES)) {
      statement.setLong(1, act.number());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.add(
              new JournalLine(
                  row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
      }
    }
    if (lines.size() > LineKeeper.IN_MEMORY) {
      try (BatchWriter batch = journal.batch(act.number())) {
        for (JournalLine line : lines) {
          batch.add(line);
        }
        mark = journal.finish(batch);
      }
    }
    JournalAct whole =
        new JournalAct(
            act.number(),
            act.at(),
            act.who(),
            act.name(),
            act.undoes(),
            act.counters(),
            lines.size(),
            mark);
    PreparedAct prepared = journal.prepare(whole, mark == null ? lines : List.of());
    journal.commit(prepared);
    List<Indexed> indexed =
        lines.stream()
            .map(line -> new Indexed(line.table(), line.record(), line.after() == null))
            .toList();
    return new Written(whole, prepared.place(), indexed);
  }

  private static Map<String, Long> counters(Connection owner) throws SQLException {
    Map<String, Long> counters = new TreeMap<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select name, next_number from counter")) {
      while (row.next()) {
        counters.put(row.getString(1), row.getLong(2));
      }
    }
    return counters;
  }

  private static void note(Connection owner, List<Written> acts) throws SQLException {
    String place = "update act set segment = ?, place = ?, lines = ?, batch = ? where id = ?";
    String kind = "insert into act_kind (table_name, act_id, lines, removed) values (?, ?, ?, ?)";
    try (RowWriter writer = new RowWriter(owner);
        PreparedStatement places = owner.prepareStatement(place);
        PreparedStatement kinds = owner.prepareStatement(kind)) {
      for (Written written : acts) {
        long act = written.act().number();
        places.setInt(1, written.place().segment());
        places.setLong(2, written.place().offset());
        places.setLong(3, written.lines().size());
        places.setBoolean(4, written.act().batch() != null);
        places.setLong(5, act);
        places.executeUpdate();
        Map<String, long[]> counts = new TreeMap<>();
        int number = 0;
        for (Indexed line : written.lines()) {
          writer.index(act, ++number, line.table(), line.record());
          long[] count = counts.computeIfAbsent(line.table(), _ -> new long[2]);
          count[0]++;
          count[1] += line.removed() ? 1 : 0;
        }
        for (Map.Entry<String, long[]> count : counts.entrySet()) {
          kinds.setString(1, count.getKey());
          kinds.setLong(2, act);
          kinds.setLong(3, count.getValue()[0]);
          kinds.setLong(4, count.getValue()[1]);
          kinds.executeUpdate();
        }
      }
    }
  }
}
