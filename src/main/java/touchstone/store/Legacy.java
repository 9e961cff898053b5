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
import java.util.UUID;
import touchstone.journal.BatchWriter;
import touchstone.journal.Chain;
import touchstone.journal.Journal;
import touchstone.journal.JournalAct;
import touchstone.journal.JournalLine;
import touchstone.journal.Place;

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

  private record Written(long act, Place place, long lines, boolean batch) {}

  /// Writes the history into a new journal, migrates, and notes where each act stands.
  static Journal convert(StorePlace place, StoreFile file) throws IOException {
    Connection owner = file.owner();
    Journal journal =
        Journal.begin(
            place.disk(), place.journal(), place.sealing(), UUID.randomUUID(), 1, 0, Chain.START);
    try {
      Map<String, Long> counters = counters(owner);
      List<Written> written = new ArrayList<>();
      List<List<String[]>> index = new ArrayList<>();
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
          List<String[]> spots = new ArrayList<>();
          written.add(write(owner, journal, act, spots));
          index.add(spots);
        }
      }
      file.migrate();
      note(owner, written, index);
      return journal;
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  private static Written write(
      Connection owner, Journal journal, JournalAct act, List<String[]> spots)
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
          spots.add(spot(line, batch.add(line)));
        }
        mark = journal.finish(batch);
      }
    } else {
      for (int i = 0; i < lines.size(); i++) {
        spots.add(spot(lines.get(i), i));
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
    var prepared = journal.prepare(whole, mark == null ? lines : List.of());
    journal.commit(prepared);
    return new Written(act.number(), prepared.place(), lines.size(), mark != null);
  }

  private static String[] spot(JournalLine line, long spot) {
    return new String[] {line.table(), Long.toString(line.record()), Long.toString(spot)};
  }

  private static Map<String, Long> counters(Connection owner) throws SQLException {
    Map<String, Long> counters = new java.util.TreeMap<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select name, next_number from counter")) {
      while (row.next()) {
        counters.put(row.getString(1), row.getLong(2));
      }
    }
    return counters;
  }

  private static void note(Connection owner, List<Written> acts, List<List<String[]>> index)
      throws SQLException {
    String line = "insert into act_line (table_name, record_id, act_id, spot) values (?, ?, ?, ?)";
    String place = "update act set segment = ?, place = ?, line_count = ?, batch = ? where id = ?";
    try (PreparedStatement lines = owner.prepareStatement(line);
        PreparedStatement places = owner.prepareStatement(place)) {
      for (int i = 0; i < acts.size(); i++) {
        Written act = acts.get(i);
        places.setInt(1, act.place().segment());
        places.setLong(2, act.place().offset());
        places.setLong(3, act.lines());
        places.setBoolean(4, act.batch());
        places.setLong(5, act.act());
        places.executeUpdate();
        for (String[] spot : index.get(i)) {
          lines.setString(1, spot[0]);
          lines.setLong(2, Long.parseLong(spot[1]));
          lines.setLong(3, act.act());
          lines.setLong(4, Long.parseLong(spot[2]));
          lines.executeUpdate();
        }
      }
    }
  }
}
