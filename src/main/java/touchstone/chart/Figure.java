package touchstone.chart;

import java.util.List;

/// A figure as data: the question it answers, its panels, and the same values as a table.
///
/// @param title the question
/// @param subtitle scope, period and how many
/// @param panels small multiples in reading order; panels that are to be compared share their axes
/// @param note how to read it, under the panels; may be empty
/// @param footer filter, date range, number and version, for who reads an exported picture; may be
///   empty
/// @param summary what is to be seen, in words, for who cannot see it
/// @param table the values
public record Figure(
    String title,
    String subtitle,
    List<Panel> panels,
    String note,
    String footer,
    String summary,
    FigureTable table) {

  public Figure {
    panels = List.copyOf(panels);
  }

  /// The same figure with filter, date range, number and version under it, as it is exported.
  public Figure withFooter(String text) {
    return new Figure(title, subtitle, panels, note, text, summary, table);
  }

  /// The same figure with something else to be read under it.
  public Figure withNote(String text) {
    return new Figure(title, subtitle, panels, text, footer, summary, table);
  }

  /// Title, subtitle and summary as one text for a screen reader.
  public String spoken() {
    StringBuilder text = new StringBuilder();
    for (String part : List.of(title, subtitle, summary, note)) {
      if (!part.isBlank()) {
        text.append(text.isEmpty() ? "" : " ").append(part.strip());
        if (!part.strip().matches("(?s).*[.?!]")) {
          text.append('.');
        }
      }
    }
    return text.toString();
  }
}
