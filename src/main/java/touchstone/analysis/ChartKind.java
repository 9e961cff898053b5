package touchstone.analysis;

/// The kinds of control chart.
public enum ChartKind {
  /// A share of cases, binomial limits.
  P,
  /// Events per exposure, Poisson limits; with equal exposures of 1 the c chart.
  U,
  /// A share of cases, limits widened by what varies between periods (Laney).
  LANEY_P,
  /// Events per exposure, limits widened by what varies between periods (Laney).
  LANEY_U,
  /// Single measurements with limits from their moving ranges (XmR).
  INDIVIDUALS,
  /// Days from incident to incident; above the upper limit is good news.
  TIME_BETWEEN,
  /// Interactions from incident to incident; above the upper limit is good news.
  COUNT_BETWEEN,
  /// The values with their median and no limits.
  RUN;

  /// Whether a higher value means rarer incidents.
  public boolean higherIsRarer() {
    return this == TIME_BETWEEN || this == COUNT_BETWEEN;
  }
}
