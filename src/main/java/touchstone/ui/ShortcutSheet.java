package touchstone.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every key that does something now, by menu.
final class ShortcutSheet {
  private ShortcutSheet() {}

  static Parent of(Commands commands, Messages messages) {
    VBox sheet = new VBox();
    sheet.getStyleClass().add("shortcut-sheet");
    for (Menus menu : Menus.values()) {
      List<Command> withKey =
          commands.in(menu).stream().filter(command -> command.key().isPresent()).toList();
      if (!withKey.isEmpty()) {
        sheet.getChildren().add(group(menu, withKey, messages));
      }
    }
    ScrollPane scroll = new ScrollPane(sheet);
    scroll.setId("shortcut-sheet");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain");
    scroll.setAccessibleText(messages.text("keys.title"));
    return scroll;
  }

  private static VBox group(Menus menu, List<Command> commands, Messages messages) {
    Label name = new Label(messages.text(menu.messageKey()));
    name.getStyleClass().add(Styles.SUBHEADING);
    VBox group = new VBox(name);
    group.getStyleClass().add("shortcut-group");
    for (Command command : commands) {
      Label what = new Label(command.name(messages));
      what.setWrapText(true);
      what.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(what, Priority.ALWAYS);
      Label key = new Label(command.keyText());
      key.getStyleClass().add("key-cap");
      key.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(what, key);
      row.getStyleClass().add("shortcut-row");
      group.getChildren().add(row);
    }
    return group;
  }
}
