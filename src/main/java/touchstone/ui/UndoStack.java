package touchstone.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.logbook.Logbook;
import touchstone.store.Change;
import touchstone.store.StoreFailure;
import touchstone.task.Background;

/// The acts of this session that can be taken back, latest first, and those taken back that can be
/// done again. Used on the window's thread.
public final class UndoStack implements Acts {
  private static final int AT_MOST = 200;
  private static final Set<String> NOT_THE_USERS = Set.of("begin", "undo", "demo", "erase");

  private record Done(long number, String name) {}

  private final Logbook logbook;
  private final Background background;
  private final Notices notices;
  private final Failures failures;
  private final Messages messages;
  private final Deque<Done> done = new ArrayDeque<>();
  private final Deque<Done> undone = new ArrayDeque<>();
  private BiConsumer<StoreFailure, String> refused;

  public UndoStack(
      Logbook logbook,
      Background background,
      Notices notices,
      Failures failures,
      Messages messages) {
    this.logbook = logbook;
    this.background = background;
    this.notices = notices;
    this.failures = failures;
    this.messages = messages;
    this.refused = (failure, act) -> failures.show(failure);
  }

  /// Says who tells why an act could not be taken back: the failure, and the act's name.
  public void onRefused(BiConsumer<StoreFailure, String> tell) {
    refused = tell;
  }

  /// Remembers a committed act.
  public void noticed(Change change) {
    if (!NOT_THE_USERS.contains(change.name())) {
      undone.clear();
      push(done, new Done(change.act(), change.name()));
    }
  }

  @Override
  public Optional<String> undoName() {
    return name(done.peek());
  }

  @Override
  public Optional<String> redoName() {
    return name(undone.peek());
  }

  @Override
  public void undo() {
    takeBack(done.poll(), undone, "acts.undone");
  }

  @Override
  public void undo(long act) {
    done.stream()
        .filter(one -> one.number() == act)
        .findFirst()
        .ifPresent(
            one -> {
              done.remove(one);
              takeBack(one, undone, "acts.undone");
            });
  }

  @Override
  public void redo() {
    takeBack(undone.poll(), done, "acts.redone");
  }

  private void takeBack(@Nullable Done latest, Deque<Done> to, String said) {
    if (latest == null) {
      return;
    }
    background.write(
        () -> logbook.undo(latest.number()),
        number -> {
          push(to, new Done(number, latest.name()));
          notices.say(said, name(latest).orElse(""));
        },
        failure -> refuse(latest, failure));
  }

  private void refuse(Done act, Throwable failure) {
    if (failure instanceof StoreFailure refusal && refusal.since().isPresent()) {
      refused.accept(refusal, name(act).orElse(""));
    } else {
      failures.show(failure);
    }
  }

  private Optional<String> name(@Nullable Done act) {
    return act == null ? Optional.empty() : Optional.of(ActNames.of(messages, act.name()));
  }

  private static void push(Deque<Done> stack, Done act) {
    stack.push(act);
    while (stack.size() > AT_MOST) {
      stack.removeLast();
    }
  }
}
