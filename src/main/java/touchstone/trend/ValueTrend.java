package touchstone.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import touchstone.analysis.EventHistories;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.LifeEnd;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.analysis.TenureCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.LedgerDays;
import touchstone.trend.snapshot.Snapshot;

/// When customers have paid back what winning them cost. The break-even day is the first whose
/// balance, after all its lines, is not below zero. Any thread but the window's may ask.
public final class ValueTrend {
  private static final double UNITS = 10_000;

  private final CurrentSnapshot snapshot;

  public ValueTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The ledger of the population; which interactions the question narrows to plays no part.
  public PopulationValue value(Asked asked) {
    Snapshot now = snapshot.now();
    LedgerDays ledger = now.ledger(asked.whose(), asked.observation());
    Sums sums = new Sums(ledger);
    BigDecimal lost = money(sums.lost);
    Optional<BigDecimal> mean =
        sums.leftBefore == 0
            ? Optional.empty()
            : Optional.of(lost.divide(BigDecimal.valueOf(sums.leftBefore), MathContext.DECIMAL64));
    return new PopulationValue(
        asked,
        now.stamp().currency(),
        curve(ledger),
        IncidenceCurve.of(sums.counts),
        sums.leftBefore,
        lost,
        mean);
  }

  /// Who has broken even by which tenure day, against leaving before: of the ledger only this.
  public IncidenceCurve breakEven(Asked asked) {
    LedgerDays ledger = snapshot.now().ledger(asked.whose(), asked.observation());
    return IncidenceCurve.of(new Sums(ledger).counts);
  }

  /// Ten-thousandths of the home currency as an amount of it.
  static BigDecimal money(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4);
  }

  private static MeanCumulativeCurve curve(LedgerDays ledger) {
    double[] values = Arrays.stream(ledger.amounts()).mapToDouble(a -> a / UNITS).toArray();
    return MeanCumulativeCurve.of(
        EventHistories.inOrder(
            ledger.lives().entry(),
            ledger.lives().exit(),
            ledger.offsets(),
            ledger.days(),
            null,
            values));
  }

  /// The walk over all ledgers.
  private static final class Sums {
    private final TenureCounts counts = new TenureCounts();
    private long leftBefore;
    private long lost;

    private Sums(LedgerDays ledger) {
      for (int i = 0; i < ledger.lives().subjects(); i++) {
        customer(ledger, i);
      }
    }

    private void customer(LedgerDays ledger, int i) {
      int entry = ledger.lives().entry()[i];
      int exit = ledger.lives().exit()[i];
      int brokeEven = breakEvenDay(ledger, i);
      if (brokeEven != NEVER) {
        counts.add(entry, brokeEven, LifeEnd.INCIDENT);
        return;
      }
      boolean left = ledger.lives().state()[i] == LifeEnd.LEFT.state();
      counts.add(entry, exit, left ? LifeEnd.LEFT : LifeEnd.CENSORED);
      if (left) {
        leftBefore++;
        for (int line = ledger.offsets()[i]; line < ledger.offsets()[i + 1]; line++) {
          lost -= ledger.amounts()[line];
        }
      }
    }
  }

  /// A customer that has not broken even while observed.
  static final int NEVER = -1;

  /// The first tenure day on which a customer's balance, after all its lines, is not below zero.
  static int breakEvenDay(LedgerDays ledger, int i) {
    int end = ledger.offsets()[i + 1];
    long balance = 0;
    for (int line = ledger.offsets()[i]; line < end; line++) {
      int day = ledger.days()[line];
      balance += ledger.amounts()[line];
      boolean dayEnds = line + 1 == end || ledger.days()[line + 1] != day;
      if (dayEnds && balance >= 0) {
        return day;
      }
    }
    return NEVER;
  }
}
