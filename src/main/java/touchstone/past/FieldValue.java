package touchstone.past;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Money;
import touchstone.store.Row;

/// The values of a stored row as a reader knows them: instants, days and money instead of numbers.
final class FieldValue {
  private FieldValue() {}

  /// The value of a field in the type its form says; of another record the id.
  static @Nullable Object of(RecordFields.Field field, Row row) {
    Object value = row.value(field.column());
    if (value == null) {
      return null;
    }
    return switch (field.form()) {
      case MOMENT -> Instant.ofEpochMilli((Long) value);
      case DAY -> LocalDate.ofEpochDay((Long) value);
      case MONEY -> money(field.column(), (BigDecimal) value, row);
      case DECIMAL -> ((BigDecimal) value).stripTrailingZeros();
      case TEXT -> String.valueOf(value);
      case COUNT, YES_NO, CODE, CHOICE, RECORD -> value;
    };
  }

  private static Object money(String column, BigDecimal amount, Row row) {
    String currency =
        row.textOrNull(column.equals("cost") ? "currency" : column.replace("cost", "currency"));
    return currency == null ? amount : new Money(amount, currency);
  }

  /// The record an id in a column means.
  static RecordKey owner(String column, long id) {
    return new RecordKey(column.equals("thread_id") ? "thread" : "customer", id);
  }

  static String reference(String table, Row row) {
    return switch (table) {
      case "interaction", "customer", "thread" -> row.text("reference");
      case "code" -> row.text("code");
      default -> "";
    };
  }

  /// What a record is called.
  static String title(String table, Row row) {
    String column =
        switch (table) {
          case "interaction" -> "summary";
          case "customer", "tag" -> "name";
          case "thread" -> "title";
          case "follow_up" -> "what";
          case "code", "dated_note" -> "label";
          case "import_batch" -> "file_name";
          case "contact_point" -> "contact";
          default -> "";
        };
    return column.isEmpty() ? "" : Objects.requireNonNullElse(row.textOrNull(column), "");
  }
}
