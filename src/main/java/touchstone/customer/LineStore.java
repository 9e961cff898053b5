package touchstone.customer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the list of customers as a line.
final class LineStore {
  private LineStore() {}

  static CustomerLine line(ResultSet row) throws SQLException {
    return new CustomerLine(
        new CustomerId(row.getLong("id")),
        row.getString("reference"),
        CustomerKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        row.getString("segment"),
        row.getString("owner"),
        row.getString("stage"),
        day(row, "start_day"),
        day(row, "end_day"),
        instant(row, "last_at"),
        row.getString("last_channel"),
        row.getLong("stabilizing"),
        row.getLong("critical"),
        row.getLong("planned"),
        row.getLong("surprise"),
        row.getLong("open_incidents"),
        Optional.ofNullable(row.getBigDecimal("net_value")).orElse(BigDecimal.ZERO));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
