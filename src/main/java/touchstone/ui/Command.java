package touchstone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// One act the user can ask for: by menu, by key, by the palette. Its texts stand in the bundle
/// under `command.<id>` (name), `command.<id>.description` and, where given,
/// `command.<id>.synonyms`. Built by [#of] and the verbs after it.
public final class Command {
  /// Where a command can be used.
  public enum Scope {
    /// Everywhere in the window.
    WINDOW,
    /// While the screen that brought it is in view.
    VIEW,
    /// As [#VIEW], and its key only while a list or a table has the focus: for single letters.
    LIST
  }

  private final String id;
  private final Menus menu;
  private final Runnable action;
  private final Scope scope;
  private final List<KeyCombination> keys;
  private final @Nullable String icon;
  private final Supplier<Optional<String>> refusal;
  private final Supplier<Optional<String>> name;

  private Command(
      String id,
      Menus menu,
      Runnable action,
      Scope scope,
      List<KeyCombination> keys,
      @Nullable String icon,
      Supplier<Optional<String>> refusal,
      Supplier<Optional<String>> name) {
    this.id = id;
    this.menu = menu;
    this.action = action;
    this.scope = scope;
    this.keys = List.copyOf(keys);
    this.icon = icon;
    this.refusal = refusal;
    this.name = name;
  }

  /// A command of the whole window without a key, standing in `menu`.
  public static Command of(String id, Menus menu, Runnable action) {
    return new Command(
        id, menu, action, Scope.WINDOW, List.of(), null, Optional::empty, Optional::empty);
  }

  /// A command of one screen without a key, standing in `menu` while that screen is in view.
  public static Command ofView(String id, Menus menu, Runnable action) {
    return of(id, menu, action).in(Scope.VIEW);
  }

  public Command in(Scope where) {
    return new Command(id, menu, action, where, keys, icon, refusal, name);
  }

  /// The default key, as `Shortcut+Shift+N`; `Shortcut` is Ctrl, on a Mac the command key. The
  /// first key given is the one that is shown, others do the same.
  public Command key(String combination) {
    List<KeyCombination> more = new ArrayList<>(keys);
    more.add(KeyCombination.valueOf(combination));
    return new Command(id, menu, action, scope, more, icon, refusal, name);
  }

  /// A feather icon, as `fth-plus`.
  public Command icon(String literal) {
    return new Command(id, menu, action, scope, keys, literal, refusal, name);
  }

  /// Why the command cannot be used just now, as a message key; empty while it can.
  public Command refusedWhen(Supplier<Optional<String>> messageKey) {
    return new Command(id, menu, action, scope, keys, icon, messageKey, name);
  }

  /// A name that tells more than the one in the bundle, such as "Undo Delete incident".
  public Command named(Supplier<Optional<String>> text) {
    return new Command(id, menu, action, scope, keys, icon, refusal, text);
  }

  public String id() {
    return id;
  }

  public Menus menu() {
    return menu;
  }

  public Scope scope() {
    return scope;
  }

  /// The key that is shown.
  public Optional<KeyCombination> key() {
    return keys.stream().findFirst();
  }

  public List<KeyCombination> keys() {
    return keys;
  }

  public Optional<String> icon() {
    return Optional.ofNullable(icon);
  }

  /// The message key that says why not, empty while the command can be used.
  public Optional<String> refusal() {
    return refusal.get();
  }

  public String name(Messages messages) {
    return name.get().orElseGet(() -> messages.text("command." + id));
  }

  public String description(Messages messages) {
    return messages.find("command." + id + ".description").orElse("");
  }

  /// Other words under which the palette finds it, separated by spaces.
  public String synonyms(Messages messages) {
    return messages.find("command." + id + ".synonyms").orElse("");
  }

  /// The key as it is written on this platform, empty where there is none.
  public String keyText() {
    return key().map(KeyCombination::getDisplayText).orElse("");
  }

  /// Carries the command out where it is not refused; answers whether it was.
  public boolean run() {
    if (refusal().isPresent()) {
      return false;
    }
    action.run();
    return true;
  }

  @Override
  public String toString() {
    return id;
  }
}
