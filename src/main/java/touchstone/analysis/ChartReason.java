package touchstone.analysis;

/// Why a chart of that kind was chosen for the user, or that it was asked for.
public enum ChartReason {
  /// The caller asked for this kind.
  ASKED_FOR,
  /// Fewer than 12 points carry no limits.
  FEW_POINTS,
  /// Fewer than two incidents carry no limits, however many periods there are.
  FEW_EVENTS,
  /// More than half of the periods saw nothing, so the gaps between incidents are charted.
  MOSTLY_ZERO,
  /// 20 points or more vary by over 1.1 times what chance alone explains.
  OVERDISPERSED,
  /// Each case either had it or not.
  SHARE_OF_CASES,
  /// Events are counted against an exposure.
  EVENTS_PER_EXPOSURE,
  /// Single measurements.
  MEASUREMENTS,
  /// The series already consists of gaps between incidents.
  GAPS
}
