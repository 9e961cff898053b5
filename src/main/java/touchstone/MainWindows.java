package touchstone;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.chart.Palette;
import touchstone.cli.TouchstoneCommand;
import touchstone.cli.Windows;
import touchstone.ui.FxThread;
import touchstone.ui.MainWindow;
import touchstone.ui.Offscreen;
import touchstone.ui.control.FigurePicture;

/// Starts the toolkit and opens the window over a store of its own wiring. From the demo the way
/// leads to the user's own store, in a window that follows the first.
final class MainWindows implements Windows {
  private final FxThread fx = new FxThread();
  private boolean started;

  @Override
  public int open(@Nullable Path folder, boolean demo) {
    try {
      if (show(folder, demo)) {
        show(folder, false);
      }
    } finally {
      if (started) {
        Platform.exit();
      }
    }
    return TouchstoneCommand.DONE;
  }

  @Override
  public int tour(Path target) {
    return Tour.run(target, System.out, System.err);
  }

  @Override
  public String svg(Figure figure, Palette palette) {
    return picture(palette).svg(figure);
  }

  @Override
  public byte[] png(Figure figure, Palette palette, int scale) {
    return Offscreen.paint(() -> picture(palette).png(figure, scale));
  }

  private static FigurePicture picture(Palette palette) {
    return new FigurePicture(FigurePicture.USUAL.width(), FigurePicture.USUAL.fontSize(), palette);
  }

  /// Shows a window until it is closed; answers whether the user asked for the own store then.
  private boolean show(@Nullable Path folder, boolean demo) {
    try (Wiring wiring = Touchstone.wiring(folder, demo)) {
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
    WindowWiring windows = new WindowWiring(wiring);
    MainWindow window = windows.window(new Stage(), closed::countDown);
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
