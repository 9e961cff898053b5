package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.chart.PngImage;
import touchstone.host.Directories;
import touchstone.logbook.Books;
import touchstone.setting.Theme;

/// The window over a store of its own, on the Headless platform, to be dressed, led to a place and
/// taken a picture of.
@SuppressWarnings("NullAway.Init") // Each test opens its own window first.
class LookingWindow extends FxRobot {
  private static final int PATIENCE = 60;

  @TempDir Path folder;
  Wiring wiring;
  WindowWiring windows;
  MainWindow window;
  Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    String own = System.getProperty("looks.store");
    open(own == null ? folder : Path.of(own));
    wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(100));
  }

  private void open(Path where) throws Exception {
    Directories directories = Directories.within(where).create();
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      onWindow(
          () -> {
            window.close();
            return true;
          });
    }
    wiring.close();
  }

  enum Dress {
    LIGHT(Theme.LIGHT, 100),
    DARK(Theme.DARK, 100),
    LARGE(Theme.LIGHT, 200);

    private final Theme theme;
    private final int text;

    Dress(Theme theme, int text) {
      this.theme = theme;
      this.text = text;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  void show() throws Exception {
    stage = onWindow(Stage::new);
    windows = onWindow(() -> new WindowWiring(wiring));
    window = onWindow(() -> windows.window(stage, () -> {}));
    onWindow(
        () -> {
          window.show();
          stage.setWidth(1000);
          stage.setHeight(760);
          return true;
        });
    settle();
  }

  void run(String command) {
    interact(() -> windows.frame().commands().run(command));
    settle();
  }

  void go(Place place) {
    interact(() -> windows.frame().screens().go(place));
    settle();
  }

  void dress(Dress dress) {
    interact(
        () -> wiring.settings().change(s -> s.withTheme(dress.theme).withTextSize(dress.text)));
    settle();
  }

  // What is read comes from other threads: a few rounds until nothing is under way.
  void settle() {
    for (int i = 0; i < 6; i++) {
      CountDownLatch over = new CountDownLatch(1);
      windows.frame().background().after(Duration.ofMillis(25), over::countDown);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(onceOver(over)).isTrue();
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  static boolean onceOver(CountDownLatch over) {
    try {
      return over.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void until(BooleanSupplier so) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onWindow(so::getAsBoolean));
    settle();
  }

  void look(String name, Dress dress) throws Exception {
    settle();
    write(onWindow(() -> stage.getScene().snapshot(null)), "window-" + name + "-" + dress.word());
  }

  // A menu lies in a window of its own.
  void lookAtPopups(String name, Dress dress) throws Exception {
    int n = 0;
    for (Window one : List.copyOf(Window.getWindows())) {
      if (one instanceof PopupWindow && one.isShowing()) {
        String number = n == 0 ? "" : "-" + n;
        n++;
        write(
            onWindow(() -> one.getScene().snapshot(null)),
            "window-" + name + number + "-" + dress.word());
      }
    }
    assertThat(n).as(name).isPositive();
  }

  static void write(WritableImage image, String name) throws IOException {
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    assertThat(png.length).as(name).isGreaterThan(2000);
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve(name + ".png"), png);
  }

  static <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(PATIENCE, TimeUnit.SECONDS);
  }
}
