package touchstone.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Queries without the reading of their text that costs more than a small query itself.
final class Plain {
  private Plain() {}

  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> rows(Handle handle, String sql, Reading<T> reading, long... numbers) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < numbers.length; i++) {
        statement.setLong(i + 1, numbers[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.of(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      if (Objects.toString(e.getSQLState()).startsWith("42")) {
        throw new AssertionError("the question itself is wrong", e);
      }
      throw new IllegalStateException(e);
    }
  }

  static long number(Handle handle, String sql) {
    return rows(handle, sql, row -> row.getLong(1)).getFirst();
  }
}
