package touchstone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.chart.Palette;
import touchstone.cli.TouchstoneCommand;
import touchstone.cli.Windows;
import touchstone.host.Directories;
import touchstone.setting.SettingsFile;
import touchstone.store.StorePlace;
import touchstone.task.Background;
import touchstone.ui.Appearance;
import touchstone.ui.Frame;
import touchstone.ui.FxThread;
import touchstone.ui.MainWindow;
import touchstone.ui.Messages;
import touchstone.ui.Offscreen;
import touchstone.ui.UnlockWindow;
import touchstone.ui.control.FigurePicture;

/// Starts the toolkit and opens the window over a store of its own wiring. From the demo the way
/// leads to the user's own store, in a window that follows the first.
final class MainWindows implements Windows {
  private final FxThread fx = new FxThread();
  private boolean started;

  @Override
  public int open(@Nullable Path folder, boolean demo) {
    try {
      if (show(folder, demo, place -> Touchstone.wiring(folder, demo, place))) {
        show(folder, false, place -> Touchstone.wiring(folder, false, place));
      }
    } finally {
      end();
    }
    return TouchstoneCommand.DONE;
  }

  @Override
  public int openBackup(@Nullable Path folder, boolean demo, Path backup) {
    try {
      show(folder, demo, place -> Touchstone.backup(folder, demo, backup, place));
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
  private boolean show(
      @Nullable Path folder, boolean demo, Function<Supplier<StorePlace>, Wiring> store) {
    Optional<StorePlace> place = unlocked(Touchstone.directories(folder, demo));
    if (place.isEmpty()) {
      return false;
    }
    try (Wiring wiring = store.apply(place::get)) {
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

  /// The place of the store, after its password was asked for where it has one; nothing where the
  /// user gave up.
  private Optional<StorePlace> unlocked(Directories directories) {
    if (!Unlocking.isLocked(directories.data())) {
      return Optional.of(Unlocking.unlocked(directories.data()));
    }
    AtomicReference<Optional<StorePlace>> place = new AtomicReference<>(Optional.empty());
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    CountDownLatch answered = new CountDownLatch(1);
    Background background = new Background(fx);
    begin(
        () -> {
          try {
            SettingsFile settings = SettingsFile.open(directories.settingsFile(), Runnable::run);
            new UnlockWindow<StorePlace>(
                    Messages.in(settings.current().languageOrSystem()),
                    new Appearance(settings),
                    background,
                    secret -> Unlocking.unlock(directories.data(), secret),
                    answer -> {
                      place.set(answer);
                      answered.countDown();
                    })
                .show(new Stage(), directories.data().toString());
          } catch (Throwable e) {
            failure.set(e);
            answered.countDown();
          }
        });
    await(answered);
    background.shutdown(Duration.ofSeconds(5));
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("the window did not open", thrown);
    }
    return Objects.requireNonNullElse(place.get(), Optional.empty());
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
            _ ->
                Wiring.openBackup(
                    wiring.directories(), wiring.database().place(), wiring.clock(), file),
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
