package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// Reading whole records of a table.
public final class Records {
  private Records() {}

  /// Reads the columns that `table.columnsOf(alias)` selects, when they come first in the query.
  public static <R> RowMapper<R> mapper(Table<R> table) {
    PlainSql.Reader<R> reader = reader(table);
    return (result, _) -> reader.read(result);
  }

  /// The same for statements in plain SQL.
  public static <R> PlainSql.Reader<R> reader(Table<R> table) {
    return result -> {
      Row row = row(table, result, 2);
      return table.recordOf(row.with("id", result.getLong(1)));
    };
  }

  /// The records whose column holds that number, by id.
  public static <R> List<R> where(Handle handle, Table<R> table, String column, long value) {
    String sql =
        "select %s from %s t where t.%s = ? order by t.id"
            .formatted(
                table.columnsOf("t"), table.name(), new Column(column, Column.Kind.NUMBER).name());
    return PlainSql.list(handle, sql, reader(table), value);
  }

  /// The records whose column holds one of these numbers, by id.
  public static <R> List<R> in(Handle handle, Table<R> table, String column, List<Long> values) {
    String sql =
        "select %s from %s t where t.%s in (<values>) order by t.id"
            .formatted(
                table.columnsOf("t"), table.name(), new Column(column, Column.Kind.NUMBER).name());
    return handle.createQuery(sql).bindList("values", values).map(mapper(table)).list();
  }

  /// A record's values as they stand; empty where no record has the id.
  static Optional<Row> row(Handle handle, Table<?> table, long id) {
    try (RowWriter rows = new RowWriter(handle)) {
      return Optional.ofNullable(rows.find(table, id));
    }
  }

  static List<Long> ids(Handle handle, Table<?> table, String column, long value) {
    String sql =
        "select t.id from %s t where t.%s = ? order by t.id"
            .formatted(table.name(), new Column(column, Column.Kind.NUMBER).name());
    return PlainSql.list(handle, sql, row -> row.getLong(1), value);
  }

  static Row row(Table<?> table, ResultSet result, int first) throws SQLException {
    Row row = new Row();
    int index = first;
    for (Column column : table.columns()) {
      row.with(column.name(), value(column, result, index++));
    }
    return row;
  }

  private static @Nullable Object value(Column column, ResultSet result, int index)
      throws SQLException {
    return switch (column.kind()) {
      case NUMBER -> {
        long number = result.getLong(index);
        yield result.wasNull() ? null : number;
      }
      case TEXT -> result.getString(index);
      case DECIMAL -> result.getBigDecimal(index);
      case FLAG -> {
        boolean flag = result.getBoolean(index);
        yield result.wasNull() ? null : flag;
      }
    };
  }
}
