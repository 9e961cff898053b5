package touchstone.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One view's place in the queue of reads: a newer question cancels the older one, and an answer
/// that comes too late is dropped. Used from the window's thread only.
public final class Ticket {
  private final Background background;
  private @Nullable Cancellation current;

  Ticket(Background background) {
    this.background = background;
  }

  /// Asks for `work`; exactly one of `done` and `failed` is called, on the window's thread, unless
  /// a newer question or [#cancel] comes first.
  public <T> void read(
      Work<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    cancel();
    Cancellation mine = new Cancellation();
    current = mine;
    background.submitRead(
        mine,
        work,
        answer -> {
          if (isCurrent(mine)) {
            current = null;
            done.accept(answer);
          }
        },
        failure -> {
          if (isCurrent(mine)) {
            current = null;
            failed.accept(failure);
          }
        });
  }

  /// The same for work that cannot be stopped half-way.
  public <T> void read(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    this.<T>read(cancellation -> work.call(), done, failed);
  }

  /// Drops the question in flight; a view does this when it is hidden.
  public void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  /// Whether an answer is still awaited.
  public boolean isWaiting() {
    return current != null;
  }

  private boolean isCurrent(Cancellation mine) {
    return current == mine;
  }
}
