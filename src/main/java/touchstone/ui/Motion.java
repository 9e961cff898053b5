package touchstone.ui;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// The only door to movement and delay in the window. Where the system asks for less movement,
/// nothing fades; a delay stays a delay.
public final class Motion {
  private static final Duration SHORT = Duration.millis(120);

  private Motion() {}

  /// Lets `node` come up gently.
  public static void appear(Node node) {
    if (Platform.getPreferences().isReducedMotion()) {
      node.setOpacity(1);
      return;
    }
    FadeTransition fade = new FadeTransition(SHORT, node);
    fade.setFromValue(0.2);
    fade.setToValue(1);
    fade.play();
  }

  /// A delay that runs `then` on the window's thread; start it with `playFromStart`, which also
  /// begins it anew.
  public static PauseTransition delay(Duration length, Runnable then) {
    PauseTransition pause = new PauseTransition(length);
    pause.setOnFinished(event -> then.run());
    return pause;
  }
}
