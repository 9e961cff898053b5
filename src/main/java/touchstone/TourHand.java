package touchstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import touchstone.chart.PngImage;
import touchstone.setting.Theme;
import touchstone.ui.Frame;
import touchstone.ui.FxThread;

/// A hand on the keyboard and a camera in front of the window, for the tour: it types into whatever
/// has the focus, waits until something is so, and takes pictures in light and dark. Used from
/// outside the window's thread.
final class TourHand {
  private static final long PATIENCE_SECONDS = 60;
  private static final long LOOK_EVERY_MILLIS = 25;

  private final Stage stage;
  private final Frame frame;
  private final Path target;
  private final FxThread fx = new FxThread();

  TourHand(Stage stage, Frame frame, Path target) {
    this.stage = stage;
    this.frame = frame;
    this.target = target;
  }

  /// Asks something on the window's thread.
  <T> T ask(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    fx.later(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception | LinkageError e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the window does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Waits until something is so, and gives up after a minute.
  void until(String what, BooleanSupplier so) {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!ask(so::getAsBoolean)) {
      if (System.nanoTime() > last) {
        throw new IllegalStateException("waited in vain until " + what);
      }
      pause();
    }
  }

  /// Presses a key with the modifiers named: `Shortcut`, `Shift`.
  void press(KeyCode code, List<String> modifiers) {
    ask(
        () -> {
          boolean shift = modifiers.contains("Shift");
          boolean shortcut = modifiers.contains("Shortcut");
          Node at = focused();
          fire(at, KeyEvent.KEY_PRESSED, "", code, shift, shortcut);
          fire(focused(), KeyEvent.KEY_RELEASED, "", code, shift, shortcut);
          return true;
        });
  }

  void press(KeyCode code) {
    press(code, List.of());
  }

  /// Types a text, character by character.
  void type(String text) {
    text.chars()
        .forEach(
            c ->
                ask(
                    () -> {
                      String character = Character.toString(c);
                      fire(
                          focused(),
                          KeyEvent.KEY_TYPED,
                          character,
                          KeyCode.UNDEFINED,
                          false,
                          false);
                      return true;
                    }));
  }

  /// The node of that id or style class, which must be there and visible.
  Node node(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(TourHand::isShown)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing like " + selector + " is shown"));
  }

  /// Whether a node of that id or style class is shown.
  boolean shows(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream().anyMatch(TourHand::isShown);
  }

  /// Puts the focus on a node.
  void focus(String selector) {
    ask(
        () -> {
          node(selector).requestFocus();
          return true;
        });
  }

  /// Scrolls the page so that a node stands in its middle.
  void reveal(String selector) {
    ask(
        () -> {
          Node shown = node(selector);
          Node at = shown;
          while (at.getParent() != null) {
            at = at.getParent();
            if (at instanceof ScrollPane page && page.getContent() != null) {
              Bounds whole = page.getContent().getBoundsInLocal();
              Bounds part =
                  page.getContent().sceneToLocal(shown.localToScene(shown.getBoundsInLocal()));
              double seen = page.getViewportBounds().getHeight();
              double room = Math.max(1, whole.getHeight() - seen);
              page.setVvalue(Math.clamp((part.getCenterY() - seen / 2) / room, 0, 1));
            }
          }
          return true;
        });
    rest();
  }

  /// Takes a picture of the window in light and one in dark.
  void shoot(String name) throws IOException {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      ask(
          () -> {
            frame.settings().change(settings -> settings.withTheme(theme));
            while (frame.notices().shownProperty().get().isPresent()) {
              frame.notices().next();
            }
            return true;
          });
      rest();
      String file = "%s-%s.png".formatted(name, theme == Theme.DARK ? "dark" : "light");
      Files.write(target.resolve(file), ask(this::picture));
    }
  }

  /// Lets the window draw what was asked for.
  void rest() {
    for (int i = 0; i < 12; i++) {
      pause();
      ask(() -> true);
    }
  }

  private void pause() {
    CountDownLatch over = new CountDownLatch(1);
    frame.background().after(Duration.ofMillis(LOOK_EVERY_MILLIS), over::countDown);
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] picture() {
    WritableImage image = stage.getScene().snapshot(null);
    PixelReader pixels = image.getPixelReader();
    return PngImage.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
  }

  private Node focused() {
    Scene scene = stage.getScene();
    Node owner = scene.getFocusOwner();
    return owner == null ? scene.getRoot() : owner;
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void fire(
      Node at,
      javafx.event.EventType<KeyEvent> type,
      String character,
      KeyCode code,
      boolean shift,
      boolean shortcut) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    Event.fireEvent(
        at,
        new KeyEvent(
            type,
            type == KeyEvent.KEY_TYPED ? character : KeyEvent.CHAR_UNDEFINED,
            "",
            code,
            shift,
            shortcut && !mac,
            false,
            shortcut && mac));
  }
}
