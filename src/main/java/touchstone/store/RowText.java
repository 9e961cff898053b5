package touchstone.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/// Rows as JSON objects, the form in which the change history keeps what a record was and became.
final class RowText {
  private RowText() {}

  /// Decimals are written as strings, so that no reader makes floating-point numbers of them; what
  /// is nothing is left out.
  static String write(Row row) {
    Map<String, Object> plain = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, value) -> {
              if (value != null) {
                plain.put(
                    column, value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
              }
            });
    return JSON.std.asString(plain);
  }

  /// The row of `table` that `json` tells; a column the text does not know is nothing.
  static Row read(Table<?> table, String json) {
    Map<String, Object> plain = JSON.std.mapFrom(json);
    Row row = new Row();
    for (Column column : table.columns()) {
      Object value = plain.get(column.name());
      row.with(
          column.name(),
          switch (column.kind()) {
            case NUMBER -> value == null ? null : ((Number) value).longValue();
            case DECIMAL -> value == null ? null : new BigDecimal((String) value);
            case TEXT, FLAG -> value;
          });
    }
    return row;
  }
}
