package touchstone.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import touchstone.chart.Palette;
import touchstone.chart.PngImage;
import touchstone.chart.Tone;

/// A region whose content is painted on a canvas of exactly its size, in a palette and in the font
/// it inherits. Painted at most once a frame, in the layout pass.
abstract sealed class PaintedRegion extends Region permits FigureView, TimelineView {

  private final Canvas canvas = new Canvas();
  private final Text fontCarrier = new Text();
  private final Tooltip tooltip = new Tooltip();
  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
  private Fonts fonts = new Fonts(fontCarrier.getFont().getFamily());

  PaintedRegion(String styleClass) {
    getStyleClass().add(styleClass);
    fontCarrier.setManaged(false);
    fontCarrier.setVisible(false);
    getChildren().addAll(canvas, fontCarrier);
    setFocusTraversable(true);
    setMinSize(0, 0);
    palette.addListener(_ -> requestLayout());
    focusedProperty().addListener(_ -> requestLayout());
    focusVisibleProperty().addListener(_ -> requestLayout());
    fontCarrier
        .fontProperty()
        .addListener(
            (_, _, font) -> {
              fonts = new Fonts(font.getFamily());
              requestLayout();
            });
  }

  /// The colours: light, dark or print.
  public final ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /// The colours now.
  public final Palette getPalette() {
    return palette.get();
  }

  /// Changes the colours.
  public final void setPalette(Palette palette) {
    this.palette.set(palette);
  }

  /// The picture as shown, as a PNG file, painted anew at 1 or more times its size in pixels.
  public final byte[] snapshotPng(double scale) {
    layout();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    Canvas sheet = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
    sheet.getGraphicsContext2D().scale(scale, scale);
    paint(new CanvasPainter(sheet.getGraphicsContext2D(), getPalette(), fonts), width, height);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(CanvasPainter.colour(getPalette(), Tone.PAGE));
    WritableImage image = sheet.snapshot(parameters, null);
    PixelReader pixels = image.getPixelReader();
    return PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
  }

  @Override
  protected final double computePrefWidth(double height) {
    return em() * 60;
  }

  @Override
  protected final void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    paint(new CanvasPainter(canvas.getGraphicsContext2D(), getPalette(), fonts), width, height);
  }

  /// Paints everything; the canvas is empty and so wide and high.
  abstract void paint(CanvasPainter painter, double width, double height);

  final Fonts fonts() {
    return fonts;
  }

  /// The size of ordinary text in pixels.
  final double em() {
    return fontCarrier.getFont().getSize();
  }

  /// Whether the focus is here; a ring is drawn then.
  final boolean showsFocus() {
    return isFocused();
  }

  /// Shows a text beside a place of the picture, until `untold`.
  final void tell(String text, double x, double y) {
    if (getScene() == null || getScene().getWindow() == null) {
      return;
    }
    Bounds bounds = localToScreen(getLayoutBounds());
    if (bounds == null) {
      return;
    }
    Point2D at = localToScreen(x, y);
    if (!tooltip.isShowing() || !tooltip.getText().equals(text)) {
      tooltip.setText(text);
      tooltip.show(this, at.getX() + em(), at.getY() + em());
    }
  }

  final void untold() {
    tooltip.hide();
  }
}
