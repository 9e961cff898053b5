package touchstone.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The examination of a database before it is trusted: that nothing in it can run, that tables and
/// their indexes hold the same, that references lead somewhere, that the acts are without a gap.
/// Reads every row once per index.
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

  private void indexes(List<String> wrong) throws SQLException {
    String sql =
        """
        select table_name, index_name, column_name from information_schema.index_columns
        where table_schema = 'PUBLIC' and ordinal_position = 1 order by table_name, index_name
        """;
    record Index(String table, String name, String column) {}
    List<Index> all = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(new Index(quoted(row.getString(1)), quoted(row.getString(2)), row.getString(3)));
      }
    }
    for (Index index : all) {
      String column = quoted(index.column());
      String counted =
          "select count(*), coalesce(sum(ora_hash(cast(v as varchar))), 0) from (select %s v from"
              + " %s %s)";
      // Two columns keep the table's own tree in the one, the order the index in the other.
      String byTable = counted.formatted(column, index.table(), "use index ()");
      String byIndex =
          counted.formatted(
              column, index.table(), "use index (" + index.name() + ") order by " + column);
      if (!texts(pair(byTable)).equals(texts(pair(byIndex)))) {
        wrong.add("index " + index.name());
      }
    }
  }

  private static String pair(String counted) {
    return "select concat(c, ' ', s) from ("
        + counted.replace("count(*)", "count(*) c").replace("0) from", "0) s from")
        + ")";
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
