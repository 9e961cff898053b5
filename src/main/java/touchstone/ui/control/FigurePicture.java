package touchstone.ui.control;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import touchstone.chart.Figure;
import touchstone.chart.FigureLayout;
import touchstone.chart.Palette;
import touchstone.chart.PlacedFigure;
import touchstone.chart.SvgPainter;
import touchstone.chart.TextMeasure;

/// A figure as a file, painted beside any window: the same picture for a screen's export, for the
/// command line (`Offscreen` of `touchstone.ui` brings the toolkit) and for a report. Everything
/// follows from width and font size; the height is what the figure needs.
///
/// @param width pixels at scale 1
/// @param fontSize of ordinary text, pixels
/// @param palette light, dark or print
public record FigurePicture(double width, double fontSize, Palette palette) {

  /// A page's width in ordinary text on white.
  public static final FigurePicture USUAL = new FigurePicture(1000, 13, Palette.LIGHT);

  /// As true vectors. Needs no toolkit; on any thread.
  public String svg(Figure figure) {
    PlacedFigure placed = FigureLayout.place(figure, width, fontSize, TextMeasure.ESTIMATE);
    return SvgPainter.svg(placed, figure.title(), figure.spoken(), palette);
  }

  /// As a PNG file. The toolkit must run, be it headless; on the FX thread.
  ///
  /// @param scale 1, 2 ... times the width in pixels
  public byte[] png(Figure figure, double scale) {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("a picture is painted on the FX thread");
    }
    FigureView view = new FigureView();
    view.setFigure(figure);
    view.setPalette(palette);
    view.setManaged(false);
    StackPane root = new StackPane(view);
    root.setStyle("-fx-font-family: " + Typeface.FAMILY + "; -fx-font-size: " + fontSize + "px");
    new Scene(root, width, 100);
    root.applyCss();
    view.resize(width, view.prefHeight(width));
    return view.snapshotPng(scale);
  }
}
