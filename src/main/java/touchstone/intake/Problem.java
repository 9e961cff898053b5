package touchstone.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Something in a file that keeps it, or one of its rows, from being taken as it stands.
///
/// `line` is the line of the file (1 = first), `row` the record below the header (1 = first); both
/// are 0 where the file as a whole is meant. `column` is the file's own name of the column, `value`
/// the cell, shortened. `remedy` says what the user can do.
public record Problem(
    Kind kind,
    String file,
    long line,
    long row,
    @Nullable String column,
    @Nullable String value,
    Sentence reason,
    @Nullable Sentence remedy) {

  private static final int SHOWN = 60;

  /// What a problem does to the import.
  public enum Kind {
    /// The row, or the file, is not taken.
    REFUSAL,
    /// Nothing is taken until the user has answered; on the command line an option is the answer.
    QUESTION,
    /// The row is taken, and the user should look at it.
    WARNING,
    /// Something was left out that holds nothing.
    NOTE
  }

  public Problem {
    value = value == null ? null : shortened(value);
  }

  public static Problem ofFile(Kind kind, Path file, Sentence reason, @Nullable Sentence remedy) {
    return ofLine(kind, file, 0, reason, remedy);
  }

  public static Problem ofLine(
      Kind kind, Path file, long line, Sentence reason, @Nullable Sentence remedy) {
    return new Problem(kind, nameOf(file), line, 0, null, null, reason, remedy);
  }

  /// A problem of one cell of a record.
  public static Problem ofCell(
      Kind kind,
      String file,
      CsvRecord at,
      @Nullable String column,
      @Nullable String value,
      Sentence reason,
      @Nullable Sentence remedy) {
    return new Problem(kind, file, at.line(), at.row(), column, value, reason, remedy);
  }

  /// Whether the row or file this speaks of cannot be stored.
  public boolean blocks() {
    return kind == Kind.REFUSAL || kind == Kind.QUESTION;
  }

  /// The problem in one line: where, what, and what to do.
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(", ").append(Sentence.of("at.row", line, row).text());
    } else if (line > 0) {
      text.append(", ").append(Sentence.of("at.line", line).text());
    }
    if (column != null) {
      text.append(", ").append(Sentence.of("at.column", column).text());
    }
    text.append(": ");
    if (value != null) {
      text.append(Sentence.of("at.value", value).text()).append(": ");
    }
    text.append(reason.text());
    if (remedy != null) {
      text.append(' ').append(remedy.text());
    }
    return text.toString();
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /// At most 60 characters on one line; a character is never cut in half, and marks that steer the
  /// direction of writing or are invisible show as their code.
  static String shortened(String value) {
    StringBuilder shown = new StringBuilder();
    int taken = 0;
    for (int i = 0; i < value.length() && taken < SHOWN; taken++) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r') {
        shown.append('⏎');
      } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        shown.append(String.format("[U+%04X]", c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return value.codePointCount(0, value.length()) > SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }
}
