package touchstone.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import touchstone.draft.DraftStore;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;

/// Keeps what is typed into one form: a moment after a change, and at once when asked, as when the
/// focus moves. The form says when it begins with a record, when something changed and when it was
/// saved. Used on the window's thread.
public final class DraftKeeper {
  /// Between a change and its writing; with the writing itself a crash costs less than two seconds.
  static final Duration PAUSE = Duration.ofMillis(1500);

  private final Drafts drafts;
  private final Typing form;
  private final ReadOnlyObjectWrapper<Optional<Instant>> keptAt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> restored =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private DraftSubject subject;
  private String id = DraftStore.newId();
  private boolean dirty;
  private @Nullable Runnable stopTimer;

  DraftKeeper(Drafts drafts, DraftSubject first, Typing form) {
    this.drafts = drafts;
    this.subject = first;
    this.form = form;
  }

  /// When the draft was last kept; empty while there is none.
  public ReadOnlyObjectProperty<Optional<Instant>> keptAtProperty() {
    return keptAt.getReadOnlyProperty();
  }

  /// When the draft now in the form was kept, where it came back by itself or was asked for.
  public ReadOnlyObjectProperty<Optional<Instant>> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /// What the form is about.
  public DraftSubject subject() {
    return subject;
  }

  /// Whether something changed that is not kept yet.
  public boolean isDirty() {
    return dirty;
  }

  /// Something was typed.
  public void changed() {
    dirty = true;
    if (stopTimer == null) {
      stopTimer = drafts.later(PAUSE, this::keep);
    }
  }

  /// Has written what changed since it was last kept.
  public void keep() {
    stop();
    if (!dirty || ended.contains(id)) {
      return;
    }
    dirty = false;
    Optional<Typing.Typed> now = form.typed();
    if (now.isEmpty()) {
      drafts.drop(id);
      begin(subject);
      return;
    }
    String mine = id;
    drafts.write(
        id,
        subject,
        now.get(),
        kept -> {
          if (mine.equals(id)) {
            keptAt.set(Optional.of(kept.keptAt()));
          }
        });
  }

  /// Begins with a record; the draft before stays kept.
  public void begin(DraftSubject about) {
    stop();
    subject = about;
    id = DraftStore.newId();
    dirty = false;
    keptAt.set(Optional.empty());
    restored.set(Optional.empty());
  }

  /// Goes on with a draft that was kept before and now stands in the form.
  public void resume(KeptDraft draft) {
    begin(draft.subject());
    id = draft.id();
    keptAt.set(Optional.of(draft.keptAt()));
    restored.set(Optional.of(draft.keptAt()));
  }

  /// The act that saves the form, for the store lane: the draft goes with it, unless the act throws
  /// or its answer is not `done`. What throws was not stored: it stays in the form and in the
  /// draft, to be saved again.
  public <T> Callable<T> saving(Callable<T> act, Predicate<? super T> done) {
    String mine = id;
    return () -> {
      T answer = act.call();
      if (done.test(answer)) {
        ended.add(mine);
        drafts.end(mine);
      }
      return answer;
    };
  }

  /// The act of [#saving] is done: what is typed from now on is another draft of the same record.
  public void saved() {
    if (ended.contains(id)) {
      begin(subject);
    }
  }

  /// Throws the draft away with what stands in the form; an Undo brings both back.
  public void discard() {
    Optional<KeptDraft> gone =
        form.typed().map(now -> drafts.asOfNow(id, subject, now)).or(() -> drafts.find(id));
    begin(subject);
    gone.ifPresent(draft -> drafts.discard(draft, () -> drafts.resume(draft)));
  }

  void gone(String gone) {
    if (gone.equals(id) && !ended.contains(id) && !dirty && keptAt.get().isPresent()) {
      begin(subject);
      form.forget();
    }
  }

  /// What is typed is given up where it is of that kind, kept or not.
  void giveUp(Predicate<KeptDraft> which) {
    boolean meant =
        form.typed().map(now -> drafts.asOfNow(id, subject, now)).filter(which).isPresent();
    if (meant) {
      begin(subject);
      form.forget();
      stop();
      dirty = false;
    }
  }

  private void stop() {
    if (stopTimer != null) {
      stopTimer.run();
      stopTimer = null;
    }
  }
}
