package touchstone.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Statements with their values by position, straight on a handle's connection: for what every act
/// runs, where the query library takes longer than the engine. On the writer lane they stay
/// prepared from act to act. Texts never hold values.
public final class PlainSql {
  private PlainSql() {}

  /// Reads one row of an answer.
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// @return how many rows it wrote
  /// @throws StoreFailure WRITE where the database refuses
  public static int update(Handle handle, String sql, @Nullable Object... values) {
    return with(
        handle,
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /// @throws StoreFailure WRITE where the database cannot answer
  public static <T> List<T> list(
      Handle handle, String sql, Reader<T> reader, @Nullable Object... values) {
    return with(
        handle,
        sql,
        statement -> {
          bind(statement, values);
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(reader.read(result));
            }
          }
          return rows;
        });
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private static <T> T with(Handle handle, String sql, Use<T> use) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      int index = i + 1;
      switch (values[i]) {
        case null -> statement.setNull(index, Types.NULL);
        case Long number -> statement.setLong(index, number);
        case Integer number -> statement.setLong(index, number);
        case String text -> statement.setString(index, text);
        case Boolean flag -> statement.setBoolean(index, flag);
        case BigDecimal decimal -> statement.setBigDecimal(index, decimal);
        default -> throw new IllegalArgumentException("no column holds a " + values[i].getClass());
      }
    }
  }
}
