package touchstone.intake;

import java.nio.charset.Charset;
import java.util.List;

/// How a file is written: its encoding (with or without a byte order mark), the separator, whether
/// that was worked out or told, and the header row.
///
/// `firstLine` is the line the header search starts at: 2 after a `sep=` line. Empty columns at the
/// right end of the header are not in it; `notes` says how many were left out.
public record CsvShape(
    Charset charset,
    int markLength,
    char delimiter,
    boolean sniffed,
    long firstLine,
    List<String> header,
    List<Problem> notes) {

  public CsvShape {
    header = List.copyOf(header);
    notes = List.copyOf(notes);
  }

  /// Whether the apostrophe that our spreadsheet profile puts before a formula is taken off again.
  /// A file in the shape of our data profile (comma, no mark) is never guarded and read unchanged.
  public boolean guarded() {
    return markLength > 0 || delimiter == ';';
  }

  /// Whether the header stands below a line `sep=`.
  public boolean afterSeparatorLine() {
    return firstLine > 1;
  }
}
