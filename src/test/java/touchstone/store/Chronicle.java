package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.jr.ob.JSON;

/// The change history of a store as it lies there, for tests that hold the records against it.
public final class Chronicle {
  /// The columns that hold what somebody told, by table.
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "interaction", List.of("summary", "narrative"),
          "incident", List.of("happened"),
          "customer", List.of("note"));

  private static final String LINES =
      """
      select act_id, line, table_name, record_id, before_row, after_row from act_line
      where act_id between ? and ? order by act_id, line
      """;

  private final Map<Long, String> acts = new TreeMap<>();
  private final Map<Long, List<Line>> lines = new TreeMap<>();

  private record Line(
      long act,
      int number,
      String table,
      long record,
      @Nullable String before,
      @Nullable String after) {
    String text() {
      return number + "|" + table + "|" + record + "|" + before + "|" + after;
    }
  }

  private Chronicle() {}

  /// The whole history.
  public static Chronicle of(Database database) {
    return read(database, 0, Long.MAX_VALUE);
  }

  /// One act of it.
  public static Chronicle of(Database database, long act) {
    return read(database, act, act);
  }

  private static Chronicle read(Database database, long first, long last) {
    Chronicle history = new Chronicle();
    database.read(
        handle -> {
          Plain.rows(
              handle,
              "select id, name from act where id between ? and ?",
              row -> history.acts.put(row.getLong(1), row.getString(2)),
              first,
              last);
          Plain.rows(handle, LINES, Chronicle::line, first, last)
              .forEach(
                  line ->
                      history.lines.computeIfAbsent(line.act(), _ -> new ArrayList<>()).add(line));
          return true;
        });
    return history;
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6));
  }

  /// What was done in each act, by its number.
  public Map<Long, String> acts() {
    return acts;
  }

  /// All that an act wrote, a text a line.
  public List<String> linesOf(long act) {
    return lines.getOrDefault(act, List.of()).stream().map(Line::text).toList();
  }

  /// What was told in an act: the free texts of what it wrote.
  public List<String> textsOf(long act) {
    List<String> texts = new ArrayList<>();
    for (Line line : lines.getOrDefault(act, List.of())) {
      List<String> columns = TOLD.get(line.table());
      if (columns != null && line.after() != null) {
        Map<String, Object> row = JSON.std.mapFrom(line.after());
        columns.stream()
            .map(column -> (String) row.get(column))
            .filter(Objects::nonNull)
            .forEach(texts::add);
      }
    }
    return texts;
  }

  /// Where numbers are missing, lines are without an act, or a record is not what the history says
  /// it became; nothing where all is well.
  public List<String> contradictions(Database database, List<Table<?>> tables) {
    List<String> found = new ArrayList<>();
    long expected = 1;
    for (long act : acts.keySet()) {
      if (act != expected) {
        found.add("act %d follows act %d".formatted(act, expected - 1));
      }
      expected = act + 1;
      int number = 1;
      for (Line line : lines.getOrDefault(act, List.of())) {
        if (line.number() != number++) {
          found.add("act %d lacks line %d".formatted(act, number - 1));
        }
      }
      if (number == 1) {
        found.add("act %d has no lines".formatted(act));
      }
    }
    lines.keySet().stream()
        .filter(act -> !acts.containsKey(act))
        .forEach(act -> found.add("lines of act %d, which is not there".formatted(act)));
    Map<String, Table<?>> byName =
        tables.stream().collect(Collectors.toMap(Table::name, table -> table));
    Map<String, Map<Long, Row>> replayed = replayed(byName, found);
    for (Table<?> table : tables) {
      Map<Long, Row> there = database.read(handle -> rows(handle, table));
      if (!there.equals(replayed.getOrDefault(table.name(), Map.of()))) {
        found.add("records of %s are not what the history says".formatted(table.name()));
      }
    }
    return found;
  }

  private Map<String, Map<Long, Row>> replayed(Map<String, Table<?>> tables, List<String> found) {
    Map<String, Map<Long, Row>> state = new HashMap<>();
    for (List<Line> ofAct : lines.values()) {
      for (Line line : ofAct) {
        Table<?> table = tables.get(line.table());
        if (table == null) {
          found.add("act %d writes %s".formatted(line.act(), line.table()));
          continue;
        }
        Map<Long, Row> rows = state.computeIfAbsent(line.table(), _ -> new HashMap<>());
        Row before = line.before() == null ? null : RowText.read(table, line.before());
        if (!Objects.equals(rows.get(line.record()), before)) {
          found.add("act %d changed what was not so".formatted(line.act()));
        }
        if (line.after() == null) {
          rows.remove(line.record());
        } else {
          rows.put(line.record(), RowText.read(table, line.after()));
        }
      }
    }
    return state;
  }

  private static Map<Long, Row> rows(Handle handle, Table<?> table) {
    Map<Long, Row> rows = new HashMap<>();
    Plain.rows(
        handle,
        "select %s from %s t".formatted(table.columnsOf("t"), table.name()),
        row -> rows.put(row.getLong(1), Records.row(table, row, 2)));
    return rows;
  }
}
