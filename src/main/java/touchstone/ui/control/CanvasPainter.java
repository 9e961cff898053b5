package touchstone.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import touchstone.chart.Drawn;
import touchstone.chart.Palette;
import touchstone.chart.Spot;
import touchstone.chart.Tone;

/// Paints placed things on a canvas; the counterpart of the SVG painter.
final class CanvasPainter {

  private final GraphicsContext pen;
  private final Palette palette;
  private final Fonts fonts;

  CanvasPainter(GraphicsContext pen, Palette palette, Fonts fonts) {
    this.pen = pen;
    this.palette = palette;
    this.fonts = fonts;
    pen.setLineCap(StrokeLineCap.BUTT);
    pen.setLineJoin(StrokeLineJoin.ROUND);
    pen.setTextBaseline(VPos.BASELINE);
  }

  /// The colour of a tone in this painter's palette.
  static Color colour(Palette palette, Tone tone) {
    int rgb = palette.rgb(tone);
    return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  void paint(List<Drawn> drawn) {
    drawn.forEach(this::paint);
  }

  /// The ring around what has the focus: 2 pixels, clear of the mark.
  void ring(double x, double y, double halfWidth, double halfHeight) {
    pen.setStroke(colour(palette, Tone.FOCUS));
    pen.setLineWidth(2);
    double dx = halfWidth + 4;
    double dy = halfHeight + 4;
    double arc = Math.min(dx, dy) * 2;
    pen.strokeRoundRect(x - dx, y - dy, dx * 2, dy * 2, arc, arc);
  }

  private void paint(Drawn thing) {
    switch (thing) {
      case Drawn.Path path -> path(path);
      case Drawn.Area area -> {
        pen.setFill(colour(palette, area.tone()).deriveColor(0, 1, 1, area.opacity()));
        fill(area.corners());
      }
      case Drawn.Box box -> {
        pen.setFill(colour(palette, box.tone()).deriveColor(0, 1, 1, box.opacity()));
        double arc = box.radius() * 2;
        pen.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
      }
      case Drawn.Frame frame -> {
        pen.setStroke(colour(palette, frame.tone()));
        pen.setLineWidth(frame.stroke());
        double arc = frame.radius() * 2;
        pen.strokeRoundRect(frame.x(), frame.y(), frame.width(), frame.height(), arc, arc);
      }
      case Drawn.Strokes strokes -> strokes(strokes);
      case Drawn.Sign sign -> sign(sign);
      case Drawn.Words words -> words(words);
    }
  }

  private void path(Drawn.Path path) {
    pen.setStroke(colour(palette, path.tone()));
    pen.setLineWidth(path.width());
    if (path.dashed()) {
      pen.setLineDashes(5, 4);
    }
    boolean hairline = path.width() == 1;
    int n = path.spots().size();
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = hairline ? Math.floor(path.spots().get(i).x()) + 0.5 : path.spots().get(i).x();
      ys[i] = hairline ? Math.floor(path.spots().get(i).y()) + 0.5 : path.spots().get(i).y();
    }
    pen.strokePolyline(xs, ys, n);
    pen.setLineDashes();
  }

  private void strokes(Drawn.Strokes strokes) {
    pen.setStroke(colour(palette, strokes.tone()));
    pen.setLineWidth(strokes.width());
    for (int i = 1; i < strokes.ends().size(); i += 2) {
      Spot from = strokes.ends().get(i - 1);
      Spot to = strokes.ends().get(i);
      pen.strokeLine(from.x(), from.y(), to.x(), to.y());
    }
  }

  private void sign(Drawn.Sign sign) {
    boolean full = sign.fill() == Drawn.Fill.FULL;
    shape(sign, colour(palette, full ? sign.tone() : sign.behind()));
    if (sign.fill() == Drawn.Fill.HALF) {
      pen.save();
      pen.beginPath();
      pen.rect(sign.x(), sign.y() - 2 * sign.radius(), 2 * sign.radius(), 4 * sign.radius());
      pen.clip();
      shape(sign, colour(palette, sign.tone()));
      pen.restore();
    }
  }

  private void shape(Drawn.Sign sign, Color inside) {
    pen.setFill(inside);
    pen.setStroke(colour(palette, sign.tone()));
    pen.setLineWidth(1.5);
    List<Spot> corners = sign.glyph().corners(sign.x(), sign.y(), sign.radius());
    double r = sign.radius();
    if (corners.isEmpty()) {
      pen.fillOval(sign.x() - r, sign.y() - r, 2 * r, 2 * r);
      pen.strokeOval(sign.x() - r, sign.y() - r, 2 * r, 2 * r);
    } else {
      fill(corners);
      pen.strokePolygon(xs(corners), ys(corners), corners.size());
    }
  }

  private void words(Drawn.Words words) {
    Font font = fonts.of(words.size(), words.bold());
    pen.setFont(font);
    pen.setFill(colour(palette, words.tone()));
    pen.setTextAlign(
        switch (words.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    pen.fillText(words.text(), words.x(), words.baseline());
  }

  private void fill(List<Spot> corners) {
    pen.fillPolygon(xs(corners), ys(corners), corners.size());
  }

  private static double[] xs(List<Spot> spots) {
    return spots.stream().mapToDouble(Spot::x).toArray();
  }

  private static double[] ys(List<Spot> spots) {
    return spots.stream().mapToDouble(Spot::y).toArray();
  }
}
