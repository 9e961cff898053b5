package touchstone.ui.control;

/// A customer's timeline.
public final class TimelineView extends PaintedRegion {

  public TimelineView() {
    super("timeline-view");
  }

  @Override
  void paint(CanvasPainter painter, double width, double height) {}

  @Override
  void fontChanged() {}
}
