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

/// The SQL of single rows, prepared once per connection and table: an import writes hundreds of
/// thousands, and every act some. Column and table names come from `Table` constants, values are
/// always bound. For one thread at a time.
final class RowWriter implements AutoCloseable {
  private static final String INDEX =
      "insert into act_line (table_name, record_id, act_id, line) values (?, ?, ?, ?)";

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<Table<?>, OfTable> tables = new HashMap<>();

  RowWriter(Handle handle) {
    this(handle.getConnection());
  }

  RowWriter(Connection connection) {
    this.connection = connection;
  }

  @Nullable Row find(Table<?> table, long id) {
    try {
      PreparedStatement statement = of(table).find();
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
        PreparedStatement delete = of(table).delete();
        delete.setLong(1, id);
        delete.executeUpdate();
        return;
      }
      PreparedStatement statement = before == null ? of(table).insert() : of(table).update();
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
    tables.clear();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private OfTable of(Table<?> table) {
    return tables.computeIfAbsent(table, OfTable::new);
  }

  /// The four statements of one table, each prepared when it is first asked for.
  private final class OfTable {
    private final Table<?> table;
    private @Nullable PreparedStatement find;
    private @Nullable PreparedStatement insert;
    private @Nullable PreparedStatement update;
    private @Nullable PreparedStatement delete;

    OfTable(Table<?> table) {
      this.table = table;
    }

    PreparedStatement find() throws SQLException {
      if (find == null) {
        find =
            statement(
                "select %s from %s where id = ?".formatted(names(table.columns()), table.name()));
      }
      return find;
    }

    PreparedStatement insert() throws SQLException {
      if (insert == null) {
        String marks = table.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
        insert =
            statement(
                "insert into %s (%s, id) values (%s, ?)"
                    .formatted(table.name(), names(table.columns()), marks));
      }
      return insert;
    }

    PreparedStatement update() throws SQLException {
      if (update == null) {
        String sets =
            table.columns().stream()
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(", "));
        update = statement("update %s set %s where id = ?".formatted(table.name(), sets));
      }
      return update;
    }

    PreparedStatement delete() throws SQLException {
      if (delete == null) {
        delete = statement("delete from %s where id = ?".formatted(table.name()));
      }
      return delete;
    }
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
