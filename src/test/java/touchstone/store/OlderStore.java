package touchstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A closed store as the schema before the newest left it, with all that was done in it.
public final class OlderStore {
  private OlderStore() {}

  /// Takes a closed store back by one schema and seals it so. It must hold nothing that only the
  /// newest schema knows.
  public static void make(StorePlace place) {
    try {
      Seal seal = Seal.read(place.disk(), place.seal()).orElseThrow();
      try (StoreFile file = StoreFile.open(place, place.database())) {
        Connection owner = file.owner();
        try (Statement statement = owner.createStatement()) {
          statement.execute("drop table dated_note");
          int rows =
              statement.executeUpdate(
                  "delete from \"flyway_schema_history\" where \"version\" = '"
                      + Schema.NEWEST
                      + "'");
          if (rows != 1 || file.schema() != Schema.NEWEST - 1) {
            throw new IllegalStateException("the newest schema is not the one known here");
          }
        }
      }
      Seal.closed(place.disk(), place.database(), seal.store(), seal.act(), seal.chain())
          .write(place.disk(), place.seal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether a closed store has the newest schema.
  public static boolean isNewest(StorePlace place) {
    try (StoreFile file = StoreFile.look(place, place.database())) {
      return file.schema() == Schema.NEWEST;
    }
  }
}
