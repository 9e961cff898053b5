package touchstone.chart;

import java.util.List;

/// What a figure says around its panels, in the user's language.
///
/// @param title the question it answers
/// @param subtitle scope, period and how many
/// @param note how to read it; may be empty
/// @param summary what is to be seen, for who cannot see it
/// @param columns the header of the table of its values, in the order the figure's own
///   documentation names
public record FigureWords(
    String title, String subtitle, String note, String summary, List<String> columns) {

  public FigureWords {
    columns = List.copyOf(columns);
  }

  /// The figure of these panels, with these rows as its table.
  Figure figure(List<Panel> panels, List<List<String>> rows) {
    return new Figure(title, subtitle, panels, note, "", summary, new FigureTable(columns, rows));
  }
}
