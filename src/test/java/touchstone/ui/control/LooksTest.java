package touchstone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.chart.Figure;
import touchstone.chart.MadeUpCharts;
import touchstone.chart.MadeUpFigures;
import touchstone.chart.Palette;
import touchstone.chart.TimelineLayout.TimeAxis;

/// Pictures of the controls in `target/looks`, to be looked at; each must hold more than one
/// colour.
@ExtendWith(ApplicationExtension.class)
class LooksTest {

  private static final Path LOOKS = Path.of("target", "looks");

  @BeforeAll
  static void inter() throws IOException {
    Files.createDirectories(LOOKS);
    Typeface.load();
  }

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 300, 200));
    stage.show();
  }

  @Test
  void figures_look_right_in_light_dark_and_print_narrow_and_with_large_text() {
    look("rates-light", Palette.LIGHT, 13, 1180, -1, () -> figure(MadeUpFigures.rates(25, 214)));
    look("rates-dark", Palette.DARK, 13, 1180, -1, () -> figure(MadeUpFigures.rates(25, 214)));
    look("rates-print", Palette.PRINT, 13, 1180, -1, () -> figure(MadeUpFigures.rates(25, 214)));
    look("rates-large", Palette.LIGHT, 26, 1000, -1, () -> figure(MadeUpFigures.rates(25, 214)));
    look("rates-60", Palette.LIGHT, 13, 1000, -1, () -> figure(MadeUpFigures.rates(60, 9000)));
    look("rates-few", Palette.LIGHT, 13, 1000, -1, () -> figure(MadeUpFigures.rates(7, 12)));
    look("counts-light", Palette.LIGHT, 13, 1180, -1, () -> figure(MadeUpFigures.counts(13)));
    look("value-dark", Palette.DARK, 13, 560, 260, () -> figure(MadeUpFigures.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "print", "large"})
  void every_kind_of_figure_looks_right(String look) {
    FigurePicture picture =
        switch (look) {
          case "dark" -> new FigurePicture(1000, 13, Palette.DARK);
          case "print" -> new FigurePicture(1000, 13, Palette.PRINT);
          case "large" -> new FigurePicture(1000, 26, Palette.LIGHT);
          default -> FigurePicture.USUAL;
        };
    Map<String, Figure> all = MadeUpCharts.all(24);
    all.put("long", MadeUpCharts.longControl(500));
    all.forEach(
        (name, figure) -> {
          byte[] png =
              WaitForAsyncUtils.waitForAsyncFx(
                  20_000, () -> picture.png(figure.withFooter("n 214, Touchstone 1.2.0"), 1));
          keep(name + "-" + look, png);
        });
  }

  @Test
  void a_picture_at_twice_the_size_has_twice_the_pixels_each_way() {
    Figure figure = MadeUpCharts.of("pareto", 5);
    ByteBuffer one = ByteBuffer.wrap(png(figure, 1)).position(16);
    ByteBuffer two = ByteBuffer.wrap(png(figure, 2)).position(16);
    assertThat(one.getInt()).isEqualTo(1000);
    assertThat(two.getInt()).isEqualTo(2000);
    assertThat(two.getInt()).isEqualTo(2 * one.getInt());
  }

  private static byte[] png(Figure figure, double scale) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> FigurePicture.USUAL.png(figure, scale));
  }

  @Test
  void timelines_look_right_in_light_dark_narrow_large_and_dense() {
    look("timeline-light", Palette.LIGHT, 13, 1180, -1, () -> timeline(60, TimeAxis.TENURE));
    look("timeline-dark", Palette.DARK, 13, 1180, -1, () -> timeline(60, TimeAxis.CALENDAR));
    look("timeline-large", Palette.LIGHT, 26, 1000, -1, () -> timeline(60, TimeAxis.TENURE));
    look("timeline-10000", Palette.DARK, 13, 1000, -1, () -> timeline(10_000, TimeAxis.TENURE));
    look("timeline-none", Palette.LIGHT, 13, 1000, -1, () -> timeline(0, TimeAxis.TENURE));
    look("timeline-close", Palette.LIGHT, 13, 1180, -1, LooksTest::magnified);
  }

  private static TimelineView timeline(int events, TimeAxis axis) {
    TimelineView view = new TimelineView();
    view.setModel(MadeUpTimelines.of(events));
    view.axisProperty().set(axis);
    return view;
  }

  private static TimelineView magnified() {
    TimelineView view = timeline(60, TimeAxis.CALENDAR);
    view.select(20);
    for (int i = 0; i < 7; i++) {
      view.zoomIn();
    }
    return view;
  }

  private static FigureView figure(Figure figure) {
    FigureView view = new FigureView();
    view.setFigure(figure);
    return view;
  }

  private static void look(
      String name,
      Palette palette,
      double fontSize,
      double width,
      double height,
      Supplier<? extends PaintedRegion> control) {
    byte[] png =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              PaintedRegion view = control.get();
              view.setManaged(false);
              StackPane root = new StackPane(view);
              root.setStyle("-fx-font-family: Inter; -fx-font-size: " + fontSize + "px");
              new Scene(root, width, 400);
              root.applyCss();
              view.setPalette(palette);
              view.resize(width, height < 0 ? view.prefHeight(width) : height);
              return view.snapshotPng(1);
            });
    keep(name, png);
  }

  private static void keep(String name, byte[] png) {
    assertThat(png.length).as(name).isGreaterThan(3000);
    try {
      Files.write(LOOKS.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
