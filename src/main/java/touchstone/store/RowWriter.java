package touchstone.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The SQL of single rows, prepared once per act and table: an import writes hundreds of thousands.
/// Column and table names come from `Table` constants, values are always bound.
final class RowWriter implements AutoCloseable {
  private static final String INDEX =
      "insert into act_line (table_name, record_id, act_id, line) values (?, ?, ?, ?)";

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  RowWriter(Handle handle) {
    this(handle.getConnection());
  }

  RowWriter(Connection connection) {
    this.connection = connection;
  }

  @Nullable Row find(Table<?> table, long id) {
    String columns = names(table.columns());
    String sql = "select " + columns + " from " + table.name() + " where id = ?";
    try {
      PreparedStatement statement = statement(sql);
      statement.setLong(1, id);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Records.row(table, result, 1) : null;
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// The ids of the first records of `table` that belong to a record.
  List<Long> referring(Table<?> table, Table.Reference reference, long record, int limit) {
    String naming = reference.naming();
    String sql =
        "select id from %s where %s = ?%s order by id limit %d"
            .formatted(
                table.name(),
                new Column(reference.column(), Column.Kind.NUMBER).name(),
                naming == null ? "" : " and " + naming + " = ?",
                limit);
    List<Long> ids = new ArrayList<>();
    try {
      PreparedStatement statement = statement(sql);
      statement.setLong(1, record);
      if (naming != null) {
        statement.setString(2, reference.table());
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          ids.add(result.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
    return ids;
  }

  void write(Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    try {
      if (after == null) {
        PreparedStatement delete = statement("delete from " + table.name() + " where id = ?");
        delete.setLong(1, id);
        delete.executeUpdate();
        return;
      }
      PreparedStatement statement = statement(before == null ? insert(table) : update(table));
      int index = 1;
      for (Column column : table.columns()) {
        bind(statement, index++, column, after.value(column.name()));
      }
      statement.setLong(index, id);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// Remembers that a line of an act is about a record, and where it stands.
  void index(long act, long line, String table, long id) {
    try {
      PreparedStatement statement = statement(INDEX);
      statement.setString(1, table);
      statement.setLong(2, id);
      statement.setLong(3, act);
      statement.setLong(4, line);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  @Override
  public void close() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw Sql.failure(e);
      }
    }
    prepared.clear();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static String insert(Table<?> table) {
    String marks = table.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
    return "insert into %s (%s, id) values (%s, ?)"
        .formatted(table.name(), names(table.columns()), marks);
  }

  private static String update(Table<?> table) {
    String sets =
        table.columns().stream()
            .map(column -> column.name() + " = ?")
            .collect(Collectors.joining(", "));
    return "update %s set %s where id = ?".formatted(table.name(), sets);
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static void bind(
      PreparedStatement statement, int index, Column column, @Nullable Object value)
      throws SQLException {
    switch (column.kind()) {
      case NUMBER -> statement.setObject(index, value, java.sql.Types.BIGINT);
      case TEXT -> statement.setString(index, (String) value);
      case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) value);
      case FLAG -> statement.setObject(index, value, java.sql.Types.BOOLEAN);
    }
  }
}
