package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationLedgerTest {

  @Test
  void leaving_before_break_even_competes_with_it() {
    PopulationLedger population = new PopulationLedger();
    population.add(ledger(50), 0, 300, false);
    population.add(ledger(50), 0, 40, true);
    population.add(ledger(50), 0, 20, true);
    population.add(ledger(80), 0, 80, true);
    IncidenceCurve curve = population.breakEvenShare();
    assertThat(curve.incidenceOn(50).value()).isEqualTo(0.25);
    assertThat(curve.incidenceOn(80).value()).isEqualTo(0.5);
    assertThat(curve.steps().getLast().leftFirst().value()).isEqualTo(0.5);
    PopulationLedger.EarlyDefection early = population.earlyDefection();
    assertThat(early.customers()).isEqualTo(2);
    assertThat(early.lost()).isEqualByComparingTo("200");
    assertThat(early.meanLoss().orElseThrow()).isEqualByComparingTo("100");
  }

  @Test
  void nobody_lost_has_no_expected_loss() {
    PopulationLedger population = new PopulationLedger();
    assertThat(population.earlyDefection().meanLoss()).isEmpty();
    assertThat(population.breakEvenShare().steps()).isEmpty();
    population.add(Ledger.of(List.of()), 0, 90, true);
    assertThat(population.earlyDefection().lost()).isZero();
  }

  @Test
  void one_known_only_after_its_break_even_is_not_at_risk_of_it() {
    PopulationLedger population = new PopulationLedger();
    population.add(ledger(50), 60, 300, false);
    population.add(ledger(70), 60, 300, false);
    assertThat(population.breakEvenShare().subjects()).isEqualTo(1);
  }

  private static Ledger ledger(int breakEven) {
    return Ledger.of(
        List.of(
            new LedgerEntry(-3, new BigDecimal("-100")),
            new LedgerEntry(breakEven, new BigDecimal("130"))));
  }
}
