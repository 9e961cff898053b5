package touchstone.task;

import java.time.Duration;

/// Does something later. A test has one that it moves by hand.
@FunctionalInterface
public interface Timer {
  /// Runs `act` on the window's thread after `delay`, unless what it answers is run before.
  Runnable after(Duration delay, Runnable act);
}
