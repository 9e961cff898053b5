package touchstone.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.logbook.Books;
import touchstone.task.Background;

/// The drafts of forms in a test: real files, and a time that passes when the test says so.
public final class TypedDrafts {
  private final List<Runnable> waiting = new ArrayList<>();
  private final Messages messages = Messages.in(Locale.ENGLISH);
  private final Notices notices = new Notices(messages);
  private final DraftStore store;
  private final Drafts drafts;

  /// @param fx brings what comes back to the thread of the test
  public TypedDrafts(Path folder, Background background, Executor fx) {
    store = new DraftStore(folder, Clock.fixed(Books.NOW, ZoneOffset.UTC), Sealing.NONE);
    drafts =
        new Drafts(
            store, background, this::after, fx, messages, notices, new Failures(messages, notices));
  }

  public DraftStore store() {
    return store;
  }

  public Drafts drafts() {
    return drafts;
  }

  public Notices notices() {
    return notices;
  }

  /// So much time passes that everything that waited is done.
  public void timePasses() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  /// How many acts wait for time to pass.
  public int waiting() {
    return waiting.size();
  }

  private Runnable after(Duration delay, Runnable act) {
    waiting.add(act);
    return () -> waiting.remove(act);
  }
}
