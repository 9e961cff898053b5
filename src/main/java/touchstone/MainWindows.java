package touchstone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import touchstone.cli.TouchstoneCommand;
import touchstone.cli.Windows;
import touchstone.ui.Frame;
import touchstone.ui.FxThread;
import touchstone.ui.MainWindow;

/// Starts the toolkit and opens the window over a store of its own wiring. From the demo the way
/// leads to the user's own store, in a window that follows the first.
final class MainWindows implements Windows {
  private final FxThread fx = new FxThread();
  private boolean started;

  @Override
  public int open(@Nullable Path folder, boolean demo) {
    try {
      if (show(() -> Touchstone.wiring(folder, demo), demo)) {
        show(() -> Touchstone.wiring(folder, false), false);
      }
    } finally {
      end();
    }
    return TouchstoneCommand.DONE;
  }

  @Override
  public int openBackup(@Nullable Path folder, boolean demo, Path backup) {
    try {
      show(() -> Touchstone.backup(folder, demo, backup), false);
    } finally {
      end();
    }
    return TouchstoneCommand.DONE;
  }

  private void end() {
    if (started) {
      Platform.exit();
    }
  }

  @Override
  public int tour(Path target) {
    return Tour.run(target, System.out, System.err);
  }

  /// Shows a window until it is closed; answers whether the user asked for the own store then.
  private boolean show(Supplier<Wiring> store, boolean demo) {
    try (Wiring wiring = store.get()) {
      AtomicBoolean own = new AtomicBoolean();
      CountDownLatch closed = new CountDownLatch(1);
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      begin(
          () -> {
            try {
              showWindow(wiring, demo, own, closed);
            } catch (Throwable e) {
              failure.set(e);
              closed.countDown();
            }
          });
      await(closed);
      Throwable thrown = failure.get();
      if (thrown != null) {
        throw new IllegalStateException("the window did not open", thrown);
      }
      return own.get();
    }
  }

  private static void showWindow(
      Wiring wiring, boolean demo, AtomicBoolean own, CountDownLatch closed) {
    List<MainWindow> backups = new ArrayList<>();
    WindowWiring windows = openBackups(wiring, backups);
    MainWindow window =
        windows.window(
            new Stage(),
            () -> {
              List.copyOf(backups).forEach(MainWindow::close);
              closed.countDown();
            });
    if (demo) {
      windows
          .frame()
          .markDemo(
              () -> {
                own.set(true);
                window.close();
              });
    }
    windows.frame().catchUncaught();
    window.show();
  }

  /// The window's wiring with a way to open further windows over backups, to be read.
  private static WindowWiring openBackups(Wiring wiring, List<MainWindow> backups) {
    AtomicReference<@Nullable Frame> frame = new AtomicReference<>();
    WindowWiring windows =
        new WindowWiring(wiring, file -> openBackup(wiring, frame.get(), file, backups));
    frame.set(windows.frame());
    return windows;
  }

  private static void openBackup(
      Wiring wiring, @Nullable Frame frame, Path file, List<MainWindow> backups) {
    if (frame == null) {
      return;
    }
    frame
        .background()
        .start(
            frame.messages().text("backup.open.job"),
            _ -> Wiring.openBackup(wiring.directories(), wiring.clock(), file),
            backup -> showBackup(backup, backups),
            frame.failures()::show);
  }

  private static void showBackup(Wiring backup, List<MainWindow> backups) {
    AtomicReference<@Nullable MainWindow> shown = new AtomicReference<>();
    MainWindow window =
        new WindowWiring(backup)
            .window(
                new Stage(),
                () -> {
                  backups.remove(shown.get());
                  backup.close();
                });
    shown.set(window);
    backups.add(window);
    window.show();
  }

  private void begin(Runnable first) {
    if (started) {
      fx.later(first);
      return;
    }
    started = true;
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          first.run();
        });
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
