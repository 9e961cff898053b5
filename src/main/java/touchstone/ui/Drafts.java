package touchstone.ui;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.draft.DraftStore;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.task.Background;
import touchstone.task.Timer;

/// What was typed into any form and is not saved: known here at once, written in the background.
/// Every form has one [DraftKeeper] of it and says how it goes on with a draft. Used on the
/// window's thread.
///
/// A draft that cannot be written is said once, stays known, and is tried again until it can.
public final class Drafts {
  private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
  private static final String BANNER = "drafts";
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final DraftStore store;
  private final Background background;
  private final Timer timer;
  private final Messages messages;
  private final Notices notices;
  private final Failures failures;
  private final List<DraftKeeper> keepers = new ArrayList<>();
  private final Map<String, Consumer<KeptDraft>> forms = new HashMap<>();
  private final Map<String, KeptDraft> known = new HashMap<>();
  private final Map<String, KeptDraft> unwritten = new LinkedHashMap<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final ReadOnlyObjectWrapper<List<KeptDraft>> list =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean read;

  /// Begins by reading what was kept before.
  ///
  /// @param fx leads back to the window's thread
  public Drafts(
      DraftStore store,
      Background background,
      Timer timer,
      Executor fx,
      Messages messages,
      Notices notices,
      Failures failures) {
    this.store = store;
    this.background = background;
    this.timer = timer;
    this.messages = messages;
    this.notices = notices;
    this.failures = failures;
    store.watch(
        new DraftStore.Watcher() {
          @Override
          public void kept(KeptDraft draft) {
            fx.execute(() -> know(draft));
          }

          @Override
          public void gone(String id) {
            fx.execute(() -> forget(id));
          }

          @Override
          public void forgotten(Predicate<KeptDraft> which) {
            fx.execute(() -> giveUp(which));
          }
        });
    background.aside(
        () -> {
          store.sweep();
          return store.list();
        },
        this::begin,
        this::beginWithout);
  }

  /// A keeper for a form; `first` is what the form is about until it says otherwise.
  public DraftKeeper keeper(DraftSubject first, Typing form) {
    DraftKeeper keeper = new DraftKeeper(this, first, form);
    keepers.add(keeper);
    return keeper;
  }

  /// Says how the form of that name opens with a draft of its own.
  public void onResume(String form, Consumer<KeptDraft> open) {
    forms.put(form, open);
  }

  /// Opens the form of a draft with everything filled.
  public void resume(KeptDraft draft) {
    Optional.ofNullable(forms.get(draft.subject().form()))
        .ifPresentOrElse(open -> open.accept(draft), () -> notices.say("command.refused.screen"));
  }

  /// All drafts, the latest first.
  public ReadOnlyObjectProperty<List<KeptDraft>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /// The latest draft about that.
  public Optional<KeptDraft> latest(DraftSubject subject) {
    return list.get().stream().filter(draft -> draft.subject().equals(subject)).findFirst();
  }

  /// The draft of that id.
  public Optional<KeptDraft> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  /// Runs `then` when it is known what was kept before this start: mostly at once.
  public void whenRead(Runnable then) {
    if (read) {
      then.run();
    } else {
      waiting.add(then);
    }
  }

  /// Has every form's changes written now, as when the focus moves or something failed.
  public void keepAll() {
    keepers.forEach(DraftKeeper::keep);
  }

  /// Throws a draft away; the Undo of the notice brings it back.
  public void discard(KeptDraft draft) {
    discard(draft, () -> {});
  }

  /// The kind of form, in the user's words.
  public String formOf(KeptDraft draft) {
    return messages
        .find("draft.form." + draft.subject().form())
        .orElseGet(() -> messages.text("draft.form.other"));
  }

  void discard(KeptDraft draft, Runnable back) {
    drop(draft.id());
    notices.sayUndoable(
        () -> {
          write(draft, _ -> {});
          back.run();
        },
        "draft.discarded",
        formOf(draft));
  }

  Runnable later(Duration delay, Runnable act) {
    return timer.after(delay, act);
  }

  KeptDraft asOfNow(String id, DraftSubject subject, Typing.Typed typed) {
    return store.draft(id, subject, typed.title(), typed.texts());
  }

  void write(String id, DraftSubject subject, Typing.Typed typed, Consumer<KeptDraft> done) {
    write(asOfNow(id, subject, typed), done);
  }

  /// On the store lane, right after what was typed is saved. That the file stays where it cannot be
  /// removed is no reason to call the save failed.
  void end(String id) {
    try {
      store.end(id);
    } catch (RuntimeException e) {
      LOG.warn("The draft of something saved could not be removed: {}", e.getClass().getName());
    }
  }

  void drop(String id) {
    boolean was = known.remove(id) != null;
    unwritten.remove(id);
    tell();
    if (was) {
      background.aside(
          () -> {
            store.discard(id);
            return id;
          },
          _ -> {},
          failures::show);
    }
  }

  private void write(KeptDraft draft, Consumer<KeptDraft> done) {
    know(draft);
    background.aside(
        () -> {
          store.keep(draft);
          return draft;
        },
        kept -> {
          written(kept);
          done.accept(kept);
        },
        failure -> notWritten(draft, done, failure));
  }

  private void written(KeptDraft draft) {
    unwritten.remove(draft.id());
    if (unwritten.isEmpty()) {
      notices.remove(BANNER);
    }
  }

  private void notWritten(KeptDraft draft, Consumer<KeptDraft> done, Throwable failure) {
    if (!(failure instanceof UncheckedIOException)) {
      failures.show(failure);
      return;
    }
    if (unwritten.isEmpty()) {
      LOG.warn("A draft could not be kept: {}", failure.getClass().getName());
      notices.show(
          new Banner(
              BANNER, Banner.Kind.WARNING, messages.text("draft.notKept"), null, null, true));
    }
    unwritten.put(draft.id(), draft);
    timer.after(TRY_AGAIN, () -> tryAgain(draft, done));
  }

  // A later text of the same draft is on its own way to the disk.
  private void tryAgain(KeptDraft draft, Consumer<KeptDraft> done) {
    if (draft.equals(unwritten.get(draft.id())) && draft.equals(known.get(draft.id()))) {
      write(draft, done);
    }
  }

  private void begin(List<KeptDraft> kept) {
    kept.forEach(draft -> known.putIfAbsent(draft.id(), draft));
    read = true;
    tell();
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private void beginWithout(Throwable failure) {
    begin(List.of());
    failures.show(failure);
  }

  private void know(KeptDraft draft) {
    KeptDraft before = known.get(draft.id());
    if (before == null || !before.keptAt().isAfter(draft.keptAt())) {
      known.put(draft.id(), draft);
      tell();
    }
  }

  private void forget(String id) {
    unwritten.remove(id);
    if (known.remove(id) != null) {
      tell();
    }
    List.copyOf(keepers).forEach(keeper -> keeper.gone(id));
  }

  // A draft on its way to the disk is known here already: ended, it does not get there.
  private void giveUp(Predicate<KeptDraft> which) {
    for (KeptDraft draft : known.values().stream().filter(which).toList()) {
      known.remove(draft.id());
      unwritten.remove(draft.id());
      background.<Boolean>aside(() -> ended(draft.id()), _ -> {}, failures::show);
    }
    List.copyOf(keepers).forEach(keeper -> keeper.giveUp(which));
    tell();
  }

  private boolean ended(String id) {
    store.end(id);
    return true;
  }

  private void tell() {
    list.set(
        known.values().stream()
            .sorted(Comparator.comparing(KeptDraft::keptAt).reversed().thenComparing(KeptDraft::id))
            .toList());
  }
}
