package touchstone.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the window says by itself: one notice at a time, the others wait; and banners that stay.
/// The window decides how long a notice is seen.
public final class Notices {
  private final Messages messages;
  private final Deque<Notice> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Notice>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<Banner> banners = FXCollections.observableArrayList();
  // Kept, because a listener on it would go with it.
  private final ObservableList<Banner> bannersToRead =
      FXCollections.unmodifiableObservableList(banners);

  public Notices(Messages messages) {
    this.messages = messages;
  }

  /// Says the text of `key`: a past-tense phrase such as "Interaction logged".
  public void say(String key, Object... arguments) {
    add(Notice.of(messages.text(key, arguments)));
  }

  /// The same with an Undo button.
  public void sayUndoable(Runnable undo, String key, Object... arguments) {
    add(new Notice(messages.text(key, arguments), messages.text("notice.undo"), undo));
  }

  /// Shows a finished notice now or after those before it; one that repeats the last is dropped.
  public void add(Notice notice) {
    Notice last = waiting.isEmpty() ? shown.get().orElse(null) : waiting.peekLast();
    if (last != null && last.act().isEmpty() && last.equals(notice)) {
      return;
    }
    waiting.add(notice);
    if (shown.get().isEmpty()) {
      next();
    }
  }

  /// The notice in view goes, and the next comes.
  public void next() {
    shown.set(Optional.ofNullable(waiting.poll()));
  }

  /// Carries out the act of the notice in view.
  public void act() {
    Optional<Notice> now = shown.get();
    next();
    now.flatMap(Notice::act).ifPresent(Runnable::run);
  }

  /// Sets a banner, in place of the one with the same id.
  public void show(Banner banner) {
    remove(banner.id());
    banners.add(banner);
  }

  public void remove(String bannerId) {
    banners.removeIf(banner -> banner.id().equals(bannerId));
  }

  public ReadOnlyObjectProperty<Optional<Notice>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObservableList<Banner> banners() {
    return bannersToRead;
  }
}
