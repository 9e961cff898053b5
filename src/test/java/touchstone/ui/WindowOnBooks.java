package touchstone.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.chart.PngImage;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.host.Directories;
import touchstone.logbook.Books;
import touchstone.setting.SettingsFile;
import touchstone.setting.Theme;
import touchstone.setting.UiStateFile;
import touchstone.task.Background;

/// The real window over a real store, on the Headless platform; a test registers the screens it
/// needs.
public class WindowOnBooks extends FxRobot {
  @TempDir protected Path folder;
  protected Books books;
  protected Frame frame;

  @SuppressWarnings("NullAway.Init")
  protected DraftStore drafts;

  @SuppressWarnings("NullAway.Init")
  protected Stage stage;

  @BeforeEach
  void openStore() throws Exception {
    books = books(folder.resolve("store"));
    FxToolkit.registerPrimaryStage();
    frame = onWindow(this::makeFrame);
  }

  /// The store the window stands on.
  protected Books books(Path home) {
    return new Books(home);
  }

  @AfterEach
  void closeAll() throws Exception {
    frame.background().shutdown(Duration.ofSeconds(5));
    if (stage != null) {
      FxToolkit.setupFixture(() -> stage.hide());
    }
    books.close();
  }

  /// Opens the window at a place.
  protected void open(Place place) throws Exception {
    stage =
        onWindow(
            () -> {
              Stage made = new Stage();
              made.setWidth(1180);
              made.setHeight(760);
              new MainWindow(made, frame, () -> {}).show();
              frame.screens().go(place);
              return made;
            });
    settle();
  }

  protected void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until something is so, and fails when it does not come.
  protected void until(BooleanSupplier so) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onWindow(so::getAsBoolean));
    settle();
  }

  protected <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(10, TimeUnit.SECONDS);
  }

  /// Pictures of the window in `target/looks`: light, dark, and with twice the text at 1000 px.
  protected void look(String name) throws Exception {
    picture(name + "-light", Theme.LIGHT, 100, 1180);
    picture(name + "-dark", Theme.DARK, 100, 1180);
    picture(name + "-large", Theme.LIGHT, 200, 1000);
    onWindow(() -> dress(Theme.LIGHT, 100, 1180));
  }

  private void picture(String name, Theme theme, int textSize, double width) throws Exception {
    onWindow(() -> dress(theme, textSize, width));
    settle();
    settle();
    byte[] png =
        onWindow(
            () -> {
              WritableImage image = stage.getScene().snapshot(null);
              var pixels = image.getPixelReader();
              return PngImage.encode(
                  (int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
            });
    Path looks = Files.createDirectories(Path.of("target", "looks"));
    Files.write(looks.resolve(name + ".png"), png);
  }

  private boolean dress(Theme theme, int textSize, double width) {
    frame.settings().change(s -> s.withTheme(theme));
    frame.settings().change(s -> s.withTextSize(textSize));
    stage.setWidth(width);
    Scene scene = stage.getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return true;
  }

  private Frame makeFrame() throws IOException {
    FxThread fx = new FxThread();
    Directories directories = Directories.within(folder.resolve("home")).create();
    SettingsFile settings = SettingsFile.open(directories.settingsFile(), Runnable::run);
    settings.change(s -> s.withTheme(Theme.LIGHT).withTextSize(100));
    UiStateFile uiState = UiStateFile.open(directories.uiStateFile(), Runnable::run);
    Clock clock = Clock.fixed(Books.NOW, ZoneId.of("UTC"));
    drafts = new DraftStore(directories.drafts(), clock, Sealing.NONE);
    Frame made = new Frame(settings, uiState, directories, drafts, new Background(fx), fx, clock);
    UndoStack acts =
        new UndoStack(
            books.logbook, made.background(), made.notices(), made.failures(), made.messages());
    books.database.subscribe(change -> fx.execute(() -> acts.noticed(change)));
    made.knowActs(acts);
    return made;
  }
}
