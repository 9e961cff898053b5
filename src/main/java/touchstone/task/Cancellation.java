package touchstone.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The wish that a piece of work ends early. Work registers how it can be stopped, for example by
/// cancelling its statement; threads are never interrupted, because an interrupt would close the
/// files of the store. Safe for use from any thread.
public final class Cancellation {
  private final List<Runnable> stops = new ArrayList<>();
  private boolean cancelled;

  /// Runs `stop` when the work is cancelled, at once where it already is.
  public void onCancel(Runnable stop) {
    synchronized (stops) {
      if (!cancelled) {
        stops.add(stop);
        return;
      }
    }
    stop.run();
  }

  public boolean isCancelled() {
    synchronized (stops) {
      return cancelled;
    }
  }

  /// Throws [CancellationException] once the work is no longer wanted.
  public void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }

  /// Asks the work to end; the first call only has an effect.
  public void cancel() {
    List<Runnable> toRun;
    synchronized (stops) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      toRun = List.copyOf(stops);
      stops.clear();
    }
    toRun.forEach(Runnable::run);
  }
}
