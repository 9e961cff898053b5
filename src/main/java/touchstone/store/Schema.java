package touchstone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// The schema's number, and bringing a store to the newest. Flyway takes a second to start, so it
/// is asked only when the number is behind.
final class Schema {
  static final int NEWEST = 5;

  /// The schema before which the history lay in the database itself.
  static final int FIRST_WITH_JOURNAL = 2;

  private Schema() {}

  /// What is needed to reach a database, and who works in it.
  record Logins(String url, String owner, String password, String worker) {
    /// Says nothing of the passwords.
    @Override
    public String toString() {
      return "Logins[" + owner + ", " + worker + "]";
    }
  }

  /// Fills an empty database and makes the user that works in it.
  static void create(Connection owner, Logins logins) throws SQLException {
    migrate(logins);
    try (Statement statement = owner.createStatement()) {
      String worker = logins.worker();
      statement.execute("create user %s password '%s'".formatted(worker, worker));
      statement.execute(
          "grant select, insert, update, delete on schema public to %s".formatted(worker));
    }
  }

  static void bringUpToDate(Connection owner, Logins logins, Path file) {
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
      migrate(logins);
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

  static StoreFailure noSchema(Path file, @Nullable SQLException e) {
    return new StoreFailure(
        StoreFailure.Reason.UNREADABLE, e, file.toString(), "it holds no Touchstone schema");
  }

  private static void migrate(Logins logins) {
    try {
      Flyway.configure()
          .dataSource(logins.url(), logins.owner(), logins.password())
          .locations("classpath:touchstone/store/migration")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      // A step of the schema fails where the disk does; the statements themselves are ours.
      throw Sql.failure(e);
    }
  }
}
