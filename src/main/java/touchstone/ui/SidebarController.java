package touchstone.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sidebar: a line per section with what waits there; settings stand at the foot.
final class SidebarController {
  private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Frame frame;
  private final BooleanProperty slim = new SimpleBooleanProperty();
  private final Map<Section, Button> lines = new EnumMap<>(Section.class);
  @FXML private VBox root;
  @FXML private VBox sections;
  @FXML private VBox lower;
  @FXML private Button collapse;
  @FXML private FontIcon collapseIcon;

  SidebarController(Frame frame) {
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    for (Section section : Section.values()) {
      Node line = line(section);
      if (section == Section.SETTINGS) {
        lower.getChildren().addFirst(line);
      } else {
        sections.getChildren().add(line);
      }
    }
    slim.bind(frame.shell().slimProperty());
    slim.subscribe(this::collapse);
    frame.screens().shownProperty().subscribe(this::light);
  }

  @FXML
  private void toggle() {
    frame.commands().run("view.sidebar");
  }

  private Node line(Section section) {
    String name = frame.messages().text("section." + section.id());
    Button line = new Button(name, new FontIcon(section.icon()));
    line.setId("section-" + section.id());
    line.getStyleClass().add("sidebar-line");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMnemonicParsing(false);
    line.setOnAction(event -> frame.commands().run("go." + section.id()));
    String key = frame.commands().find("go." + section.id()).map(Command::keyText).orElse("");
    line.setTooltip(new Tooltip(frame.messages().text("section.tooltip", name, key)));
    HBox.setHgrow(line, Priority.ALWAYS);
    lines.put(section, line);

    var waiting = frame.shell().waitingIn(section);
    Label count = new Label();
    count.getStyleClass().add("sidebar-count");
    count.setMouseTransparent(true);
    count.textProperty().bind(waiting.map(n -> frame.formats().count(n.longValue())));
    count.visibleProperty().bind(waiting.greaterThan(0).and(slim.not()));
    line.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> frame.messages().text("section.waiting", name, waiting.get()), waiting));
    StackPane row = new StackPane(line, count);
    row.getStyleClass().add("sidebar-row");
    StackPane.setAlignment(count, Pos.CENTER_RIGHT);
    StackPane.setMargin(count, new Insets(0, 10, 0, 0));
    return row;
  }

  private void collapse(boolean collapsed) {
    root.pseudoClassStateChanged(COLLAPSED, collapsed);
    ContentDisplay shown = collapsed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    lines.values().forEach(line -> line.setContentDisplay(shown));
    collapse.setContentDisplay(shown);
    collapseIcon.setIconLiteral(collapsed ? "fth-chevrons-right" : "fth-chevrons-left");
  }

  private void light(Optional<Screens.Shown> shown) {
    lines.forEach(
        (section, line) ->
            line.pseudoClassStateChanged(
                SELECTED, shown.filter(s -> s.place().section() == section).isPresent()));
  }
}
