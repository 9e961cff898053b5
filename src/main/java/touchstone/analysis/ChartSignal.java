package touchstone.analysis;

/// One sign of a change in a control chart.
///
/// @param rule the rule that was met
/// @param direction where the points lie from the centre, or where they move
/// @param from the first point of the sign, counted from 0
/// @param to the last point of it
public record ChartSignal(RunRule rule, Direction direction, int from, int to) {

  /// Above or rising, below or falling.
  public enum Direction {
    /// Above the centre, or rising.
    UP,
    /// Below the centre, or falling.
    DOWN
  }
}
