package touchstone.analysis;

/// How many customers a point of a curve rests on, as the panel draws it: a line from 40 at risk, a
/// dashed one from 10, none below.
public enum Support {
  /// Fewer than 10 at risk: the curve stops here and the number is shown with a warning.
  TINY,
  /// 10 to 39 at risk: dashed.
  THIN,
  /// 40 or more at risk.
  AMPLE;

  /// At risk from which a curve is drawn at all.
  public static final int DRAWN_FROM = 10;

  /// At risk from which a curve is drawn as a full line.
  public static final int FULL_FROM = 40;

  /// The support of so many customers at risk.
  public static Support of(long atRisk) {
    if (atRisk < DRAWN_FROM) {
      return TINY;
    }
    return atRisk < FULL_FROM ? THIN : AMPLE;
  }
}
