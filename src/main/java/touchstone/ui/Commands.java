package touchstone.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The one registry of what can be done: menus, keys, palette and shortcut sheet all read it. A
/// screen's own commands come when it is shown and go when it is hidden.
public final class Commands {
  private final Map<String, Command> window = new LinkedHashMap<>();
  private final List<Command> view = new ArrayList<>();
  private final List<Runnable> watchers = new ArrayList<>();
  private Consumer<Command> onRefused = command -> {};
  private Consumer<Command> onRun = command -> {};

  /// Adds a command of the whole window; an id or a key that is already taken is an error.
  public void register(Command command) {
    refuseClash(command, window.values());
    window.put(command.id(), command);
    watchers.forEach(Runnable::run);
  }

  /// Puts the commands of the screen now in view in place of those of the one before.
  public void showView(List<Command> commands) {
    view.clear();
    for (Command command : commands) {
      refuseClash(command, all());
      view.add(command);
    }
    watchers.forEach(Runnable::run);
  }

  /// All that exist now: the window's first, then those of the screen in view.
  public List<Command> all() {
    List<Command> both = new ArrayList<>(window.values());
    both.addAll(view);
    return both;
  }

  public List<Command> in(Menus menu) {
    return all().stream().filter(command -> command.menu() == menu).toList();
  }

  public Optional<Command> find(String id) {
    return all().stream().filter(command -> command.id().equals(id)).findFirst();
  }

  /// Carries out a command by its id; one that is refused says why.
  public void run(String id) {
    run(find(id).orElseThrow(() -> new IllegalArgumentException("no command " + id)));
  }

  public void run(Command command) {
    if (command.run()) {
      onRun.accept(command);
    } else {
      onRefused.accept(command);
    }
  }

  /// Carries out the command of a key press that nothing else used, and consumes the press.
  public void press(KeyEvent event, @Nullable Object focused) {
    for (Command command : byNearness()) {
      if (matches(command, event) && mayFire(command, event, focused)) {
        event.consume();
        run(command);
        return;
      }
    }
  }

  /// Tells `watcher` when commands come or go.
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  void onRefused(Consumer<Command> say) {
    onRefused = say;
  }

  void onRun(Consumer<Command> note) {
    onRun = note;
  }

  private List<Command> byNearness() {
    List<Command> nearestFirst = new ArrayList<>(view);
    nearestFirst.addAll(window.values());
    return nearestFirst;
  }

  private static boolean matches(Command command, KeyEvent event) {
    return command.keys().stream().anyMatch(key -> key.match(event));
  }

  private static boolean mayFire(Command command, KeyEvent event, @Nullable Object focused) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    boolean types = event.getCode().isLetterKey() || event.getCode().isDigitKey() || isSign(event);
    if (plain && types && takesText(focused)) {
      return false;
    }
    return command.scope() != Command.Scope.LIST || isList(focused);
  }

  private static boolean isSign(KeyEvent event) {
    return !event.getCode().isFunctionKey()
        && !event.getCode().isNavigationKey()
        && !event.getCode().isModifierKey()
        && event.getCode() != KeyCode.ESCAPE;
  }

  private static boolean takesText(@Nullable Object focused) {
    return focused instanceof TextInputControl
        || focused instanceof Spinner<?>
        || (focused instanceof ComboBoxBase<?> box && box.isEditable());
  }

  private static boolean isList(@Nullable Object focused) {
    return focused instanceof ListView<?>
        || focused instanceof TableView<?>
        || focused instanceof TreeView<?>
        || focused instanceof TreeTableView<?>
        || (focused instanceof Node node && node.getStyleClass().contains(Styles.LIST_LIKE));
  }

  private static void refuseClash(Command fresh, Iterable<Command> present) {
    Map<KeyCombination, String> taken = new HashMap<>();
    for (Command one : present) {
      if (one.id().equals(fresh.id())) {
        throw new IllegalStateException("two commands are called " + fresh.id());
      }
      one.keys().forEach(key -> taken.put(key, one.id()));
    }
    for (KeyCombination key : fresh.keys()) {
      if (taken.containsKey(key)) {
        throw new IllegalStateException(
            fresh.id() + " and " + taken.get(key) + " share " + key.getName());
      }
    }
  }

  /// Whether a key is a single letter or sign, which only lists may use.
  static boolean isSingle(KeyCombination key) {
    return key.getControl() != ModifierValue.DOWN
        && key.getShortcut() != ModifierValue.DOWN
        && key.getAlt() != ModifierValue.DOWN
        && key.getMeta() != ModifierValue.DOWN;
  }
}
