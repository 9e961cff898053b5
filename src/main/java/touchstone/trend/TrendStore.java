package touchstone.trend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;
import touchstone.store.Database;

/// Reads everybody's life in one pass over the customers and one over the index of timelines, which
/// holds all that is asked for.
public final class TrendStore {
  private static final String LIVES =
      """
      select a.customer_id, a.start_day, a.end_day, c.segment
      from customer_activity a join customer c on c.id = a.customer_id
      where a.start_day is not null
      order by a.customer_id
      """;

  private static final String INTERACTIONS =
      "select customer_id, occurred_day, type from interaction order by customer_id";

  private final Database database;

  public TrendStore(Database database) {
    this.database = database;
  }

  LifeTable lives() {
    return database.read(
        handle -> {
          LifeTable lives = new LifeTable();
          handle.createQuery(LIVES).map((row, _) -> customer(lives, row)).forEach(_ -> {});
          handle
              .createQuery(INTERACTIONS)
              .setFetchSize(10_000)
              .map((row, _) -> interaction(lives, row))
              .forEach(_ -> {});
          return lives.filled();
        });
  }

  private static boolean customer(LifeTable lives, ResultSet row) throws SQLException {
    lives.customer(row.getLong(1), row.getLong(2), numberOrNull(row, 3), row.getString(4));
    return true;
  }

  private static boolean interaction(LifeTable lives, ResultSet row) throws SQLException {
    InteractionType type = InteractionType.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
    lives.interaction(row.getLong(1), row.getLong(2), type);
    return true;
  }

  private static @Nullable Long numberOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
