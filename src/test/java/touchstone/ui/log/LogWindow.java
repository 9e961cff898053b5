package touchstone.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.ui.Frame;
import touchstone.ui.MainWindow;

/// The real window over a real store with a few customers, on the Headless platform, to log in.
class LogWindow extends FxRobot {
  private static final Path LOOKS = Path.of("target", "looks");

  @TempDir Path folder;
  Wiring wiring;
  Frame frame;
  Stage stage;
  private MainWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    wiring = Wiring.open(Directories.within(folder), clock);
    log("Acme Solar", "planned", "2026-03-02", "welcome call, explained the portal");
    log("Acme Solar", "stabilizing", "2026-06-12", "how to read the invoice");
    log("Acme Solar", "critical", "2026-11-20", "delivery a week late, threatens to leave");
    log("Beta Ltd", "stabilizing", "2026-11-01", "welcome");
    log("Beta Logistics", "planned", "2026-10-01", "renewal offer");
    WindowWiring over = onWindow(() -> new WindowWiring(wiring));
    frame = over.frame();
    stage = onWindow(Stage::new);
    window = onWindow(() -> over.window(stage, () -> {}));
    interact(window::show);
    settle();
  }

  @AfterEach
  void closeWindow() throws Exception {
    interact(() -> window.close());
    settle();
    wiring.close();
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits for what another thread is to bring about.
  void until(Callable<Boolean> reached) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, reached);
    settle();
  }

  <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(20, TimeUnit.SECONDS);
  }

  Node find(String query) {
    return lookup(query).query();
  }

  /// Types a text as single key presses of the focused field; answers how many.
  int keys(String text) {
    write(text);
    return text.length();
  }

  int hit(KeyCode... keys) {
    push(keys);
    return keys.length;
  }

  long logged() {
    return wiring.interactions().count(InteractionFilter.ALL);
  }

  /// Writes what the window shows to a picture.
  void look(String name) throws Exception {
    settle();
    WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
    PixelReader pixels = image.getPixelReader();
    byte[] png = PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    assertThat(png.length).as(name).isGreaterThan(5_000);
    try {
      Files.createDirectories(LOOKS);
      Files.write(LOOKS.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void log(String customer, String type, String day, String summary) {
    var draft =
        Books.entry(
            EntryField.CUSTOMER, customer,
            EntryField.TYPE, type,
            EntryField.CHANNEL, "phone",
            EntryField.OCCURRED_AT, day,
            EntryField.SUMMARY, summary);
    wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
  }
}
