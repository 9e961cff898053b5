package touchstone.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Which record already has what only one may have, e.g. a reference: asked when the database has
/// refused a row for that.
final class InTheWay {
  private InTheWay() {}

  /// Whether the database refused a row because another has the same.
  static boolean is(StoreFailure failure) {
    return failure.getCause() instanceof SQLException sql
        && sql.getErrorCode() == ErrorCode.DUPLICATE_KEY_1;
  }

  /// The record of `table` that has what `row` of another record is to have alone.
  static OptionalLong of(Handle handle, Table<?> table, long record, Row row) {
    for (List<String> columns : unique(handle.getConnection(), table)) {
      boolean whole = columns.stream().allMatch(one -> row.values().get(one) != null);
      if (whole && !columns.isEmpty()) {
        String same =
            columns.stream().map(one -> one + " = :" + one).collect(Collectors.joining(" and "));
        Query query =
            handle
                .createQuery(
                    "select id from %s where id <> :own and %s".formatted(table.name(), same))
                .bind("own", record);
        columns.forEach(one -> query.bind(one, Objects.requireNonNull(row.value(one))));
        OptionalLong there =
            query.mapTo(Long.class).stream().mapToLong(Long::longValue).findFirst();
        if (there.isPresent()) {
          return there;
        }
      }
    }
    return OptionalLong.empty();
  }

  /// The columns of each unique index of a table, but for the one of its ids.
  private static List<List<String>> unique(Connection connection, Table<?> table) {
    Map<String, List<String>> indexes = new TreeMap<>();
    try {
      DatabaseMetaData told = connection.getMetaData();
      String name =
          told.storesUpperCaseIdentifiers() ? table.name().toUpperCase(Locale.ROOT) : table.name();
      try (ResultSet rows = told.getIndexInfo(null, null, name, true, false)) {
        while (rows.next()) {
          String column = rows.getString("COLUMN_NAME");
          if (column != null) {
            indexes
                .computeIfAbsent(rows.getString("INDEX_NAME"), _ -> new ArrayList<>())
                .add(new Column(column.toLowerCase(Locale.ROOT), Column.Kind.TEXT).name());
          }
        }
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
    indexes.values().removeIf(columns -> columns.contains("id"));
    return List.copyOf(indexes.values());
  }
}
