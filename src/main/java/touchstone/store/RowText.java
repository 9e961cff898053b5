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
    return withoutHalves(JSON.std.asString(plain));
  }

  /// Half of a pair of UTF-16, which no encoding can write, stands as its escape.
  private static String withoutHalves(String json) {
    StringBuilder whole = null;
    for (int at = 0; at < json.length(); at++) {
      char sign = json.charAt(at);
      boolean pair = at + 1 < json.length() && Character.isSurrogatePair(sign, json.charAt(at + 1));
      if (Character.isSurrogate(sign) && !pair) {
        whole = whole == null ? new StringBuilder(json.substring(0, at)) : whole;
        whole.append(String.format("\\u%04x", (int) sign));
      } else if (pair) {
        at++;
        if (whole != null) {
          whole.append(sign).append(json.charAt(at));
        }
      } else if (whole != null) {
        whole.append(sign);
      }
    }
    return whole == null ? json : whole.toString();
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
