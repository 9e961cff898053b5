package touchstone.report;

import java.math.BigDecimal;

/// Numbers as the cells of a file hold them: the shortest text that reads back as the same number,
/// a point before the decimals, nothing where there is no number.
final class Cell {
  private Cell() {}

  static String of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    if (value == 0) {
      return "0";
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  static String of(long value) {
    return Long.toString(value);
  }

  static String of(boolean value) {
    return value ? "yes" : "no";
  }
}
