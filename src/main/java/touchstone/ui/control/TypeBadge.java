package touchstone.ui.control;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Palette;
import touchstone.chart.Spot;
import touchstone.interaction.InteractionType;

/// A type of interaction as its shape, in its colour, and its name. Style classes: `type-badge` and
/// e.g. `type-critical` on the badge, `type-glyph` on the shape; a stylesheet's `-fx-fill` of the
/// shape goes before the palette.
public final class TypeBadge extends Label {

  private static final double SIZE = 0.42;

  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
  private @Nullable InteractionType type;

  /// A badge that shows nothing yet, for a cell that is reused.
  public TypeBadge() {
    getStyleClass().add("type-badge");
    palette.addListener(_ -> draw());
    fontProperty().addListener(_ -> draw());
  }

  /// A badge with the type's shipped name.
  public TypeBadge(InteractionType type) {
    this();
    show(type, TypeLook.shippedName(type));
  }

  /// Shows a type under a name; an empty name leaves the shape alone, and it is still told by name.
  public void show(InteractionType type, String name) {
    getStyleClass().removeIf(style -> style.startsWith("type-") && !style.equals("type-badge"));
    getStyleClass().add("type-" + type.id());
    this.type = type;
    setText(name);
    setAccessibleText(name.isEmpty() ? TypeLook.shippedName(type) : name);
    draw();
  }

  /// The colours: light, dark or print.
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  private void draw() {
    InteractionType now = type;
    if (now == null) {
      setGraphic(null);
      return;
    }
    double radius = getFont().getSize() * SIZE;
    List<Spot> corners = TypeLook.glyph(now).corners(0, 0, radius);
    Shape shape =
        corners.isEmpty()
            ? new Circle(radius)
            : new Polygon(
                corners.stream().flatMapToDouble(c -> DoubleStream.of(c.x(), c.y())).toArray());
    shape.getStyleClass().add("type-glyph");
    shape.setFill(CanvasPainter.colour(palette.get(), TypeLook.tone(now)));
    setGraphic(shape);
  }
}
