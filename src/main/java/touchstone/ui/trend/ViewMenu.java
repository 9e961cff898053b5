package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// The saved views: one asks its whole question again, the question in view can be kept under a
/// name, a name can be removed.
final class ViewMenu {
  private final TrendViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final MenuButton menu;

  ViewMenu(TrendViewModel model, Frame frame, MenuButton menu) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.menu = menu;
  }

  void bind() {
    model.viewNames().subscribe(this::fill);
    fill();
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    Menu remove = new Menu(messages.text("trend.view.remove"));
    for (String name : model.viewNames()) {
      items.add(item(OneLine.of(name), () -> model.restore(name)));
      remove.getItems().add(item(OneLine.of(name), () -> model.forget(name)));
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item(messages.text("trend.view.save"), this::save));
    if (!remove.getItems().isEmpty()) {
      items.add(remove);
    }
    menu.getItems().setAll(items);
  }

  /// Asks for a name and keeps the question under it.
  void save() {
    TextField name = new TextField();
    name.setId("trend-view-name");
    Label label = new Label(messages.text("trend.view.name"));
    label.setLabelFor(name);
    name.setAccessibleText(label.getText());
    Label about = new Label(messages.text("trend.view.about"));
    about.getStyleClass().add(Styles.MUTED);
    about.setWrapText(true);
    Button keep = new Button(messages.text("trend.view.keep"));
    keep.setId("trend-view-keep");
    keep.getStyleClass().add(Styles.ACCENT);
    keep.setDefaultButton(true);
    keep.disableProperty().bind(name.textProperty().map(text -> text == null || text.isBlank()));
    keep.setOnAction(
        _ -> {
          model.save(name.getText());
          frame.panels().close();
          frame.notices().say("trend.view.kept", OneLine.of(name.getText()));
        });
    VBox box = new VBox(label, name, about, keep);
    box.getStyleClass().add("peek");
    frame.panels().peek(messages.text("trend.view.title"), box, () -> {});
    name.requestFocus();
  }

  private static MenuItem item(String name, Runnable act) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> act.run());
    return item;
  }
}
