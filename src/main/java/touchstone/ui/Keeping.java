package touchstone.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import touchstone.past.Replacement;
import touchstone.report.RestoreWords;
import touchstone.store.Backup;
import touchstone.store.Restore;
import touchstone.store.Safekeeping;
import touchstone.store.Steps;
import touchstone.store.Verification;
import touchstone.task.Progress;
import touchstone.task.Ticket;

/// The backups of the open store as the window makes and uses them: by itself while something
/// changes, and when asked. All of it runs on the long lane, with progress and cancel in the status
/// bar. Used on the window's thread.
public final class Keeping {
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final String FAILED = "backup";

  private final Safekeeping safekeeping;
  private final Function<Path, Restore> restoring;
  private final Frame frame;
  private final Ticket ticket;
  private final ReadOnlyObjectWrapper<Optional<State>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Instant notBefore = Instant.MIN;
  private boolean automaticRuns;

  /// @param restoring takes out a backup that is to take the place of what is there
  public Keeping(Safekeeping safekeeping, Function<Path, Restore> restoring, Frame frame) {
    this.safekeeping = safekeeping;
    this.restoring = restoring;
    this.frame = frame;
    this.ticket = frame.background().ticket();
  }

  /// How the store is kept just now.
  ///
  /// @param latest the latest backup beside it; each was examined when it was made
  /// @param changed whether something was done since
  /// @param room bytes free on its disk
  /// @param size bytes of the store with its backups
  public record State(Optional<Backup> latest, boolean changed, long room, long size) {}

  private record Looked(State state, boolean due) {}

  /// Looks whether a backup is due: at once if anything changed since the last, then every minute.
  public void begin() {
    look(true);
  }

  public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Makes a backup beside the store.
  public void backUp() {
    start(
        "backup.job",
        progress -> safekeeping.backUp(steps(progress)),
        made -> {
          made();
          frame.notices().say("backup.made", time(made.at()));
        },
        frame.failures()::show);
  }

  /// Makes a backup in another folder.
  public void backUpTo(Path folder) {
    start(
        "backup.job",
        progress -> safekeeping.backUp(folder, steps(progress)),
        made -> frame.notices().say("backup.made.to", made.file().toString()),
        frame.failures()::show);
  }

  /// Reads through everything the store is made of and hands over what was found.
  public void verify(Consumer<Verification> then) {
    start(
        "backup.verify.job",
        progress -> safekeeping.verify(steps(progress)),
        then,
        frame.failures()::show);
  }

  /// Compares a backup with what is there and hands over what restoring it would change.
  ///
  /// @param then is told the sentences, and whether anything would change
  public void compare(Path from, Compared then) {
    start(
        "backup.compare.job",
        progress -> {
          try (Restore restore = restoring.apply(from)) {
            return Replacement.of(restore.preview(steps(progress)));
          }
        },
        preview ->
            then.show(RestoreWords.of(preview, frame.messages().locale()), !preview.isNothing()),
        frame.failures()::show);
  }

  /// Puts a backup in place of what is there, by one act.
  public void restore(Path from) {
    start(
        "backup.restore.job",
        progress -> {
          try (Restore restore = restoring.apply(from)) {
            return restore.carryOut(steps(progress));
          }
        },
        this::restored,
        frame.failures()::show);
  }

  /// Takes what a comparison found.
  @FunctionalInterface
  public interface Compared {
    void show(List<String> sentences, boolean changes);
  }

  private void restored(OptionalLong act) {
    act.ifPresentOrElse(
        number ->
            frame.notices().sayUndoable(() -> frame.acts().undo(number), "backup.restore.done"),
        () -> frame.notices().say("backup.restore.same"));
  }

  private void look(boolean first) {
    ticket.read(
        _ -> {
          boolean changed = safekeeping.hasChanged();
          State now =
              new State(safekeeping.latest(), changed, safekeeping.room(), safekeeping.size());
          return new Looked(now, first ? changed : safekeeping.isDue());
        },
        this::looked,
        _ -> lookLater());
  }

  private void looked(Looked found) {
    state.set(Optional.of(found.state()));
    if (found.due() && !automaticRuns && !frame.clock().instant().isBefore(notBefore)) {
      automaticRuns = true;
      start(
          "backup.job",
          progress -> safekeeping.backUp(steps(progress)),
          _ -> {
            automaticRuns = false;
            made();
          },
          this::automaticFailed);
    }
    lookLater();
  }

  private void lookLater() {
    frame.background().after(LOOK, () -> look(false));
  }

  private void made() {
    frame.notices().remove(FAILED);
    notBefore = Instant.MIN;
    ticket.read(
        () ->
            new State(
                safekeeping.latest(),
                safekeeping.hasChanged(),
                safekeeping.room(),
                safekeeping.size()),
        now -> state.set(Optional.of(now)),
        frame.failures()::show);
  }

  private void automaticFailed(Throwable failure) {
    automaticRuns = false;
    boolean told = notBefore.isAfter(Instant.MIN);
    notBefore = frame.clock().instant().plus(AGAIN);
    if (failure instanceof CancellationException || told) {
      return;
    }
    Optional<String> words = frame.failures().wordsFor(failure);
    if (words.isEmpty()) {
      frame.failures().show(failure);
      return;
    }
    frame
        .notices()
        .show(
            new Banner(
                FAILED,
                Banner.Kind.WARNING,
                frame.messages().text("backup.failed", words.get()),
                frame.messages().text("backup.failed.act"),
                () -> frame.commands().run("backup.to"),
                true));
  }

  private <T> void start(
      String name,
      touchstone.task.LongWork<T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    frame.background().start(frame.messages().text(name), work, done, failed);
  }

  private String time(Instant at) {
    return frame.formats().time(at.atZone(frame.zone()).toLocalTime());
  }

  private static Steps steps(Progress progress) {
    return (done, all) -> {
      progress.cancellation().check();
      progress.report(done, all);
    };
  }
}
