package touchstone.trend;

import java.util.Optional;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.Interval;

/// The answer to: by when has a customer had the first critical incident, or left without one?
///
/// @param asked the question, with the types that count as incidents
/// @param curve the share that had one by tenure day, against those who left first
/// @param hadBefore customers left out because theirs happened before they came under observation
/// @param earlyRisk the stretch of early risk; empty where none stands out
public record FirstIncident(
    Asked asked, IncidenceCurve curve, int hadBefore, Optional<EarlyRisk> earlyRisk) {

  /// The months from the start in which first incidents come more often than later.
  ///
  /// @param months lifecycle months from 0 on, all before this one
  /// @param within first incidents per customer-month in them, of those who had none yet
  /// @param later the same for all months after
  public record EarlyRisk(int months, Rate within, Rate later) {

    /// The first tenure day after the stretch.
    public int untilDay() {
      return months * touchstone.customer.Tenure.MONTH;
    }
  }

  /// First incidents per customer-month with the exact 95 % interval.
  ///
  /// @param customerMonths observed days of those who had none yet, in units of 30
  public record Rate(long incidents, double customerMonths, double rate, Interval interval) {}
}
