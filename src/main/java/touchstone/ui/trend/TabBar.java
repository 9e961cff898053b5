package touchstone.ui.trend;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import touchstone.ui.Messages;

/// The tabs, the faces of the tab in view, and what its answer offers to choose.
final class TabBar {
  private final TrendViewModel model;
  private final Messages messages;
  private final Pane tabs;
  private final Pane faces;
  private final ComboBox<TrendPicture.Pick> pick;
  private boolean showing;

  TabBar(
      TrendViewModel model,
      Messages messages,
      Pane tabs,
      Pane faces,
      ComboBox<TrendPicture.Pick> pick) {
    this.model = model;
    this.messages = messages;
    this.tabs = tabs;
    this.faces = faces;
    this.pick = pick;
  }

  void bind() {
    ToggleGroup group = new ToggleGroup();
    tabs.getChildren()
        .setAll(
            model.tabs().stream()
                .<Node>map(
                    tab -> {
                      ToggleButton button =
                          new ToggleButton(messages.text("trend.tab." + tab.id()));
                      button.setId("trend-tab-" + tab.id());
                      button.setToggleGroup(group);
                      button.setUserData(tab);
                      button.getStyleClass().add("trend-tab");
                      button.setMnemonicParsing(false);
                      button.setAccessibleText(
                          messages.text("trend.tab.name", messages.text("trend.tab." + tab.id())));
                      button.setOnAction(
                          _ -> {
                            button.setSelected(true);
                            model.show(tab);
                          });
                      return button;
                    })
                .toList());
    Choices.name(pick, TrendPicture.Pick::name);
    pick.valueProperty()
        .subscribe(
            chosen -> {
              if (!showing && chosen != null) {
                model.change(now -> now.withPick(chosen.id()));
              }
            });
    model.questionProperty().subscribe(_ -> showFaces());
    model.pictureProperty().subscribe(this::show);
  }

  private void showFaces() {
    TrendTab tab = model.tab();
    for (Node node : tabs.getChildren()) {
      if (node instanceof ToggleButton button) {
        button.setSelected(tab.equals(button.getUserData()));
      }
    }
    ToggleGroup group = new ToggleGroup();
    faces
        .getChildren()
        .setAll(tab.faces().stream().<Node>map(face -> face(tab, face, group)).toList());
    boolean several = tab.faces().size() > 1;
    faces.setVisible(several);
    faces.setManaged(several);
  }

  private ToggleButton face(TrendTab tab, TrendFace face, ToggleGroup group) {
    ToggleButton button = new ToggleButton(messages.text("trend.face." + face.id()));
    button.setId("trend-face-" + face.id());
    button.setToggleGroup(group);
    button.setSelected(face.id().equals(model.face().id()));
    button.setMnemonicParsing(false);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.change(now -> now.withFace(tab.id(), face.id()));
        });
    return button;
  }

  private void show(Optional<TrendPicture> picture) {
    List<TrendPicture.Pick> picks = picture.map(TrendPicture::picks).orElse(List.of());
    showing = true;
    pick.getItems().setAll(picks);
    String wanted = model.questionProperty().get().pick();
    pick.setValue(
        picks.stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElse(picks.isEmpty() ? null : picks.getFirst()));
    showing = false;
    pick.setVisible(picks.size() > 1);
    pick.setManaged(picks.size() > 1);
  }
}
