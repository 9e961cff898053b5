package touchstone.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the focus goes when something comes into view.
final class Focus {
  private Focus() {}

  /// Puts the focus on `wanted`, or on the first node inside `parent` that takes it.
  static void into(Parent parent, Optional<Node> wanted) {
    wanted.filter(Focus::takesFocus).or(() -> first(parent)).ifPresent(Node::requestFocus);
  }

  static Optional<Node> first(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (takesFocus(child)) {
        return Optional.of(child);
      }
      if (child instanceof Parent inner && child.isVisible() && !child.isDisabled()) {
        Optional<Node> found = first(inner);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  static boolean isInside(Node parent, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(parent)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesFocus(Node node) {
    return node.isFocusTraversable() && node.isVisible() && !node.isDisabled();
  }
}
