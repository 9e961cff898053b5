package touchstone.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import touchstone.chart.Figure;
import touchstone.chart.FigureLayout;
import touchstone.chart.MarkKey;
import touchstone.chart.PlacedFigure;
import touchstone.chart.Target;

/// A figure on a canvas. Pointing at a mark tells its value, clicking it or Enter opens it; left
/// and right go along its series, up and down to the other series, Home and End to the ends. The
/// figure asks for the height that suits its width.
public final class FigureView extends PaintedRegion {

  private static final double REACH = 8;

  /// What a placing depends on.
  private record Asked(Figure figure, double width, double height, double em, Fonts fonts) {}

  private record Answer(Asked asked, PlacedFigure placed) {}

  private final ObjectProperty<@Nullable Figure> figure =
      new SimpleObjectProperty<>(this, "figure");
  private Consumer<MarkKey> onMarkOpened = _ -> {};
  private @Nullable PlacedFigure placed;
  private @Nullable Answer last;
  private int selected;

  public FigureView() {
    super("figure-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    figure.addListener(_ -> figureChanged());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::pointAt);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> untold());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty().addListener((_, _, now) -> focusChanged(now));
  }

  /// What is shown; nothing at first.
  public ObjectProperty<@Nullable Figure> figureProperty() {
    return figure;
  }

  /// What is shown now.
  public @Nullable Figure getFigure() {
    return figure.get();
  }

  /// Shows another figure.
  public void setFigure(@Nullable Figure figure) {
    this.figure.set(figure);
  }

  /// Called with the key of a mark that is clicked, or has the focus when Enter is pressed.
  public void setOnMarkOpened(Consumer<MarkKey> onMarkOpened) {
    this.onMarkOpened = onMarkOpened;
  }

  /// The marks as placed now, in the order in which the keyboard reaches them; none before the
  /// first layout.
  public List<Target> targets() {
    return placed == null ? List.of() : placed.targets();
  }

  /// The mark that has the focus, or will have it when the view has.
  public Optional<Target> selectedTarget() {
    return selected < targets().size() ? Optional.of(targets().get(selected)) : Optional.empty();
  }

  /// The figure placed for a size, e.g. to write it as SVG.
  public Optional<PlacedFigure> place(double width, double height) {
    Figure now = getFigure();
    if (now == null) {
      return Optional.empty();
    }
    Asked asked = new Asked(now, width, height, em(), fonts());
    if (last == null || !last.asked().equals(asked)) {
      last = new Answer(asked, FigureLayout.place(now, width, height, em(), fonts()));
    }
    return Optional.of(last.placed());
  }

  /// The file of this figure in the size, text size and colours of the view.
  public FigurePicture picture() {
    return new FigurePicture(Math.max(getWidth(), em() * 40), em(), getPalette());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Figure now = getFigure();
    double usual = width > 0 ? width : computePrefWidth(-1);
    return now == null ? 0 : FigureLayout.preferredHeight(now, usual, em(), fonts());
  }

  @Override
  protected double computeMinHeight(double width) {
    return place(width > 0 ? width : computePrefWidth(-1), 0).map(PlacedFigure::height).orElse(0.0);
  }

  @Override
  void paint(CanvasPainter painter, double width, double height) {
    PlacedFigure now = place(width, height).orElse(null);
    placed = now;
    if (now == null) {
      return;
    }
    painter.paint(now.drawn());
    if (showsFocus()) {
      selectedTarget().ifPresent(t -> painter.ring(t.x(), t.y(), t.halfWidth(), t.halfHeight()));
    }
  }

  private void figureChanged() {
    placed = null;
    selected = 0;
    untold();
    Figure now = getFigure();
    setAccessibleText(now == null ? null : now.spoken());
    requestLayout();
  }

  private void pointAt(MouseEvent event) {
    Optional<Target> at = targetAt(event);
    at.ifPresentOrElse(t -> tell(t.text(), t.x(), t.y()), this::untold);
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      targetAt(event)
          .ifPresent(
              target -> {
                select(targets().indexOf(target));
                open(target);
              });
    }
  }

  private Optional<Target> targetAt(MouseEvent event) {
    PlacedFigure now = placed;
    return now == null ? Optional.empty() : now.targetAt(event.getX(), event.getY(), REACH);
  }

  private void open(Target target) {
    if (!target.key().equals(MarkKey.NONE)) {
      onMarkOpened.accept(target.key());
    }
  }

  private void press(KeyEvent event) {
    Optional<Target> from = selectedTarget();
    if (from.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Target now = from.get();
    switch (event.getCode()) {
      case LEFT -> along(now, -1);
      case RIGHT -> along(now, 1);
      case UP -> across(now, other -> other.series() < now.series(), -1);
      case DOWN -> across(now, other -> other.series() > now.series(), 1);
      case HOME -> select(0);
      case END -> select(targets().size() - 1);
      case ENTER -> open(now);
      case ESCAPE -> {
        untold();
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void along(Target from, int step) {
    int next = selected + step;
    if (next >= 0 && next < targets().size() && targets().get(next).series() == from.series()) {
      select(next);
    }
  }

  /// The nearest series that way, and in it the mark whose place in its own panel is most alike.
  private void across(Target from, Predicate<Target> thatWay, int step) {
    double left = leftOf(from);
    targets().stream()
        .filter(thatWay)
        .min(
            Comparator.<Target>comparingInt(other -> step * other.series())
                .thenComparingDouble(
                    other -> Math.abs(other.x() - leftOf(other) - from.x() + left)))
        .ifPresent(other -> select(targets().indexOf(other)));
  }

  private double leftOf(Target target) {
    PlacedFigure now = placed;
    return now == null ? 0 : now.plots().get(target.panel()).x();
  }

  private void select(int index) {
    selected = index;
    selectedTarget()
        .ifPresent(
            target -> {
              tell(target.text(), target.x(), target.y());
              Figure now = getFigure();
              String spoken = now == null ? "" : now.spoken();
              setAccessibleText(target.text() + ". " + spoken);
            });
    requestLayout();
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      untold();
    }
  }
}
