package touchstone.chart;

/// A place in the plane: data units in a figure, pixels from the top left once placed.
///
/// @param x to the right
/// @param y upwards in a figure, downwards once placed
public record Spot(double x, double y) {}
