package touchstone.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What lies over the screen at the right: a panel or a peek. Esc closes it, and the focus returns
/// to where it was.
final class PanelLayerController {
  private final Frame frame;
  private @Nullable Node focusedBefore;
  @FXML private StackPane root;
  @FXML private VBox panel;
  @FXML private Label title;
  @FXML private StackPane content;

  PanelLayerController(Frame frame) {
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    frame.panels().openProperty().subscribe(this::show);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && frame.panels().close()) {
            event.consume();
          }
        });
  }

  @FXML
  private void close() {
    frame.panels().close();
  }

  private void show(Optional<Panels.Open> open) {
    if (open.isEmpty()) {
      hide();
      return;
    }
    Panels.Open now = open.get();
    if (!root.isVisible() && root.getScene() != null) {
      focusedBefore = root.getScene().getFocusOwner();
    }
    title.setText(now.title());
    content.getChildren().setAll(now.content());
    panel
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(now.width() * frame.appearance().scale(), root.getWidth()),
                root.widthProperty()));
    root.setVisible(true);
    Motion.appear(panel);
    Optional<Node> wanted = now.panel().flatMap(Panel::firstFocus);
    frame.fx().later(() -> Focus.into(panel, wanted.or(() -> Focus.first(now.content()))));
  }

  private void hide() {
    root.setVisible(false);
    content.getChildren().clear();
    if (focusedBefore != null && focusedBefore.getScene() != null) {
      focusedBefore.requestFocus();
    }
    focusedBefore = null;
  }
}
