package touchstone.ui.incident;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.ui.Frame;

/// The queue with the review beside it where there is room for both. Where there is none, in a
/// small window or with large text, the review stands in the place of the queue and of its filters
/// from when it is asked for until the way back is taken.
final class QueueAndReview {
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");
  // In em, of the whole screen: what queue, form and acts take beside each other.
  private static final double WIDE_ENOUGH = 42;
  private static final double HIGH_ENOUGH = 32;
  private static final double TEXT_PIXELS = 14;

  private final Region screen;
  private final List<Node> filters;
  private final Region queue;
  private final VBox review;
  private final Button back = new Button();
  private final Frame frame;
  private boolean reviewing;

  /// `filters` and `queue` stand on `screen` and make way for `form`; `left` is told of the way
  /// back.
  QueueAndReview(
      Region screen, List<Node> filters, Region queue, Node form, Frame frame, Runnable left) {
    this.screen = screen;
    this.filters = filters;
    this.queue = queue;
    this.frame = frame;
    back.setText(frame.messages().text("incidents.back"));
    back.setGraphic(new FontIcon("fth-arrow-left"));
    back.setId("review-back");
    back.setOnAction(
        _ -> {
          toQueue();
          left.run();
        });
    review = new VBox(back, form);
    review.getStyleClass().add("review-beside");
    review.setMinWidth(0);
    VBox.setVgrow(form, Priority.ALWAYS);
    HBox.setHgrow(review, Priority.ALWAYS);
    HBox.setHgrow(queue, Priority.SOMETIMES);
    screen.widthProperty().subscribe(() -> fit());
    screen.heightProperty().subscribe(() -> fit());
    frame.settings().watch(_ -> fit());
    review.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The review and the way back from it.
  Node review() {
    return review;
  }

  /// Brings the review into view where it is not.
  void toReview() {
    reviewing = true;
    fit();
  }

  /// Brings the queue into view where it is not.
  void toQueue() {
    reviewing = false;
    fit();
  }

  /// Whether the queue is in view.
  boolean showsQueue() {
    return queue.isVisible();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && back.isVisible()) {
      back.fire();
      event.consume();
    }
  }

  private void fit() {
    double em = TEXT_PIXELS * frame.appearance().scale();
    boolean both = screen.getWidth() >= WIDE_ENOUGH * em && screen.getHeight() >= HIGH_ENOUGH * em;
    boolean queueSeen = both || !reviewing;
    filters.forEach(one -> show(one, queueSeen));
    show(queue, queueSeen);
    queue.pseudoClassStateChanged(ALONE, !both);
    show(review, both || reviewing);
    show(back, !both);
  }

  private static void show(Node node, boolean seen) {
    node.setVisible(seen);
    node.setManaged(seen);
  }
}
