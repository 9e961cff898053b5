package touchstone.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import touchstone.host.FolderWindow;
import touchstone.interaction.InteractionType;
import touchstone.setting.Settings;
import touchstone.setting.Theme;

/// The commands of the window itself: going to sections and back, looks, undo, the log panel, the
/// folder of the data. Those that need the window's nodes are added by its controllers.
final class WindowCommands {
  private static final int TEXT_STEP = 10;

  private final Frame frame;
  private final FolderWindow folders;

  WindowCommands(Frame frame, FolderWindow folders) {
    this.frame = frame;
    this.folders = folders;
  }

  void register() {
    registerSections();
    registerEdit();
    registerLooks();
    registerLog();
    registerHistory();
    add(Command.of("file.folder", Menus.FILE, this::openFolder).icon("fth-folder"));
  }

  private void registerSections() {
    Screens screens = frame.screens();
    int digit = 1;
    for (Section section : Section.values()) {
      String key = section == Section.SETTINGS ? "Shortcut+Comma" : "Shortcut+" + digit++;
      add(
          Command.of("go." + section.id(), Menus.VIEW, () -> screens.go(section.place()))
              .key(key)
              .icon(section.icon())
              .refusedWhen(() -> refused(screens.has(section.place()), "command.refused.screen")));
    }
    add(
        Command.of("history.back", Menus.VIEW, screens::back)
            .key("Alt+Left")
            .icon("fth-arrow-left")
            .refusedWhen(() -> refused(screens.canGoBack(), "command.refused.back")));
    add(
        Command.of("history.forward", Menus.VIEW, screens::forward)
            .key("Alt+Right")
            .icon("fth-arrow-right")
            .refusedWhen(() -> refused(screens.canGoForward(), "command.refused.forward")));
    add(Command.of("view.refresh", Menus.VIEW, screens::refresh).key("F5").icon("fth-refresh-cw"));
  }

  private void registerEdit() {
    add(
        Command.of("edit.undo", Menus.EDIT, () -> frame.acts().undo())
            .key("Shortcut+Z")
            .icon("fth-rotate-ccw")
            .named(() -> frame.acts().undoName().map(act -> text("command.edit.undo.act", act)))
            .refusedWhen(
                () -> refused(frame.acts().undoName().isPresent(), "command.refused.undo")));
    add(
        Command.of("edit.redo", Menus.EDIT, () -> frame.acts().redo())
            .key("Shortcut+Shift+Z")
            .key("Shortcut+Y")
            .icon("fth-rotate-cw")
            .named(() -> frame.acts().redoName().map(act -> text("command.edit.redo.act", act)))
            .refusedWhen(
                () -> refused(frame.acts().redoName().isPresent(), "command.refused.redo")));
  }

  private void registerLooks() {
    add(Command.of("view.sidebar", Menus.VIEW, this::toggleSidebar).key("F9").icon("fth-sidebar"));
    add(
        Command.of("view.text.larger", Menus.VIEW, () -> resize(TEXT_STEP))
            .key("Shortcut+Plus")
            .key("Shortcut+Equals")
            .key("Shortcut+Add")
            .icon("fth-zoom-in"));
    add(
        Command.of("view.text.smaller", Menus.VIEW, () -> resize(-TEXT_STEP))
            .key("Shortcut+Minus")
            .key("Shortcut+Subtract")
            .icon("fth-zoom-out"));
    add(
        Command.of(
                "view.text.usual",
                Menus.VIEW,
                () -> change(s -> s.withTextSize(Settings.USUAL_TEXT)))
            .key("Shortcut+0")
            .icon("fth-type"));
    add(theme("view.theme.light", Theme.LIGHT, "fth-sun"));
    add(theme("view.theme.dark", Theme.DARK, "fth-moon"));
    add(theme("view.theme.system", Theme.SYSTEM, "fth-monitor"));
  }

  private void registerLog() {
    Panels panels = frame.panels();
    add(
        Command.of("log.interaction", Menus.LOG, () -> log(null))
            .key("Shortcut+N")
            .icon("fth-plus")
            .refusedWhen(() -> noLog(panels)));
    add(
        Command.of("log.critical", Menus.LOG, () -> log(InteractionType.CRITICAL))
            .key("Shortcut+Shift+N")
            .icon("fth-alert-triangle")
            .refusedWhen(() -> noLog(panels)));
  }

  private static Optional<String> noLog(Panels panels) {
    return refused(
        panels.has(PanelRequest.Log.class),
        panels.isRefusing() ? "command.refused.read-only" : "command.refused.screen");
  }

  private void registerHistory() {
    add(
        Command.of("history.record", Menus.TOOLS, () -> record().ifPresent(this::history))
            .key("Shortcut+H")
            .icon("fth-clock")
            .refusedWhen(() -> refused(record().isPresent(), "command.refused.record")));
    add(place("tools.history", "Shortcut+Shift+H", "fth-rotate-ccw", new Place.History(null)));
    add(place("tools.bin", "Shortcut+Shift+B", "fth-trash-2", new Place.Bin()));
    add(place("tools.imports", "Shortcut+Shift+I", "fth-download", new Place.Imports()));
  }

  private Command place(String id, String key, String icon, Place place) {
    return Command.of(id, Menus.TOOLS, () -> frame.screens().go(place))
        .key(key)
        .icon(icon)
        .refusedWhen(() -> refused(frame.screens().has(place), "command.refused.screen"));
  }

  private Optional<Object> record() {
    return frame.screens().has(new Place.History(null))
        ? frame.screens().shownProperty().get().flatMap(s -> s.screen().record())
        : Optional.empty();
  }

  private void history(Object record) {
    frame.screens().go(new Place.History(record));
  }

  private void log(@Nullable InteractionType type) {
    Object customer =
        frame.screens().shownProperty().get().flatMap(s -> s.screen().customer()).orElse(null);
    frame.panels().open(new PanelRequest.Log(customer, type, null));
  }

  private Command theme(String id, Theme theme, String icon) {
    return Command.of(id, Menus.VIEW, () -> change(s -> s.withTheme(theme))).icon(icon);
  }

  private void toggleSidebar() {
    frame.shell().toggleSidebar();
  }

  private void resize(int step) {
    change(s -> s.withTextSize(s.textSize() + step));
  }

  private void change(UnaryOperator<Settings> how) {
    frame.settings().change(how);
  }

  private void openFolder() {
    try {
      folders.open(frame.directories().data());
    } catch (IOException e) {
      frame.notices().say("failure.folder", frame.directories().data().toString());
    }
  }

  private void add(Command command) {
    frame.commands().register(command);
  }

  private String text(String key, Object... arguments) {
    return frame.messages().text(key, arguments);
  }

  private static Optional<String> refused(boolean possible, String why) {
    return possible ? Optional.empty() : Optional.of(why);
  }
}
