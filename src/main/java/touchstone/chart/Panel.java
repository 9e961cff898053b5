package touchstone.chart;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One chart of a figure.
///
/// @param name what is drawn, e.g. the type's name; may be empty where the figure's title says it
/// @param unit what the vertical axis counts, e.g. "per customer-month"
/// @param tone the colour of the glyph beside the name
/// @param glyph the shape beside the name
/// @param x the axis to the right
/// @param y the axis upwards, or the names from the top down
/// @param marks in drawing order, the first at the bottom
/// @param counts rows of numbers under the horizontal axis
/// @param columns texts right of the plot, one for each name of the vertical axis
public record Panel(
    String name,
    String unit,
    Tone tone,
    @Nullable Glyph glyph,
    Axis x,
    Axis y,
    List<Mark> marks,
    List<CountRow> counts,
    List<Column> columns) {

  public Panel {
    marks = List.copyOf(marks);
    counts = List.copyOf(counts);
    columns = List.copyOf(columns);
  }

  /// A panel without a name, numbers below or texts beside.
  public static Panel of(Axis x, Axis y, List<Mark> marks) {
    return new Panel("", "", Tone.NEUTRAL, null, x, y, marks, List.of(), List.of());
  }

  /// The same panel with a heading.
  public Panel named(String heading, String counted, Tone colour, @Nullable Glyph shape) {
    return new Panel(heading, counted, colour, shape, x, y, marks, counts, columns);
  }

  /// The same panel with rows of numbers under its axis.
  public Panel withCounts(List<CountRow> rows) {
    return new Panel(name, unit, tone, glyph, x, y, marks, rows, columns);
  }

  /// The same panel with texts right of its plot.
  public Panel withColumns(List<Column> texts) {
    return new Panel(name, unit, tone, glyph, x, y, marks, counts, texts);
  }

  /// Numbers that belong to places on the horizontal axis, e.g. how many are still observed.
  ///
  /// @param label what is counted
  /// @param tone the colour of the glyph beside the label
  /// @param glyph the shape of the series that is counted; none where there is only one
  /// @param counts the text by place
  /// @param carried whether a text holds until the next place; else only at its own
  public record CountRow(
      String label,
      Tone tone,
      @Nullable Glyph glyph,
      NavigableMap<Integer, String> counts,
      boolean carried) {

    public CountRow {
      counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
    }

    /// Numbers at their own places, of the only series.
    public static CountRow at(String label, Map<Integer, String> counts) {
      return new CountRow(label, Tone.MUTED, null, new TreeMap<>(counts), false);
    }

    /// The text at a place; empty where there is none.
    String text(double place) {
      int at = (int) Math.round(place);
      Map.Entry<Integer, String> entry = carried ? counts.floorEntry(at) : null;
      String text = carried ? (entry == null ? null : entry.getValue()) : counts.get(at);
      return text == null ? "" : text;
    }
  }

  /// Texts right of the plot.
  ///
  /// @param header what they are
  /// @param texts by place of the vertical axis, from the top
  public record Column(String header, List<String> texts) {

    public Column {
      texts = List.copyOf(texts);
    }

    /// The text at a place; empty where there is none.
    String text(double place) {
      int at = (int) Math.round(place);
      return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }
  }
}
