package touchstone.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door back to the window's thread.
public final class FxThread implements Executor {
  /// Runs `command` on the window's thread: at once when called there, otherwise soon.
  @Override
  public void execute(Runnable command) {
    if (Platform.isFxApplicationThread()) {
      command.run();
    } else {
      later(command);
    }
  }

  /// Runs `command` after what the window's thread is doing now.
  public void later(Runnable command) {
    Platform.runLater(command);
  }
}
