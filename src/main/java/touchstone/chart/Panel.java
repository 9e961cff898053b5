package touchstone.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One chart of a figure.
///
/// @param name what is drawn, e.g. the type's name; may be empty where the figure's title says it
/// @param unit what the vertical axis counts, e.g. "per customer-month"
/// @param tone the colour of the glyph beside the name
/// @param glyph the shape beside the name
/// @param x the axis to the right
/// @param y the axis upwards
/// @param marks in drawing order, the first at the bottom
/// @param counts the numbers under the horizontal axis
public record Panel(
    String name,
    String unit,
    Tone tone,
    @Nullable Glyph glyph,
    Axis x,
    Axis y,
    List<Mark> marks,
    @Nullable CountRow counts) {

  public Panel {
    marks = List.copyOf(marks);
  }

  /// Numbers that belong to places on the horizontal axis, e.g. how many are still observed.
  ///
  /// @param label what is counted
  /// @param counts the text by place; places between are left out when they do not fit
  public record CountRow(String label, Map<Integer, String> counts) {

    public CountRow {
      counts = Map.copyOf(counts);
    }
  }
}
