package touchstone.ui.trend;

/// What the panel can show.
enum TrendState {
  LOADING,
  /// A segment or a customer is still to be chosen.
  UNCHOSEN,
  /// Nobody is observed, or nothing passes the filters.
  EMPTY,
  /// One customer alone has no such picture.
  NEEDS_MANY,
  READY,
  FAILED
}
