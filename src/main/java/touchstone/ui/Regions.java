package touchstone.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The parts of the window that F6 goes round: what holds a node that takes the focus.
record Regions(List<Node> all, Scene scene) {
  /// Puts the focus into the next region, or with -1 into the one before.
  void move(int step) {
    int at = current();
    for (int tried = 1; tried <= all.size(); tried++) {
      int next = Math.floorMod(at + tried * step, all.size());
      if (all.get(next) instanceof Parent region) {
        Optional<Node> first = Focus.first(region);
        if (first.isPresent()) {
          first.get().requestFocus();
          return;
        }
      }
    }
  }

  private int current() {
    Node focused = scene.getFocusOwner();
    for (int i = 0; focused != null && i < all.size(); i++) {
      if (Focus.isInside(all.get(i), focused)) {
        return i;
      }
    }
    return -1;
  }
}
