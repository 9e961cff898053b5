package touchstone.ui;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Brings what stands further down on a page that scrolls into view: JavaFX does so for the Tab key
/// only. Used on the window's thread.
public final class Reveal {
  private Reveal() {}

  /// Scrolls every page that `node` stands on as little as shows all of it; the upper part of what
  /// is higher than the page.
  public static void of(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane page && page.getContent() != null) {
        scroll(page, page.getContent(), node);
      }
    }
  }

  /// The same once the node stands in a window and what changed just now is laid out.
  public static void afterLayout(Node node) {
    Once once = new Once(node);
    Scene scene = node.getScene();
    if (scene == null) {
      node.sceneProperty().addListener(once);
    } else {
      scene.addPostLayoutPulseListener(once);
    }
  }

  private record Once(Node node) implements Runnable, ChangeListener<Scene> {
    @Override
    public void changed(
        ObservableValue<? extends Scene> of, @Nullable Scene was, @Nullable Scene now) {
      node.sceneProperty().removeListener(this);
      if (now != null) {
        now.addPostLayoutPulseListener(this);
      }
    }

    @Override
    public void run() {
      Scene scene = node.getScene();
      if (scene != null) {
        scene.removePostLayoutPulseListener(this);
        of(node);
      }
    }
  }

  private static void scroll(ScrollPane page, Node content, Node node) {
    Bounds part = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double seen = page.getViewportBounds().getHeight();
    double room = content.getLayoutBounds().getHeight() - seen;
    if (room > 0) {
      double from = page.getVvalue() * room;
      double least = Math.max(from, part.getMaxY() - seen);
      page.setVvalue(Math.clamp(Math.min(least, part.getMinY()) / room, 0, 1));
    }
  }
}
