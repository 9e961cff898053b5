package touchstone.chart;

import java.util.List;

/// The figure's values as rows, for reading, copying and hearing.
///
/// @param header the names of the columns
/// @param rows the cells, each row as long as the header
public record FigureTable(List<String> header, List<List<String>> rows) {

  public FigureTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " under " + header);
      }
    }
  }

  /// The table as tab-separated lines, header first; tabs and line ends within cells become spaces.
  public String tabSeparated() {
    StringBuilder text = new StringBuilder();
    append(text, header);
    rows.forEach(row -> append(text, row));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : "\t").append(cells.get(i).replaceAll("[\\t\\r\\n]+", " "));
    }
    text.append('\n');
  }
}
