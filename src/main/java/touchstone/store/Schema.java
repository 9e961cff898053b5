package touchstone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/// The schema's number, and bringing a store to the newest. Flyway takes a second to start, so it
/// is asked only when the number is behind.
final class Schema {
  static final int NEWEST = 3;

  private Schema() {}

  /// Fills an empty database and makes the user that works in it.
  static void create(Connection owner, String url, String ownerName, String worker)
      throws SQLException {
    migrate(url, ownerName);
    try (Statement statement = owner.createStatement()) {
      statement.execute("create user %s password '%s'".formatted(worker, worker));
      statement.execute(
          "grant select, insert, update, delete on schema public to %s".formatted(worker));
    }
  }

  static void bringUpToDate(Connection owner, String url, String ownerName, Path file) {
    int found = number(owner, file);
    if (found > NEWEST) {
      throw new StoreFailure(
          StoreFailure.Reason.NEWER,
          null,
          file.toString(),
          Integer.toString(found),
          Integer.toString(NEWEST));
    }
    if (found < NEWEST) {
      migrate(url, ownerName);
    }
  }

  static int number(Connection owner, Path file) {
    String sql = "select max(cast(\"version\" as integer)) from \"flyway_schema_history\"";
    try (Statement statement = owner.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      int number = result.getInt(1);
      if (number == 0) {
        throw noSchema(file, null);
      }
      return number;
    } catch (SQLException e) {
      throw noSchema(file, e);
    }
  }

  static StoreFailure noSchema(Path file, @org.jspecify.annotations.Nullable SQLException e) {
    return new StoreFailure(
        StoreFailure.Reason.UNREADABLE, e, file.toString(), "it holds no Touchstone schema");
  }

  private static void migrate(String url, String owner) {
    Flyway.configure()
        .dataSource(url, owner, owner)
        .locations("classpath:touchstone/store/migration")
        .load()
        .migrate();
  }
}
