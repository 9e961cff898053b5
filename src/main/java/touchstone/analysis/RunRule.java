package touchstone.analysis;

/// The signs by which a series of points is told from ordinary variation. Sigma is that of each
/// point, a third of the way from the centre to its limit.
public enum RunRule {
  /// A point more than 3 sigma from the centre (W. A. Shewhart, 1931).
  BEYOND_LIMITS,
  /// Eight points or more in a row on one side of the centre. A point on the centre ends the run.
  EIGHT_ON_ONE_SIDE,
  /// Six points or more in a row, each above, or each below, the one before it.
  SIX_RISING_OR_FALLING,
  /// Two of three points in a row more than 2 sigma from the centre, on the same side.
  TWO_OF_THREE_BEYOND_TWO_SIGMA
}
