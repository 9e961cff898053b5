package touchstone.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.host.Directories;
import touchstone.setting.SettingsFile;
import touchstone.setting.Theme;
import touchstone.setting.UiStateFile;
import touchstone.task.Background;
import touchstone.ui.setting.SettingController;
import touchstone.ui.setting.SettingViewModel;

/// A window with screens made up for tests, on the Headless platform.
class WindowTest extends FxRobot {
  @TempDir Path folder;
  Frame frame;
  Stage stage;
  SampleScreen<Place.Today> today;
  SampleScreen<Place.Customers> customers;

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    today = onWindow(() -> new SampleScreen<>("Today"));
    customers = onWindow(() -> new SampleScreen<>("Customers"));
    frame = onWindow(this::makeFrame);
    stage = onWindow(this::showWindow);
    settle();
  }

  @AfterEach
  void closeWindow() throws Exception {
    frame.background().shutdown(Duration.ofSeconds(5));
    FxToolkit.setupFixture(() -> stage.hide());
  }

  private Frame makeFrame() throws IOException {
    FxThread fx = new FxThread();
    Directories directories = Directories.within(folder).create();
    SettingsFile settings = SettingsFile.open(directories.settingsFile(), Runnable::run);
    settings.change(s -> s.withTheme(Theme.LIGHT));
    UiStateFile uiState = UiStateFile.open(directories.uiStateFile(), Runnable::run);
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    Frame made =
        new Frame(
            settings,
            uiState,
            directories,
            new DraftStore(directories.drafts(), clock, Sealing.NONE),
            new Background(fx),
            fx,
            clock);
    made.screens().register(Place.Today.class, () -> today);
    made.screens().register(Place.Customers.class, () -> customers);
    made.screens()
        .register(
            Place.Settings.class,
            SettingController.class,
            () -> new SettingController(new SettingViewModel(settings), made, List.of()));
    return made;
  }

  private Stage showWindow() {
    Stage made = new Stage();
    new MainWindow(made, frame, () -> {}).show();
    return made;
  }

  /// Waits until the window's thread has done what it had to do.
  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(5, TimeUnit.SECONDS);
  }

  /// A screen with a field, a list and a button.
  static final class SampleScreen<P extends Place> implements Screen<P> {
    private final String title;
    final TextField field = new TextField();
    final ListView<String> list = new ListView<>();
    final VBox root;
    int shown;
    int hidden;
    int letters;

    SampleScreen(String title) {
      this.title = title;
      Label heading = new Label(title);
      heading.getStyleClass().add(Styles.HEADING);
      field.setPromptText("Filter");
      list.getItems().addAll("Acme Solar", "Beta Ltd", "Cedar & Sons");
      Button main = new Button("Log interaction");
      main.getStyleClass().add(Styles.ACCENT);
      root = new VBox(heading, field, list, main);
      root.getStyleClass().add("screen");
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public void shown(P place) {
      shown++;
    }

    @Override
    public void hidden() {
      hidden++;
    }

    @Override
    public Optional<Node> firstFocus() {
      return Optional.of(field);
    }

    @Override
    public List<Command> commands() {
      return List.of(
          Command.ofView("view.refresh.sample", Menus.VIEW, () -> letters++)
              .key("E")
              .in(Command.Scope.LIST)
              .named(() -> Optional.of("Mark reviewed")));
    }
  }
}
