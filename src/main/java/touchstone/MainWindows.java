package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import touchstone.cli.TouchstoneCommand;
import touchstone.cli.Windows;
import touchstone.host.Directories;

/// Starts the toolkit and opens the window over a store of its own wiring.
final class MainWindows implements Windows {
  @Override
  public int open(@Nullable Path folder, boolean demo) {
    Directories directories = Touchstone.directories(folder);
    System.setProperty("touchstone.log", directories.log().toString());
    try (Wiring wiring = Wiring.open(directories, Clock.systemUTC())) {
      showUntilClosed(wiring);
    }
    return TouchstoneCommand.DONE;
  }

  @Override
  public int tour(Path target) {
    return TouchstoneCommand.REFUSED;
  }

  private static void showUntilClosed(Wiring wiring) {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Platform.startup(
        () -> {
          try {
            new WindowWiring(wiring).window(new Stage(), closed::countDown).show();
          } catch (Throwable e) {
            failure.set(e);
            closed.countDown();
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("the window did not open", thrown);
    }
    Platform.exit();
  }
}
