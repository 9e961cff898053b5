package touchstone.trend.snapshot;

/// Some days of one customer's life.
///
/// @param customer its id
/// @param from the first day since 1970
/// @param to the last
public record Stretch(long customer, int from, int to) {}
