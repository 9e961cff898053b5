package touchstone.chart;

import java.util.List;
import java.util.Locale;

/// Writes a placed figure as one SVG document: true vectors, text as text, the marks' values as
/// tooltips, the figure's words as title and description. Without scripts, styles or outside links.
public final class SvgPainter {

  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private SvgPainter(Palette palette) {
    this.palette = palette;
  }

  /// The document as text, to be written as UTF-8.
  ///
  /// @param title what it is
  /// @param description what is to be seen
  public static String svg(PlacedFigure figure, String title, String description, Palette palette) {
    SvgPainter painter = new SvgPainter(palette);
    painter.open(figure, title, description);
    figure.drawn().forEach(painter::paint);
    figure.targets().forEach(painter::tooltip);
    return painter.out.append("</svg>\n").toString();
  }

  private void open(PlacedFigure figure, String title, String description) {
    line(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\" height=\"%s\""
                + " viewBox=\"0 0 %s %s\" font-family=\"Inter, 'Segoe UI', sans-serif\">")
            .formatted(
                px(figure.width()), px(figure.height()), px(figure.width()), px(figure.height())));
    line("<title>%s</title>".formatted(escape(title)));
    line("<desc>%s</desc>".formatted(escape(description)));
    line("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>".formatted(palette.hex(Tone.PAGE)));
  }

  private void paint(Drawn thing) {
    switch (thing) {
      case Drawn.Path path ->
          line(
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                  .formatted(
                      points(path.spots()),
                      palette.hex(path.tone()),
                      px(path.width()),
                      path.dashed() ? " stroke-dasharray=\"5 4\"" : ""));
      case Drawn.Area area ->
          line(
              "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>"
                  .formatted(points(area.corners()), palette.hex(area.tone()), px(area.opacity())));
      case Drawn.Box box ->
          line(
              ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\""
                      + " fill-opacity=\"%s\"/>")
                  .formatted(
                      px(box.x()),
                      px(box.y()),
                      px(box.width()),
                      px(box.height()),
                      px(box.radius()),
                      palette.hex(box.tone()),
                      px(box.opacity())));
      case Drawn.Frame frame ->
          line(
              ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"none\""
                      + " stroke=\"%s\" stroke-width=\"%s\"/>")
                  .formatted(
                      px(frame.x()),
                      px(frame.y()),
                      px(frame.width()),
                      px(frame.height()),
                      px(frame.radius()),
                      palette.hex(frame.tone()),
                      px(frame.stroke())));
      case Drawn.Strokes strokes ->
          line(
              "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                  .formatted(
                      strokes(strokes.ends()), palette.hex(strokes.tone()), px(strokes.width())));
      case Drawn.Sign sign -> sign(sign);
      case Drawn.Words words ->
          line(
              "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" text-anchor=\"%s\">%s</text>"
                  .formatted(
                      px(words.x()),
                      px(words.baseline()),
                      px(words.size()),
                      words.bold() ? " font-weight=\"600\"" : "",
                      palette.hex(words.tone()),
                      words.anchor().name().toLowerCase(Locale.ROOT),
                      escape(words.text())));
    }
  }

  private void sign(Drawn.Sign sign) {
    boolean full = sign.fill() == Drawn.Fill.FULL;
    String inside = palette.hex(full ? sign.tone() : sign.behind());
    shape(sign, inside, "");
    if (sign.fill() == Drawn.Fill.HALF) {
      String id = "half" + out.length();
      line(
          "<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>"
              .formatted(
                  id,
                  px(sign.x()),
                  px(sign.y() - 2 * sign.radius()),
                  px(2 * sign.radius()),
                  px(4 * sign.radius())));
      shape(sign, palette.hex(sign.tone()), " clip-path=\"url(#" + id + ")\"");
    }
  }

  private void shape(Drawn.Sign sign, String inside, String extra) {
    String look =
        "fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"%s"
            .formatted(inside, palette.hex(sign.tone()), extra);
    List<Spot> corners = sign.glyph().corners(sign.x(), sign.y(), sign.radius());
    if (corners.isEmpty()) {
      line(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>"
              .formatted(px(sign.x()), px(sign.y()), px(sign.radius()), look));
    } else {
      line("<polygon points=\"%s\" %s/>".formatted(points(corners), look));
    }
  }

  private void tooltip(Target target) {
    line(
        ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                + " fill-opacity=\"0\"><title>%s</title></rect>")
            .formatted(
                px(target.x() - target.halfWidth()),
                px(target.y() - target.halfHeight()),
                px(target.halfWidth() * 2),
                px(target.halfHeight() * 2),
                escape(target.text())));
  }

  private void line(String element) {
    out.append(element).append('\n');
  }

  private static String points(List<Spot> spots) {
    StringBuilder text = new StringBuilder();
    spots.forEach(s -> text.append(px(s.x())).append(',').append(px(s.y())).append(' '));
    return text.toString().strip();
  }

  private static String strokes(List<Spot> ends) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ends.size(); i++) {
      Spot spot = ends.get(i);
      text.append(i % 2 == 0 ? 'M' : 'L').append(px(spot.x())).append(' ').append(px(spot.y()));
    }
    return text.toString();
  }

  private static String px(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /// Markup signs as entities; characters that XML 1.0 has no place for are left out.
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
                  boolean lone = c >= 0xD800 && c <= 0xDFFF;
                  if (!control && !lone && c != 0xFFFE && c != 0xFFFF) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }
}
