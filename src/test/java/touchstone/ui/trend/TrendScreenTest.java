package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.chart.PngImage;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.setting.Theme;
import touchstone.trend.MadeUpStore;
import touchstone.ui.Frame;
import touchstone.ui.MainWindow;
import touchstone.ui.Place;
import touchstone.ui.control.FigureView;

class TrendScreenTest extends FxRobot {
  @TempDir Path folder;
  private Wiring wiring;
  private Frame frame;
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    Directories directories = Directories.within(folder).create();
    try (Books books = new Books(directories.data())) {
      MadeUpStore.fill(books, 21, 90);
    }
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT));
    stage = onWindow(Stage::new);
    WindowWiring windows = onWindow(() -> new WindowWiring(wiring));
    frame = windows.frame();
    window = onWindow(() -> windows.window(stage, () -> {}));
    onWindow(
        () -> {
          window.show();
          stage.setWidth(1180);
          stage.setHeight(760);
          frame.screens().go(new Place.Trends(null));
          return true;
        });
    answered();
  }

  @AfterEach
  void close() throws Exception {
    onWindow(
        () -> {
          window.close();
          return true;
        });
    wiring.close();
  }

  @Test
  void enter_on_a_mark_opens_exactly_its_interactions() throws Exception {
    FigureView figure = lookup(".figure-view").queryAs(FigureView.class);
    assertThat(figure.targets()).isNotEmpty();
    String told = figure.selectedTarget().orElseThrow().text();
    onWindow(
        () -> {
          figure.requestFocus();
          return true;
        });
    push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    Optional<Place> place = onWindow(() -> frame.screens().place());
    assertThat(place).hasValueSatisfying(p -> assertThat(p).isInstanceOf(Place.Interactions.class));
    Object filter = ((Place.Interactions) place.orElseThrow()).filter();
    assertThat(wiring.interactions().count((InteractionFilter) Objects.requireNonNull(filter)))
        .isEqualTo(counted(told));
  }

  @Test
  void the_panel_looks_right_in_light_dark_narrow_and_large() throws Exception {
    look("trend-light");
    push(KeyCode.CONTROL, KeyCode.T);
    WaitForAsyncUtils.waitForFxEvents();
    look("trend-table");
    push(KeyCode.CONTROL, KeyCode.T);
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(Theme.DARK));
          return true;
        });
    look("trend-dark");
    onWindow(
        () -> {
          wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(200));
          stage.setWidth(1000);
          return true;
        });
    look("trend-large");
    assertThat(Files.size(Path.of("target", "looks", "trend-large.png"))).isGreaterThan(3_000);
  }

  /// The number of interactions that a mark tells.
  private static long counted(String told) {
    Matcher number = Pattern.compile("([\\d,]+) interactions?,").matcher(told);
    return number.find() ? Long.parseLong(number.group(1).replace(",", "")) : 0;
  }

  private void answered() throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            lookup(".figure-view")
                .tryQueryAs(FigureView.class)
                .filter(view -> !view.targets().isEmpty())
                .isPresent());
  }

  private void look(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    try {
      Path looks = Files.createDirectories(Path.of("target", "looks"));
      Files.write(looks.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(10, TimeUnit.SECONDS);
  }
}
