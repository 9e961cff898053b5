package touchstone.ui.control;

import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/// An incident as a triangle and its valence: the triangle is hollow where the outcome so far is
/// negative, filled otherwise. Style classes: `incident-mark`, and `negative` where it is.
public final class IncidentMark extends Label {
  private static final double SIZE = 0.42;
  private static final char MINUS = '−';

  public IncidentMark() {
    getStyleClass().add("incident-mark");
  }

  /// Shows an incident with that valence, or with none noted yet.
  public void show(@Nullable Integer valence) {
    boolean negative = valence != null && valence < 0;
    getStyleClass().remove("negative");
    if (negative) {
      getStyleClass().add("negative");
    }
    double radius = getFont().getSize() * SIZE;
    Polygon triangle = new Polygon(0, -radius, radius, radius, -radius, radius);
    triangle.getStyleClass().add("incident-glyph");
    setGraphic(triangle);
    setText(valence == null ? "" : signed(valence));
  }

  /// -2 as −2, 1 as +1, with the sign that stands as wide as a digit.
  public static String signed(int valence) {
    return valence < 0 ? MINUS + Integer.toString(-valence) : valence > 0 ? "+" + valence : "0";
  }
}
