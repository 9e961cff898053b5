package touchstone.interaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;

/// The lines, marks and value lines that the store's queries select, read by column name.
final class InteractionRowsStore {
  private InteractionRowsStore() {}

  static InteractionLine line(ResultSet row) throws SQLException {
    return new InteractionLine(
        new InteractionId(row.getLong("id")),
        row.getString("reference"),
        new CustomerId(row.getLong("customer_id")),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("occurred_at")),
        ZoneId.of(row.getString("occurred_zone")),
        Instant.ofEpochMilli(row.getLong("recorded_at")),
        type(row),
        row.getString("channel"),
        TouchPoint.Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        row.getString("handler"),
        row.getString("summary"),
        number(row, "thread_id"),
        number(row, "incident_id"),
        small(row, "valence"),
        small(row, "severity"));
  }

  static TimelineMark mark(ResultSet row) throws SQLException {
    return new TimelineMark(
        new InteractionId(row.getLong("id")),
        Instant.ofEpochMilli(row.getLong("occurred_at")),
        LocalDate.ofEpochDay(row.getLong("occurred_day")),
        type(row),
        row.getInt("valence"));
  }

  static DatedValue datedValue(ResultSet row) throws SQLException {
    return new DatedValue(
        LocalDate.ofEpochDay(row.getLong("occurred_day")),
        ValueExchange.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
        new Value(
            row.getString("kind"),
            row.getBigDecimal("amount"),
            row.getString("unit"),
            row.getBoolean("estimated")));
  }

  private static InteractionType type(ResultSet row) throws SQLException {
    return InteractionType.valueOf(row.getString("type").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer small(ResultSet row, String column) throws SQLException {
    Long value = number(row, column);
    return value == null ? null : Math.toIntExact(value);
  }
}
