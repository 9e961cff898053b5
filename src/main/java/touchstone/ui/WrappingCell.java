package touchstone.ui;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell whose graphic wraps within the width of its list, so that nothing of it is lost in large
/// text or a narrow window.
public abstract class WrappingCell<T> extends ListCell<T> {
  // The list is as wide as it is; the cell asks for no more.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    return graphic == null || room <= 0
        ? super.computePrefHeight(width)
        : graphic.prefHeight(room) + snappedTopInset() + snappedBottomInset();
  }
}
