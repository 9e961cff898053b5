package touchstone.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A figure with every line and letter in its place.
///
/// @param width pixels
/// @param height pixels; more than asked for where the panels need it
/// @param drawn in painting order
/// @param targets marks that can be opened, series by series, each from left to right
/// @param plots where the data of each panel lie
public record PlacedFigure(
    double width, double height, List<Drawn> drawn, List<Target> targets, List<Box> plots) {

  /// A rectangle, pixels from the top left of the figure.
  public record Box(double x, double y, double width, double height) {}

  public PlacedFigure {
    drawn = List.copyOf(drawn);
    targets = List.copyOf(targets);
    plots = List.copyOf(plots);
  }

  /// The mark nearest to a place, if within `reach` pixels.
  public Optional<Target> targetAt(double x, double y, double reach) {
    return targets.stream()
        .filter(target -> target.distance(x, y) <= reach)
        .min(
            Comparator.comparingDouble((Target target) -> target.distance(x, y))
                .thenComparingDouble(target -> Math.hypot(target.x() - x, target.y() - y)));
  }
}
