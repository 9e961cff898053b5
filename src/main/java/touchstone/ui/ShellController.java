package touchstone.ui;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's inside: puts the screen in view, hands keys to the commands, keeps the banners.
final class ShellController {
  private final Frame frame;
  private final PaletteController palette;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  // In em: the sidebar and a screen of two columns no longer stand side by side.
  private static final double NARROW_BELOW = 58;
  private static final double TEXT_PIXELS = 14;

  @FXML private StackPane root;
  @FXML private MenuBar menuBar;
  @FXML private Label searchText;
  @FXML private Label searchKey;
  @FXML private VBox banners;
  @FXML private StackPane content;
  @FXML private Parent sidebar;
  @FXML private Parent status;

  ShellController(Frame frame, PaletteController palette) {
    this.frame = frame;
    this.palette = palette;
  }

  @FXML
  private void initialize() {
    Commands commands = frame.commands();
    commands.register(
        Command.of("palette.open", Menus.VIEW, this::openPalette)
            .key("Shortcut+K")
            .icon("fth-search"));
    commands.register(
        Command.of("view.region.next", Menus.VIEW, () -> regions().move(1)).key("F6"));
    commands.register(
        Command.of("view.region.previous", Menus.VIEW, () -> regions().move(-1)).key("Shift+F6"));
    commands.register(
        Command.of("help.keys", Menus.HELP, this::showKeys)
            .key("F1")
            .key("Shortcut+Slash")
            .icon("fth-help-circle"));
    frame.palette().leaveOut(command -> command.id().equals("palette.open"));
    commands.find("palette.open").ifPresent(open -> searchKey.setText(open.keyText()));
    new MenuBarFiller(menuBar, commands, frame.messages()).fill();
    BannerList.show(frame.notices(), banners, frame.messages());
    frame.screens().shownProperty().subscribe(this::show);
    frame.panels().openProperty().subscribe(open -> offerCommands());
    frame.shell().narrowProperty().subscribe(this::narrow);
    root.widthProperty().subscribe(this::fit);
    frame.settings().watch(_ -> fit());
  }

  // The glass alone stands for the search; its name stays for who listens.
  private void narrow(boolean now) {
    root.pseudoClassStateChanged(NARROW, now);
    for (Label label : List.of(searchText, searchKey)) {
      label.setVisible(!now);
      label.setManaged(!now);
    }
  }

  private void fit() {
    double em = TEXT_PIXELS * frame.appearance().scale();
    frame.shell().narrowProperty().set(root.getWidth() > 0 && root.getWidth() < NARROW_BELOW * em);
  }

  /// The root of the window's scene.
  Parent root() {
    return root;
  }

  /// Hands the keys of `scene` that no control used to the commands.
  void listenTo(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!palette.isOpen()) {
            frame.commands().press(event, scene.getFocusOwner());
          }
        });
  }

  @FXML
  private void openPalette() {
    palette.open();
  }

  private void show(Optional<Screens.Shown> shown) {
    shown.ifPresent(
        now -> {
          Parent screen = now.screen().root();
          if (!content.getChildren().equals(List.of(screen))) {
            content.getChildren().setAll(screen);
            Motion.appear(screen);
          }
          offerCommands();
          if (frame.panels().openProperty().get().isEmpty()) {
            frame.fx().later(() -> Focus.into(screen, now.screen().firstFocus()));
          }
          frame.uiState().change(state -> state.withSection(now.place().section().id()));
        });
  }

  // While a panel is open its commands stand in for those of the screen under it.
  private void offerCommands() {
    Optional<Panel<?>> panel = frame.panels().openProperty().get().flatMap(Panels.Open::panel);
    List<Command> now =
        panel
            .map(p -> p.commands())
            .or(() -> frame.screens().shownProperty().get().map(s -> s.screen().commands()))
            .orElse(List.of());
    frame.commands().showView(now);
  }

  private Regions regions() {
    Optional<Node> panel = frame.panels().openProperty().get().map(Panels.Open::content);
    List<Node> all =
        panel
            .map(p -> List.of(p, sidebar, content, status))
            .orElse(List.of(sidebar, content, status));
    return new Regions(all, root.getScene());
  }

  private void showKeys() {
    Parent sheet = ShortcutSheet.of(frame.commands(), frame.messages());
    frame.panels().peek(frame.messages().text("keys.title"), sheet, () -> {});
  }
}
