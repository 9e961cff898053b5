package touchstone.ui.control;

/// Shows an interaction of a timeline without leaving it.
@FunctionalInterface
public interface TimelinePeek {

  /// Shows it beside a place on the screen.
  void at(long id, double screenX, double screenY);
}
