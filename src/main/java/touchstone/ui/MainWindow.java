package touchstone.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import touchstone.host.FolderWindow;
import touchstone.setting.UiState;

/// The one window: dresses the scene, restores and remembers where it stood, shows the first
/// screen. Made after the screens, panels and commands are registered, on the window's thread.
public final class MainWindow {
  private static final double WIDTH = 1240;
  private static final double HEIGHT = 820;
  private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final Duration SETTLED = Duration.millis(500);

  private final Stage stage;
  private final Frame frame;
  private final Runnable whenClosed;
  private final PauseTransition remember;

  /// `whenClosed` runs after the window has gone: the way out of the application.
  public MainWindow(Stage stage, Frame frame, Runnable whenClosed) {
    this.stage = stage;
    this.frame = frame;
    this.whenClosed = whenClosed;
    this.remember = Motion.delay(SETTLED, this::keepState);
  }

  /// Shows the window with Today, or with the section it was left in.
  public void show() {
    ShellController shell = loadShell();
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    frame.appearance().dress(scene);
    shell.listenTo(scene);
    stage.setScene(scene);
    stage.setMinWidth(720);
    stage.setMinHeight(520);
    ICONS.forEach(size -> stage.getIcons().add(icon(size)));
    frame.screens().shownProperty().subscribe(this::nameWindow);
    frame.failures().unforeseenProperty().subscribe(this::showFailure);
    placeWindow();
    stage.setOnCloseRequest(event -> close());
    if (frame.screens().has(new Place.Today())) {
      frame.screens().go(new Place.Today());
    }
    stage.show();
    watchWindow();
    keepDraftsWithFocus(scene);
  }

  /// Closes the window as the user would.
  public void close() {
    remember.stop();
    keepState();
    frame.panels().close();
    frame.screens().close();
    stage.hide();
    whenClosed.run();
  }

  private ShellController loadShell() {
    Views views = frame.views();
    Messages messages = frame.messages();
    frame.commands().register(Command.of("file.quit", Menus.FILE, this::close).key("Shortcut+Q"));
    PaletteController palette =
        new PaletteController(frame.palette(), frame.appearance(), messages);
    views.register(PaletteController.class, () -> palette);
    views.register(ShellController.class, () -> new ShellController(frame, palette));
    views.register(SidebarController.class, () -> new SidebarController(frame));
    views.register(StatusController.class, () -> new StatusController(frame.shell()));
    views.register(PanelLayerController.class, () -> new PanelLayerController(frame));
    views.register(
        NoticeLayerController.class,
        () -> new NoticeLayerController(frame.notices(), frame.commands()));
    return views.load(ShellController.class);
  }

  // Whatever loses the focus, a field or the window, has been typed into.
  private void keepDraftsWithFocus(Scene scene) {
    scene.focusOwnerProperty().subscribe(_ -> frame.drafts().keepAll());
    stage.focusedProperty().subscribe(_ -> frame.drafts().keepAll());
  }

  private void nameWindow(Optional<Screens.Shown> shown) {
    stage.setTitle(
        shown
            .map(s -> frame.messages().text("window.title.screen", s.screen().title()))
            .orElseGet(() -> frame.messages().text("window.title")));
  }

  private void showFailure(Optional<Failures.Unforeseen> failure) {
    failure.ifPresent(
        one ->
            new FailureWindow(frame.messages(), frame.appearance(), this::openLogFolder)
                .show(stage, one, frame.failures()::seen));
  }

  private void openLogFolder() {
    Path log = frame.directories().log();
    try {
      new FolderWindow(System.getProperty("os.name")).open(log);
    } catch (IOException e) {
      frame.notices().say("failure.folder", log.toString());
    }
  }

  private void placeWindow() {
    UiState state = frame.uiState().current();
    List<UiState.Bounds> screens =
        Screen.getScreens().stream().map(s -> bounds(s.getVisualBounds())).toList();
    state
        .boundsWithin(screens)
        .ifPresent(
            b -> {
              stage.setX(b.x());
              stage.setY(b.y());
              stage.setWidth(b.width());
              stage.setHeight(b.height());
            });
    stage.setMaximized(state.maximised());
  }

  private void watchWindow() {
    stage.xProperty().subscribe(x -> remember.playFromStart());
    stage.yProperty().subscribe(y -> remember.playFromStart());
    stage.widthProperty().subscribe(w -> remember.playFromStart());
    stage.heightProperty().subscribe(h -> remember.playFromStart());
    stage.maximizedProperty().subscribe(m -> remember.playFromStart());
    frame.shell().collapsedProperty().subscribe(c -> remember.playFromStart());
  }

  private void keepState() {
    frame
        .uiState()
        .change(
            state ->
                state.withWindow(
                    stage.isMaximized()
                        ? state.bounds()
                        : new UiState.Bounds(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                    stage.isMaximized()));
    frame.uiState().save();
  }

  private static UiState.Bounds bounds(Rectangle2D r) {
    return new UiState.Bounds(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight());
  }

  private static Image icon(int size) {
    String name = "icon/touchstone-" + size + ".png";
    try (InputStream in = MainWindow.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
