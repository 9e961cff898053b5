package touchstone.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The examination of a database before it is trusted: that nothing in it can run, that tables and
/// their indexes hold the same, that references lead somewhere, that the acts are without a gap.
/// Reads every table once, and every index once.
final class Examination {
  private static final Set<String> OURS = Set.of(StoreFile.OWNER, StoreFile.WORKER);

  private final Connection owner;

  private Examination(Connection owner) {
    this.owner = owner;
  }

  /// What is foreign in a database that somebody may have made to run something: an alias, a
  /// trigger, a linked table, a view, another user. Nothing where all is as we make it.
  static @Nullable String foreign(Connection owner) throws SQLException {
    Examination look = new Examination(owner);
    String schema = "from information_schema.%s where %s";
    record Kind(String table, String name, String condition) {}
    List<Kind> kinds =
        List.of(
            new Kind("routines", "routine_name", "routine_schema <> 'INFORMATION_SCHEMA'"),
            new Kind("triggers", "trigger_name", "true"),
            new Kind("views", "table_name", "table_schema <> 'INFORMATION_SCHEMA'"),
            new Kind("constants", "constant_name", "true"),
            new Kind("domains", "domain_name", "true"),
            new Kind("synonyms", "synonym_name", "true"),
            new Kind("sequences", "sequence_name", "true"),
            new Kind(
                "tables",
                "table_name",
                "table_schema not in ('PUBLIC', 'INFORMATION_SCHEMA') or (table_schema = 'PUBLIC'"
                    + " and (table_type <> 'BASE TABLE' or storage_type <> 'CACHED'))"));
    for (Kind kind : kinds) {
      String sql = "select " + kind.name() + " " + schema.formatted(kind.table(), kind.condition());
      List<String> found = look.texts(sql);
      if (!found.isEmpty()) {
        return kind.table() + " " + found.getFirst();
      }
    }
    for (String user : look.texts("select user_name from information_schema.users")) {
      if (!OURS.contains(user.toUpperCase(Locale.ROOT))) {
        return "user " + user;
      }
    }
    return null;
  }

  /// What is wrong with a database of the newest schema, in a few words for the log; empty where
  /// nothing is.
  static List<String> of(Connection owner) throws SQLException {
    Examination examination = new Examination(owner);
    List<String> wrong = new ArrayList<>();
    examination.indexes(wrong);
    examination.references(wrong);
    examination.acts(wrong);
    return wrong;
  }

  /// The number of the last act.
  static long lastAct(Connection owner) throws SQLException {
    return new Examination(owner).number("select coalesce(max(id), 0) from act");
  }

  private record Index(String name, String column) {}

  private void indexes(List<String> wrong) throws SQLException {
    // A key of one number is the table's own tree, not a second one that could differ from it.
    String sql =
        """
        select c.table_name, c.index_name, c.column_name from information_schema.index_columns c
        join information_schema.indexes i
          on i.index_schema = c.index_schema and i.index_name = c.index_name
        where c.table_schema = 'PUBLIC' and c.ordinal_position = 1
          and not (i.index_type_name = 'PRIMARY KEY' and not exists (
            select 1 from information_schema.index_columns o
            where o.index_schema = c.index_schema and o.index_name = c.index_name
              and o.ordinal_position = 2))
        order by c.table_name, c.index_name
        """;
    Map<String, List<Index>> byTable = new LinkedHashMap<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        byTable
            .computeIfAbsent(quoted(row.getString(1)), _ -> new ArrayList<>())
            .add(new Index(quoted(row.getString(2)), quoted(row.getString(3))));
      }
    }
    for (Map.Entry<String, List<Index>> of : byTable.entrySet()) {
      indexes(of.getKey(), of.getValue(), wrong);
    }
  }

  /// Holds what a table's own tree says, read once, against the order that each index keeps.
  private void indexes(String table, List<Index> indexes, List<String> wrong) throws SQLException {
    List<String> columns = indexes.stream().map(Index::column).distinct().toList();
    String sums = columns.stream().map(Examination::sum).collect(Collectors.joining(", "));
    List<BigDecimal> rows =
        numbers("select count(*), " + sums + " from " + table + " use index ()");
    for (Index index : indexes) {
      List<BigDecimal> inOrder =
          numbers(
              "select count(*), %s from (select %s from %s use index (%s) order by %s)"
                  .formatted(
                      sum(index.column()), index.column(), table, index.name(), index.column()));
      BigDecimal sum = rows.get(1 + columns.indexOf(index.column()));
      if (!inOrder.equals(List.of(rows.getFirst(), sum))) {
        wrong.add("index " + index.name());
      }
    }
  }

  private static String sum(String column) {
    return "coalesce(sum(cast(ora_hash(cast(" + column + " as varchar)) as decimal(38))), 0)";
  }

  private void references(List<String> wrong) throws SQLException {
    String sql =
        """
        select c.table_name, k.column_name, u.table_name, c.constraint_name
        from information_schema.table_constraints c
        join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
        join information_schema.referential_constraints r on r.constraint_name = c.constraint_name
        join information_schema.table_constraints u
          on u.constraint_name = r.unique_constraint_name
        where c.constraint_type = 'FOREIGN KEY'
        """;
    List<String> checks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        String column = quoted(row.getString(2));
        checks.add(
            "select count(*) from %s c where c.%s is not null and not exists"
                    .formatted(quoted(row.getString(1)), column)
                + " (select 1 from %s p where p.id = c.%s)"
                    .formatted(quoted(row.getString(3)), column));
        names.add(row.getString(4));
      }
    }
    for (int i = 0; i < checks.size(); i++) {
      if (number(checks.get(i)) != 0) {
        wrong.add("reference " + names.get(i));
      }
    }
  }

  private void acts(List<String> wrong) throws SQLException {
    if (number("select coalesce(max(id), 0) - count(*) from act") != 0) {
      wrong.add("act");
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<BigDecimal> numbers(String sql) throws SQLException {
    List<BigDecimal> numbers = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        numbers.add(row.getBigDecimal(i).stripTrailingZeros());
      }
    }
    return numbers;
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
