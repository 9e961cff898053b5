package touchstone.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Brings what stands further down on a page that scrolls into view: JavaFX does so for the Tab key
/// only.
public final class Reveal {
  private Reveal() {}

  /// Scrolls every page that `node` stands on as little as shows all of it; the upper part of what
  /// is higher than the page. Used on the window's thread, after the layout.
  public static void of(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane page && page.getContent() != null) {
        scroll(page, page.getContent(), node);
      }
    }
  }

  /// The same once what changed just now is laid out; nothing where the node is not in view then.
  public static void afterLayout(Node node) {
    Scene scene = node.getScene();
    if (scene != null) {
      new Once(scene, node).listen();
    }
  }

  private record Once(Scene scene, Node node) implements Runnable {
    void listen() {
      scene.addPostLayoutPulseListener(this);
    }

    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      of(node);
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
