package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PainterTest {

  @Test
  void an_svg_is_well_formed_and_tells_each_mark() throws Exception {
    Figure figure = MadeUpFigures.rates(25, 214);
    PlacedFigure placed = FigureLayout.place(figure, 1180, 300, 13, TextMeasure.ESTIMATE);
    Document svg = parse(SvgPainter.svg(placed, figure.title(), "d", Palette.LIGHT));
    assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1 + 4 * 24);
    assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(40);
  }

  @Test
  void an_svg_holds_everything_that_is_drawn_and_each_mark_of_every_kind() throws Exception {
    for (Map.Entry<String, Figure> each : MadeUpCharts.all(24).entrySet()) {
      Figure figure = each.getValue();
      PlacedFigure placed = FigureLayout.place(figure, 1000, 13, TextMeasure.ESTIMATE);
      Document svg = parse(SvgPainter.svg(placed, figure.title(), "d", Palette.PRINT));
      assertThat(svg.getElementsByTagName("title").getLength())
          .as(each.getKey())
          .isEqualTo(1 + placed.targets().size());
      assertThat(svg.getElementsByTagName("text").getLength())
          .isEqualTo(count(placed, Drawn.Words.class));
      assertThat(svg.getElementsByTagName("path").getLength())
          .isEqualTo(count(placed, Drawn.Strokes.class));
      assertThat(svg.getElementsByTagName("polyline").getLength())
          .isEqualTo(count(placed, Drawn.Path.class));
    }
  }

  @Test
  void text_can_be_read_on_every_light_fill() {
    for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK, Palette.PRINT}) {
      for (Tone tone : Tone.values()) {
        if (!Set.of(Tone.GRID, Tone.TEXT, Tone.MUTED, Tone.PAGE, Tone.PANEL).contains(tone)) {
          int ground = blend(palette, tone, PlotSheet.LIGHT_FILL);
          assertThat(contrast(palette.rgb(Tone.TEXT), ground))
              .as("text on " + tone)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      assertThat(contrast(palette.rgb(Tone.MUTED), blend(palette, Tone.GRID, 0.35)))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static int blend(Palette palette, Tone tone, double opacity) {
    int blended = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int over = palette.rgb(tone) >> shift & 0xFF;
      int under = palette.rgb(Tone.PANEL) >> shift & 0xFF;
      blended |= (int) Math.round(over * opacity + under * (1 - opacity)) << shift;
    }
    return blended;
  }

  private static int count(PlacedFigure placed, Class<? extends Drawn> kind) {
    return (int) placed.drawn().stream().filter(kind::isInstance).count();
  }

  @Test
  void signs_of_markup_and_control_characters_in_names_do_no_harm() throws Exception {
    PlacedFigure placed = FigureLayout.place(MadeUpFigures.value(), 500, 200, 13, (t, s, b) -> s);
    String svg = SvgPainter.svg(placed, "<b>&\"\u0000 \uD83D\uDE00", "]]>", Palette.PRINT);
    assertThat(parse(svg).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("<b>&\" \uD83D\uDE00");
  }

  @Test
  void a_png_holds_the_pixels_it_was_given() throws Exception {
    byte[] png = PngImage.encode(3, 2, (x, y) -> 0xFF000000 | (x * 80) << 16 | y * 200);
    ByteBuffer file = ByteBuffer.wrap(png).position(8);
    byte[] lines = new byte[2 * (1 + 3 * 4)];
    while (file.hasRemaining()) {
      byte[] data = new byte[file.getInt()];
      byte[] name = new byte[4];
      file.get(name).get(data).getInt();
      if (new String(name, StandardCharsets.US_ASCII).equals("IDAT")) {
        try (Inflater inflater = new Inflater()) {
          inflater.setInput(data);
          assertThat(inflater.inflate(lines)).isEqualTo(lines.length);
        }
      }
    }
    assertThat(lines[0]).isZero();
    assertThat(lines[13]).isEqualTo((byte) 2);
    assertThat(lines[1 + 4] & 0xFF).isEqualTo(80);
    assertThat(lines[13 + 1 + 2] & 0xFF).isEqualTo(200);
    assertThat(lines[13 + 1 + 3]).isZero();
  }

  @Test
  void text_and_type_colours_are_told_from_page_and_panel() {
    for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK, Palette.PRINT}) {
      for (Tone ground : new Tone[] {Tone.PAGE, Tone.PANEL}) {
        for (Tone tone : Tone.values()) {
          double least =
              switch (tone) {
                case TEXT, MUTED -> 4.5;
                case GRID, PAGE, PANEL -> 0;
                default -> 3;
              };
          assertThat(contrast(palette.rgb(tone), palette.rgb(ground)))
              .as(tone + " on " + ground)
              .isGreaterThanOrEqualTo(least);
        }
      }
    }
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static double contrast(int a, int b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
