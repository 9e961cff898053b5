package touchstone.store;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The turns on the writer lane: one at a time, in the order in which they are asked for. A turn
/// may leave something to be done; whoever has the next turn, or reads, does that first, so that
/// nobody ever sees that it was not done yet, and whoever left it need not wait for it. Any thread.
final class Turns {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ReentrantLock settling = new ReentrantLock();
  private volatile @Nullable Runnable left;

  /// Waits for one's turn; whoever has it may ask again.
  void begin() {
    turn.lock();
    try {
      settle();
    } catch (RuntimeException | Error e) {
      turn.unlock();
      throw e;
    }
  }

  void end() {
    turn.unlock();
  }

  /// Leaves something to be done; within a turn, and once in it.
  void leave(Runnable work) {
    left = work;
  }

  /// Does what is left, or waits for whoever does it; at once where that is oneself.
  void settle() {
    if (left == null) {
      return;
    }
    settling.lock();
    try {
      Runnable work = left;
      if (work != null && settling.getHoldCount() == 1) {
        try {
          work.run();
        } finally {
          left = null;
        }
      }
    } finally {
      settling.unlock();
    }
  }
}
