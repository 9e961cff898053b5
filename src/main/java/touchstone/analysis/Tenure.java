package touchstone.analysis;

/// The time under observation of one customer, in days since the relationship's start.
///
/// A customer is at risk on the days t with entry < t <= exit; one known from the start (entry 0 or
/// below) is at risk on day 0 as well. One whose exit is not after a late entry, or lies before day
/// 0, was never at risk and counts nowhere.
///
/// @param entryDay the day from which the customer is known; 0 for one known from the start, above
///   it for one that came under observation later (left truncation)
/// @param exitDay the day of what ended the observation
/// @param end what ended it
public record Tenure(int entryDay, int exitDay, LifeEnd end) {

  /// A customer known from the start.
  public Tenure(int exitDay, LifeEnd end) {
    this(0, exitDay, end);
  }

  /// Whether such a customer is ever at risk.
  public static boolean everAtRisk(int entryDay, int exitDay) {
    return exitDay >= 0 && (entryDay <= 0 || exitDay > entryDay);
  }

  /// Whether a customer is at risk on a day.
  static boolean atRisk(int entryDay, int exitDay, int day) {
    return day <= exitDay && (day > entryDay || entryDay <= 0) && day >= 0;
  }
}
