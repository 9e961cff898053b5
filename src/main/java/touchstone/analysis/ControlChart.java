package touchstone.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A control chart: points with their centre and limits, the signs of change, and why it is of this
/// kind.
///
/// @param kind the kind
/// @param reason why it was chosen
/// @param points in time order, one for each period or gap; periods without exposure have a NaN
///   value and are passed over by every rule
/// @param segments the stretches with limits of their own, in order; one unless re-based
/// @param signals in the order in which they begin
public record ControlChart(
    ChartKind kind,
    ChartReason reason,
    List<Point> points,
    List<Segment> segments,
    List<ChartSignal> signals) {

  /// Below so many points in a stretch the user is shown a median and no limits.
  public static final int FEWEST_POINTS = 12;

  /// One point.
  ///
  /// @param value in the unit of the chart; NaN without exposure
  /// @param centre the centre at that point
  /// @param lower the lower limit, clipped at 0 where values cannot be below; NaN where there is
  ///   none
  /// @param upper the upper limit, clipped at 1 for shares; NaN where there is none
  /// @param sigmas how many sigma the value lies above (below: negative) the centre, on the scale
  ///   on which the limits are symmetric; on a run chart -1, 0 or 1 for the side of the median
  public record Point(double value, double centre, double lower, double upper, double sigmas) {}

  /// A stretch of points with limits of its own.
  ///
  /// @param from its first point
  /// @param to the point after its last
  /// @param centre its centre
  /// @param dispersion Laney's sigma z: how much more than by chance the points vary; 1 where the
  ///   chart does not adjust for it
  /// @param meanRange the mean moving range of an individuals chart, on the scale of the transform
  ///   for days between; NaN for others
  /// @param limited whether it has limits, or only a median
  public record Segment(
      int from, int to, double centre, double dispersion, double meanRange, boolean limited) {

    /// The upper limit of the moving ranges of two neighbours, 3.267 times their mean.
    public double upperRangeLimit() {
      return 3.267 * meanRange;
    }
  }

  public ControlChart {
    points = List.copyOf(points);
    segments = List.copyOf(segments);
    signals = List.copyOf(signals);
  }

  /// Ordinary variation, or changed since a point, or too few points to say.
  public ChartVerdict verdict() {
    Optional<ChartSignal> last =
        signals.stream()
            .max(
                Comparator.comparingInt(ChartSignal::to)
                    .thenComparing(Comparator.comparingInt(ChartSignal::from).reversed()));
    if (last.isPresent()) {
      ChartSignal signal = last.get();
      return new ChartVerdict.Changed(signal.from(), signal, signal.to() >= lastSeen());
    }
    if (segments.isEmpty()) {
      return new ChartVerdict.TooFewPoints(0);
    }
    Segment current = segments.getLast();
    return current.limited()
        ? new ChartVerdict.Ordinary()
        : new ChartVerdict.TooFewPoints(current.to() - current.from());
  }

  private int lastSeen() {
    int last = points.size() - 1;
    while (last > 0 && Double.isNaN(points.get(last).value())) {
      last--;
    }
    return last;
  }
}
