package touchstone.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalInt;

/// Break-even over all customers: the share past it by tenure, and what those cost who left before.
///
/// A customer has broken even on the day its [Ledger] says, if that is not after its last day under
/// observation; leaving before competes with it, so the share is the incidence of [IncidenceCurve],
/// with "incident" read as "broke even". One known late who had broken even by the day it came
/// under observation is not at risk any more and is left out of the curve. One currency. Not
/// thread-safe.
public final class PopulationLedger {

  private final TenureCounts counts = new TenureCounts();
  private long leftBefore;
  private BigDecimal lost = BigDecimal.ZERO;

  /// What customers cost who left before they broke even.
  ///
  /// @param customers how many
  /// @param lost the sum of what they had cost more than they brought by the day they left
  /// @param meanLoss the expected loss per such customer, to 16 digits; empty without one
  public record EarlyDefection(long customers, BigDecimal lost, Optional<BigDecimal> meanLoss) {}

  /// Counts one customer.
  ///
  /// @param entryDay as in [Tenure]
  /// @param exitDay the day it left or was last seen
  /// @param left whether it left
  public void add(Ledger ledger, int entryDay, int exitDay, boolean left) {
    OptionalInt breakEven = ledger.breakEvenDay();
    if (breakEven.isPresent() && breakEven.getAsInt() <= exitDay) {
      counts.add(entryDay, Math.max(0, breakEven.getAsInt()), LifeEnd.INCIDENT);
    } else {
      counts.add(entryDay, exitDay, left ? LifeEnd.LEFT : LifeEnd.CENSORED);
      if (left) {
        leftBefore++;
        lost = lost.subtract(ledger.balanceOn(exitDay).min(BigDecimal.ZERO));
      }
    }
  }

  /// The share past break-even by tenure (`incidence`), against those who left first.
  public IncidenceCurve breakEvenShare() {
    return IncidenceCurve.of(counts);
  }

  /// The loss by those who left first, so far.
  public EarlyDefection earlyDefection() {
    Optional<BigDecimal> mean =
        leftBefore == 0
            ? Optional.empty()
            : Optional.of(lost.divide(BigDecimal.valueOf(leftBefore), MathContext.DECIMAL64));
    return new EarlyDefection(leftBefore, lost, mean);
  }
}
