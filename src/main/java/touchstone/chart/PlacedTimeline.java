package touchstone.chart;

import java.util.List;
import java.util.Optional;

/// A timeline with everything in its place for one window.
///
/// @param left where the lanes begin, pixels
/// @param right where they end
/// @param stripTop the upper edge of the overview strip
/// @param stripBottom its lower edge
/// @param window what is shown
/// @param whole what the strip shows
/// @param drawn in painting order
/// @param marks lane by lane, each from left to right
public record PlacedTimeline(
    double width,
    double height,
    double left,
    double right,
    double stripTop,
    double stripBottom,
    TimelineWindow window,
    TimelineWindow whole,
    List<Drawn> drawn,
    List<Mark> marks) {

  /// One event, or several that lie too closely to be told apart.
  ///
  /// @param lane its lane
  /// @param first the number of its first event
  /// @param last the number of its last event; the same for a single one
  /// @param count how many events of the lane it stands for
  /// @param negatives how many of them ended badly
  /// @param x centre, pixels
  /// @param y centre, pixels
  /// @param halfWidth half its width
  /// @param halfHeight half its height
  public record Mark(
      int lane,
      int first,
      int last,
      int count,
      int negatives,
      double x,
      double y,
      double halfWidth,
      double halfHeight) {

    /// Whether it stands for more than one event.
    public boolean isCluster() {
      return count > 1;
    }
  }

  public PlacedTimeline {
    drawn = List.copyOf(drawn);
    marks = List.copyOf(marks);
  }

  /// The mark at a place, or the nearest within `reach` pixels.
  public Optional<Mark> markAt(double x, double y, double reach) {
    Mark best = null;
    double nearest = reach;
    for (Mark mark : marks) {
      double dx = Math.max(0, Math.abs(x - mark.x()) - mark.halfWidth());
      double dy = Math.max(0, Math.abs(y - mark.y()) - mark.halfHeight());
      double distance = Math.hypot(dx, dy);
      if (distance <= nearest) {
        nearest = distance;
        best = mark;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The mark that stands for an event; empty where it is outside the window.
  public Optional<Mark> markOf(int event, int lane) {
    return marks.stream()
        .filter(m -> m.lane() == lane && m.first() <= event && event <= m.last())
        .findFirst();
  }

  /// The moment at a horizontal place of the lanes.
  public double secondAt(double x) {
    return window.from() + (x - left) / (right - left) * window.span();
  }

  /// The moment at a horizontal place of the overview strip.
  public double stripSecondAt(double x) {
    return whole.from() + (x - left) / (right - left) * whole.span();
  }
}
