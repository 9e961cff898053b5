package touchstone.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import touchstone.ui.control.Typeface;

/// The toolkit without a window or a display, for pictures from the command line. Once in a
/// process, and only where no window is opened in it.
public final class Offscreen {
  private Offscreen() {}

  /// Starts the toolkit, paints on its thread with the application's typeface, and ends it.
  ///
  /// @throws IllegalStateException where the toolkit does not start or the painting fails
  public static byte[] paint(Supplier<byte[]> picture) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CompletableFuture<byte[]> painted = new CompletableFuture<>();
    try {
      Platform.startup(
          () -> {
            try {
              Typeface.load();
              painted.complete(picture.get());
            } catch (RuntimeException | LinkageError e) {
              painted.completeExceptionally(e);
            }
          });
      return painted.join();
    } catch (CompletionException | UnsupportedOperationException | LinkageError e) {
      throw new IllegalStateException("the picture was not painted: " + e.getMessage(), e);
    } finally {
      Platform.exit();
    }
  }
}
