package touchstone.trend.snapshot;

/// By what counts are told apart.
public enum Grouping {
  NOTHING,
  TYPE,
  CHANNEL,
  FUNCTION,
  HANDLER,
  /// The root cause of the interaction's incident.
  CAUSE
}
