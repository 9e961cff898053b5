package touchstone.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The change history of a store as it lies there, for tests that hold the records against it.
public final class Chronicle {
  /// The columns that hold what somebody told, by table.
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "interaction", List.of("summary", "narrative"),
          "incident", List.of("happened"),
          "customer", List.of("note"));

  private static final String COUNTS =
      """
      select a.id, a.lines, coalesce(l.lines, 0) from act a
      left join (select act_id, count(*) as lines from act_line group by act_id) l
        on l.act_id = a.id
      """;

  private final Map<Long, String> acts = new TreeMap<>();
  private final Map<Long, List<Line>> lines = new TreeMap<>();
  private final Map<Long, String> unreadable = new TreeMap<>();

  private record Line(
      long act, String table, long record, @Nullable Row before, @Nullable Row after) {
    String text() {
      return table + "|" + record + "|" + told(before) + "|" + told(after);
    }
  }

  private static String told(@Nullable Row row) {
    return row == null ? "" : row.values().toString();
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
    Chronicle chronicle = new Chronicle();
    database.read(
        handle ->
            Plain.rows(
                handle,
                "select id, name from act where id between ? and ?",
                row -> chronicle.acts.put(row.getLong(1), row.getString(2)),
                first,
                last));
    for (long act : chronicle.acts.keySet()) {
      List<Line> lines = new ArrayList<>();
      try {
        database
            .history()
            .eachOf(
                act,
                line ->
                    lines.add(
                        new Line(act, line.table(), line.record(), line.before(), line.after())));
      } catch (StoreFailure e) {
        chronicle.unreadable.put(act, String.valueOf(e));
        continue;
      }
      chronicle.lines.put(act, lines.reversed());
    }
    return chronicle;
  }

  /// What was done in each act, by its number.
  public Map<Long, String> acts() {
    return acts;
  }

  /// The acts whose lines cannot be read, and why.
  public Map<Long, String> unreadable() {
    return unreadable;
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
        Row row = line.after();
        columns.stream().map(row::textOrNull).filter(Objects::nonNull).forEach(texts::add);
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
    }
    if (!unreadable.isEmpty()) {
      return found; // nothing to hold the records against
    }
    database.read(
        handle ->
            Plain.rows(
                handle,
                COUNTS,
                row -> {
                  long act = row.getLong(1);
                  long lines = linesOf(act).size();
                  if (row.getLong(2) != lines || row.getLong(3) != lines) {
                    found.add("act %d has lines that are not counted".formatted(act));
                  }
                  return act;
                }));
    List<Table<?>> all = new ArrayList<>(tables);
    all.add(Facts.FACT);
    Map<String, Table<?>> byName =
        all.stream().collect(Collectors.toMap(Table::name, table -> table));
    Map<String, Map<Long, Row>> replayed = replayed(byName, found);
    for (Table<?> table : all) {
      Map<Long, Row> there = database.read(handle -> rows(handle, table));
      if (!there.equals(replayed.getOrDefault(table.name(), Map.of()))) {
        found.add("records of %s are not what the history says".formatted(table.name()));
      }
    }
    return found;
  }

  /// All records of all tables, a text a record.
  public static List<String> records(Database database, List<Table<?>> tables) {
    List<String> records = new ArrayList<>();
    for (Table<?> table : tables) {
      database
          .read(handle -> rows(handle, table))
          .forEach((id, row) -> records.add(table.name() + "|" + id + "|" + row.values()));
    }
    return records;
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
        if (!Objects.equals(rows.get(line.record()), line.before())) {
          found.add("act %d changed what was not so".formatted(line.act()));
        }
        if (line.after() == null) {
          rows.remove(line.record());
        } else {
          rows.put(line.record(), line.after());
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
