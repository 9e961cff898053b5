package touchstone.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The notice at the foot of the window: seen for seven seconds, longer while the pointer or the
/// focus is on it.
final class NoticeLayerController {
  private static final Duration SEEN = Duration.seconds(7);

  private final Notices notices;
  private final Commands commands;
  private final PauseTransition time;
  @FXML private StackPane root;
  @FXML private HBox notice;
  @FXML private Label text;
  @FXML private Button act;
  @FXML private Button close;

  NoticeLayerController(Notices notices, Commands commands) {
    this.notices = notices;
    this.commands = commands;
    this.time = Motion.delay(SEEN, notices::next);
  }

  @FXML
  private void initialize() {
    commands.register(
        Command.of("view.notice", Menus.VIEW, this::focus)
            .key("F8")
            .key("Alt+U")
            .refusedWhen(
                () ->
                    notices.shownProperty().get().isPresent()
                        ? Optional.empty()
                        : Optional.of("command.refused.notice")));
    notices.shownProperty().subscribe(this::show);
    notice.hoverProperty().subscribe(this::waitOrRun);
    notice.focusWithinProperty().subscribe(this::waitOrRun);
  }

  @FXML
  private void act() {
    notices.act();
  }

  @FXML
  private void next() {
    notices.next();
  }

  private void show(Optional<Notice> shown) {
    root.setVisible(shown.isPresent());
    time.stop();
    shown.ifPresent(
        now -> {
          notice.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
          text.setText(now.text());
          text.setAccessibleText(now.text());
          text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
          act.setText(now.actionName() == null ? "" : now.actionName());
          act.setVisible(now.act().isPresent());
          act.setManaged(now.act().isPresent());
          Motion.appear(notice);
          time.playFromStart();
        });
  }

  private void waitOrRun() {
    if (notice.isHover() || notice.isFocusWithin()) {
      time.stop();
    } else if (root.isVisible()) {
      time.playFromStart();
    }
  }

  private void focus() {
    (act.isVisible() ? act : close).requestFocus();
  }
}
