package touchstone.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import touchstone.chart.TextMeasure;

/// The faces of one family in the sizes a picture needs, and how wide texts come out in them. On
/// the FX thread only.
final class Fonts implements TextMeasure {

  private record Face(double size, boolean bold) {}

  private record Line(String text, Face face) {}

  private static final int MOST_REMEMBERED = 4000;

  private final String family;
  private final Map<Face, Font> faces = new HashMap<>();
  private final Map<Line, Double> widths = new HashMap<>();
  private final Text ruler = new Text();

  Fonts(String family) {
    this.family = family;
  }

  Font of(double size, boolean bold) {
    return faces.computeIfAbsent(
        new Face(size, bold),
        face -> Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, face.size()));
  }

  @Override
  public double width(String text, double size, boolean bold) {
    if (widths.size() > MOST_REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(
        new Line(text, new Face(size, bold)),
        line -> {
          ruler.setFont(of(size, bold));
          ruler.setText(line.text());
          return ruler.getLayoutBounds().getWidth();
        });
  }
}
