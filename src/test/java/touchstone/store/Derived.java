package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// What of a store follows from its records, held against them: indexes, derived tables, foreign
/// keys, counters.
public final class Derived {
  private static final String INDEXES =
      """
      select c.table_name, c.index_name, c.column_name
      from information_schema.index_columns c
      where c.table_schema = 'PUBLIC' and c.ordinal_position = 1
      order by c.table_name, c.index_name
      """;
  private static final String SUMS =
      """
      select
        (select count(*) from "%2$s" where "%1$s" is not null or "%1$s" is null),
        (select coalesce(sum(ora_hash(cast("%1$s" as varchar))), 0) from "%2$s"),
        (select count(*) from "%2$s" use index ("%3$s")
          where "%1$s" >= (select min("%1$s") from "%2$s"))
          + (select count(*) from "%2$s" use index ("%3$s") where "%1$s" is null),
        (select coalesce(sum(ora_hash(cast("%1$s" as varchar))), 0) from "%2$s" use index ("%3$s")
          where "%1$s" >= (select min("%1$s") from "%2$s"))
      """;
  private static final String KEYS =
      """
      select k.table_name, k.column_name, u.table_name
      from information_schema.referential_constraints r
        join information_schema.key_column_usage k
          on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
        join information_schema.table_constraints u
          on u.constraint_schema = r.unique_constraint_schema
            and u.constraint_name = r.unique_constraint_name
      """;

  private record Index(String table, String name, String column) {}

  private Derived() {}

  /// What does not agree; nothing where all is well.
  public static List<String> contradictions(
      Database database, List<Projection> derived, List<String> tables) {
    return database.read(
        handle -> {
          List<String> found = new ArrayList<>();
          indexes(handle, found);
          foreignKeys(handle, found);
          counters(handle, found);
          projections(handle, derived, tables, found);
          return found;
        });
  }

  /// The same of the derived tables alone.
  public static List<String> drift(
      Database database, List<Projection> derived, List<String> tables) {
    return database.read(
        handle -> {
          List<String> found = new ArrayList<>();
          projections(handle, derived, tables, found);
          return found;
        });
  }

  /// Counts and sums of the values by each index against those of the whole table.
  private static void indexes(Handle handle, List<String> found) {
    List<Index> indexes =
        Plain.rows(
            handle,
            INDEXES,
            row -> new Index(row.getString(1), row.getString(2), row.getString(3)));
    for (Index index : indexes) {
      boolean agree =
          Plain.rows(
                  handle,
                  SUMS.formatted(index.column(), index.table(), index.name()),
                  row -> row.getLong(1) == row.getLong(3) && row.getLong(2) == row.getLong(4))
              .getFirst();
      if (!agree) {
        found.add("index %s does not agree with its table".formatted(index.name()));
      }
    }
  }

  private static void foreignKeys(Handle handle, List<String> found) {
    List<List<String>> keys =
        new ArrayList<>(
            Plain.rows(
                handle,
                KEYS,
                row -> List.of(row.getString(1), row.getString(2), row.getString(3))));
    keys.add(List.of("INTERACTION", "CUSTOMER_ID", "CUSTOMER"));
    keys.add(List.of("ACT_LINE", "ACT_ID", "ACT"));
    for (List<String> key : keys) {
      String sql =
          "select count(*) from %s c where c.%s is not null and not exists (select 1 from %s p where p.id = c.%s)"
              .formatted(key.get(0), key.get(1), key.get(2), key.get(1));
      if (Plain.number(handle, sql) != 0) {
        found.add(
            "%s of %s leads nowhere".formatted(key.get(1), key.get(0)).toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void counters(Handle handle, List<String> found) {
    String sql =
        """
        select count(*) from counter
        where name = 'record' and next_number <= greatest(
          (select coalesce(max(id), 0) from interaction), (select coalesce(max(id), 0) from customer),
          (select coalesce(max(id), 0) from incident), (select coalesce(max(id), 0) from tag))
        """;
    if (Plain.number(handle, sql) != 0) {
      found.add("the counter of records would give a number again");
    }
  }

  private static void projections(
      Handle handle, List<Projection> derived, List<String> tables, List<String> found) {
    List<String> before = all(handle, tables);
    handle.begin();
    try {
      derived.forEach(one -> one.refresh(handle, one.allKeys(handle)));
      if (!all(handle, tables).equals(before)) {
        found.add("the derived tables are not what follows from the records");
      }
    } finally {
      handle.rollback();
    }
  }

  private static List<String> all(Handle handle, List<String> tables) {
    List<String> all = new ArrayList<>();
    for (String table : tables) {
      Plain.rows(handle, "select * from " + table, row -> table + whole(row)).stream()
          .sorted()
          .forEach(all::add);
    }
    return all;
  }

  private static List<Object> whole(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(row.getObject(i)));
    }
    return values;
  }
}
