package touchstone.intake;

import java.util.List;

/// One row of the file below its header: the line it starts at, its number, its cells.
///
/// The cells are as many as the header's columns unless `problems` says otherwise. A record with a
/// problem that blocks keeps its cells, for the file of rejected rows.
public record CsvRecord(long line, long row, List<String> fields, List<Problem> problems) {

  public CsvRecord {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  public boolean isGood() {
    return problems.stream().noneMatch(Problem::blocks);
  }

  /// The cell of a column (0 = first), empty where the row is too short.
  public String field(int column) {
    return column < fields.size() ? fields.get(column) : "";
  }
}
