package touchstone.intake;

import java.util.Optional;

/// What a cell may hold: text without control characters, not longer than the limit.
final class CellCheck {

  /// The longest cell that is taken, in characters.
  static final int LIMIT = 20_000;

  private static final int NEXT_LINE = 0x85;

  private CellCheck() {}

  /// The reason why a cell is refused, empty where it is not.
  static Optional<Sentence> problem(String cell) {
    if (cell.length() > LIMIT && cell.codePointCount(0, cell.length()) > LIMIT) {
      return Optional.of(Sentence.of("cell.long", cell.codePointCount(0, cell.length()), LIMIT));
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == 0) {
        return Optional.of(Sentence.of("cell.nul"));
      }
      if (isControl(c)) {
        return Optional.of(Sentence.of("cell.control", String.format("U+%04X", (int) c)));
      }
    }
    return Optional.empty();
  }

  private static boolean isControl(char c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != NEXT_LINE;
  }

  /// The text without the apostrophe that our own spreadsheet profile put before it: one is taken
  /// off where apostrophes stand before a character that would start a formula.
  static String unguarded(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  /// The text with that apostrophe.
  static String guarded(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  private static boolean isFormula(String cell) {
    int i = 0;
    while (i < cell.length() && cell.charAt(i) == '\'') {
      i++;
    }
    return i < cell.length() && startsFormula(cell.charAt(i));
  }

  private static boolean startsFormula(char c) {
    return "=+-@\t\r\uff1d\uff0b\uff0d\uff20".indexOf(c) >= 0;
  }
}
