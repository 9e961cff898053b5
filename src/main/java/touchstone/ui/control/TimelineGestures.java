package touchstone.ui.control;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import touchstone.chart.PlacedTimeline;
import touchstone.chart.TimelineModel;

/// Mouse, wheel and keys of a timeline, turned into its verbs. Everything the mouse can do has a
/// key.
final class TimelineGestures {

  private static final double REACH = 6;
  private static final double WHEEL_STEP = 1.2;

  private final TimelineView view;
  private final TimelineSteps steps;
  private boolean onStrip;
  private double lastX;
  private @Nullable LocalDate pointed;

  TimelineGestures(TimelineView view) {
    this.view = view;
    this.steps = new TimelineSteps(view);
  }

  void listen() {
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    view.focusedProperty().addListener((_, _, now) -> leave());
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    lastX = event.getX();
    onStrip = view.placed().map(p -> event.getY() >= p.stripTop()).orElse(false);
    if (onStrip && event.getButton() == MouseButton.PRIMARY) {
      view.placed().ifPresent(p -> view.centre(p.stripSecondAt(event.getX())));
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    Optional<PlacedTimeline> placed = view.placed();
    if (placed.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    view.untold();
    PlacedTimeline now = placed.get();
    if (onStrip) {
      view.centre(now.stripSecondAt(event.getX()));
    } else {
      view.pan((lastX - event.getX()) / (now.right() - now.left()));
    }
    lastX = event.getX();
    event.consume();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !onStrip) {
      markAt(event).ifPresent(view::open);
      event.consume();
    }
  }

  private void point(MouseEvent event) {
    pointed =
        view.placed()
            .filter(p -> event.getX() >= p.left() && event.getX() <= p.right())
            .map(p -> TimelineModel.dayOf(p.secondAt(event.getX())))
            .orElse(null);
    markAt(event).ifPresentOrElse(view::tellAbout, view::untold);
  }

  private void leave() {
    pointed = null;
    view.untold();
  }

  private Optional<PlacedTimeline.Mark> markAt(MouseEvent event) {
    return view.placed().flatMap(p -> p.markAt(event.getX(), event.getY(), REACH));
  }

  private void scroll(ScrollEvent event) {
    Optional<PlacedTimeline> placed = view.placed();
    if (placed.isEmpty()) {
      return;
    }
    PlacedTimeline now = placed.get();
    double width = now.right() - now.left();
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      double share = Math.clamp((event.getX() - now.left()) / width, 0, 1);
      view.zoom(event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP, share);
      event.consume();
    } else if (event.isShiftDown() || event.getDeltaX() != 0) {
      double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
      view.pan(-by / width);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> steps.along(-1);
      case RIGHT -> steps.along(1);
      case UP -> steps.across(-1);
      case DOWN -> steps.across(1);
      case HOME -> steps.toEnd(false);
      case END -> steps.toEnd(true);
      case ENTER -> view.openSelected();
      case SPACE -> view.peekSelected();
      case N -> view.logAt(pointed);
      case PLUS, ADD, EQUALS -> view.zoomIn();
      case MINUS, SUBTRACT -> view.zoomOut();
      case DIGIT0, NUMPAD0 -> view.fit();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
