package touchstone.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The values of one record by column name, in column order: whole numbers (`Long`), texts,
/// decimals (`BigDecimal`), flags (`Boolean`) or nothing. The form a record takes on its way to a
/// table, to the history and back. Not thread-safe while being filled.
public final class Row {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /// Sets a value of any of the four kinds; instants and days become numbers, enums their
  /// lower-case name.
  public Row with(String column, @Nullable Object value) {
    values.put(column, plain(value));
    return this;
  }

  /// The values as they stand, nothing included.
  public Map<String, @Nullable Object> values() {
    return values;
  }

  public @Nullable Object value(String column) {
    return values.get(column);
  }

  public long number(String column) {
    return Objects.requireNonNull(numberOrNull(column), column);
  }

  public @Nullable Long numberOrNull(String column) {
    return (Long) values.get(column);
  }

  /// A whole number in the range of an `int`, or nothing.
  public @Nullable Integer smallOrNull(String column) {
    Long value = numberOrNull(column);
    return value == null ? null : Math.toIntExact(value);
  }

  public String text(String column) {
    return Objects.requireNonNull(textOrNull(column), column);
  }

  public @Nullable String textOrNull(String column) {
    return (String) values.get(column);
  }

  public @Nullable BigDecimal decimalOrNull(String column) {
    return (BigDecimal) values.get(column);
  }

  public @Nullable Boolean flagOrNull(String column) {
    return (Boolean) values.get(column);
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  public Instant instant(String column) {
    return Instant.ofEpochMilli(number(column));
  }

  public @Nullable Instant instantOrNull(String column) {
    Long millis = numberOrNull(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  public @Nullable LocalDate dayOrNull(String column) {
    Long day = numberOrNull(column);
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  /// The constant of `type` whose lower-case name stands in the column.
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(java.util.Locale.ROOT));
  }

  public <E extends Enum<E>> @Nullable E choiceOrNull(String column, Class<E> type) {
    return values.get(column) == null ? null : choice(column, type);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.toEpochMilli();
      case LocalDate day -> day.toEpochDay();
      case Enum<?> choice -> choice.name().toLowerCase(java.util.Locale.ROOT);
      case Integer small -> small.longValue();
      case BigDecimal decimal -> decimal.setScale(Table.DECIMAL_PLACES);
      case Long _, String _, Boolean _ -> value;
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && values.equals(row.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /// The columns only: the values may be personal.
  @Override
  public String toString() {
    return "Row" + values.keySet();
  }
}
