package touchstone.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import touchstone.draft.DraftStore;
import touchstone.draft.KeptDraft;
import touchstone.task.Background;

/// Keeps what is typed: two seconds after a change, and at once when asked. Used on the window's
/// thread; the files are written on the store lane, so that a draft never overtakes a save.
final class DraftKeeper {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DraftStore drafts;
  private final Background background;
  private final Consumer<? super Throwable> failed;
  private final Supplier<Optional<Typed>> typed;
  private final ReadOnlyObjectWrapper<Optional<Instant>> keptAt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String id = DraftStore.newId();
  private boolean dirty;
  private boolean onDisk;
  private @Nullable Runnable stopTimer;

  /// What there is to keep.
  record Typed(String title, Map<String, String> texts) {}

  /// @param typed what stands in the form now; empty where nothing was typed
  DraftKeeper(
      DraftStore drafts,
      Background background,
      Supplier<Optional<Typed>> typed,
      Consumer<? super Throwable> failed) {
    this.drafts = drafts;
    this.background = background;
    this.typed = typed;
    this.failed = failed;
  }

  /// When the draft was last kept; empty while there is none.
  ReadOnlyObjectProperty<Optional<Instant>> keptAtProperty() {
    return keptAt.getReadOnlyProperty();
  }

  boolean isDirty() {
    return dirty;
  }

  void changed() {
    dirty = true;
    if (stopTimer == null) {
      stopTimer = background.after(PAUSE, this::keep);
    }
  }

  /// Writes what changed since it was last kept.
  void keep() {
    stop();
    if (!dirty) {
      return;
    }
    dirty = false;
    String mine = id;
    Optional<Typed> now = typed.get();
    if (now.isEmpty()) {
      throwAway();
      return;
    }
    onDisk = true;
    background.write(
        () -> drafts.keep(mine, now.get().title(), now.get().texts()),
        kept -> {
          if (mine.equals(id)) {
            keptAt.set(Optional.of(kept.keptAt()));
          }
        },
        failed);
  }

  /// Goes on with a draft that was kept before.
  void resume(KeptDraft draft) {
    begin(draft.id());
    onDisk = true;
    keptAt.set(Optional.of(draft.keptAt()));
  }

  /// Begins a draft of its own; the one before stays kept.
  void begin() {
    begin(DraftStore.newId());
  }

  /// Forgets the draft and its file: it was saved, or nobody wants it.
  void done() {
    throwAway();
    begin();
  }

  private void begin(String newId) {
    stop();
    id = newId;
    dirty = false;
    onDisk = false;
    keptAt.set(Optional.empty());
  }

  private void throwAway() {
    String mine = id;
    if (onDisk) {
      onDisk = false;
      keptAt.set(Optional.empty());
      background.write(
          () -> {
            drafts.discard(mine);
            return mine;
          },
          _ -> {},
          failed);
    }
  }

  private void stop() {
    if (stopTimer != null) {
      stopTimer.run();
      stopTimer = null;
    }
  }
}
