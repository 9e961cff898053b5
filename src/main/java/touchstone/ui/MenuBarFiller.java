package touchstone.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the menu bar from the registry and keeps it in step with it.
final class MenuBarFiller {
  private final MenuBar bar;
  private final Commands commands;
  private final Messages messages;

  MenuBarFiller(MenuBar bar, Commands commands, Messages messages) {
    this.bar = bar;
    this.commands = commands;
    this.messages = messages;
  }

  /// Builds the menus that have commands, now and whenever commands come or go.
  void fill() {
    commands.watch(this::build);
    build();
  }

  private void build() {
    bar.getMenus().clear();
    for (Menus kind : Menus.values()) {
      List<Command> inMenu = commands.in(kind);
      if (!inMenu.isEmpty()) {
        Menu menu = new Menu(messages.text(kind.messageKey()));
        menu.setId("menu-" + kind.messageKey().substring("menu.".length()));
        fill(menu, inMenu);
        // Names and refusals change with what is in view: they are asked for as the menu opens.
        menu.setOnShowing(event -> fill(menu, commands.in(kind)));
        bar.getMenus().add(menu);
      }
    }
  }

  private void fill(Menu menu, List<Command> inMenu) {
    menu.getItems().clear();
    String group = "";
    for (Command command : inMenu) {
      String itsGroup = groupOf(command);
      if (!group.isEmpty() && !group.equals(itsGroup)) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group = itsGroup;
      menu.getItems().add(item(command));
    }
  }

  private MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.name(messages));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> commands.run(command));
    item.setDisable(command.refusal().isPresent());
    command.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
    // A single letter as an accelerator would also fire while text is typed.
    command
        .key()
        .ifPresent(
            key -> {
              if (Commands.isSingle(key) && command.scope() == Command.Scope.LIST) {
                item.setText(
                    messages.text("menu.single", command.name(messages), key.getDisplayText()));
              } else {
                item.setAccelerator(key);
              }
            });
    return item;
  }

  private static String groupOf(Command command) {
    if (command.scope() != Command.Scope.WINDOW) {
      return "screen";
    }
    int end = command.id().lastIndexOf('.');
    return command.id().startsWith("view.") ? "view" : command.id().substring(0, Math.max(end, 0));
  }
}
