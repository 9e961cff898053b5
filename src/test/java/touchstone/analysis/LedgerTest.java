package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final List<LedgerEntry> GOLDEN =
      List.of(
          entry(0, "-120"),
          entry(10, "30"),
          entry(35, "-8.5"),
          entry(40, "45"),
          entry(70, "60"),
          entry(95, "-25"),
          entry(100, "40"));

  @Test
  void the_golden_ledger_breaks_even_on_day_70_and_falls_back_on_day_95() {
    Ledger ledger = Ledger.of(GOLDEN);
    assertThat(ledger.breakEvenDay()).hasValue(70);
    assertThat(ledger.balanceOn(70)).isEqualByComparingTo("6.5");
    assertThat(ledger.fellBackOn()).containsExactly(95);
    assertThat(ledger.balanceOn(95)).isEqualByComparingTo("-18.5");
    assertThat(ledger.balance()).isEqualByComparingTo("21.5");
  }

  @Test
  void a_correction_takes_the_break_even_day_away_until_the_next() {
    List<LedgerEntry> corrected = new ArrayList<>(GOLDEN);
    corrected.set(5, new LedgerEntry(95, new BigDecimal("-25"), true));
    Ledger ledger = Ledger.of(corrected);
    assertThat(ledger.breakEvenDay()).hasValue(100);
    assertThat(ledger.fellBackOn()).isEmpty();
  }

  @Test
  void a_correction_that_only_deepens_an_ordinary_loss_changes_no_break_even_day() {
    Ledger ledger =
        Ledger.of(
            List.of(
                entry(0, "-10"),
                entry(5, "12"),
                entry(9, "-5"),
                new LedgerEntry(9, new BigDecimal("-1"), true)));
    assertThat(ledger.breakEvenDay()).hasValue(5);
    assertThat(ledger.fellBackOn()).containsExactly(9);
  }

  @Test
  void money_before_it_is_earned_back_is_not_broken_even() {
    assertThat(Ledger.of(List.of(entry(0, "-1"), entry(3, "0.99"))).breakEvenDay()).isEmpty();
    assertThat(Ledger.of(List.of()).breakEvenDay()).isEmpty();
    assertThat(Ledger.of(List.of()).balance()).isZero();
  }

  @Test
  void exactly_zero_is_broken_even_and_cents_add_up_exactly() {
    List<LedgerEntry> tens = new ArrayList<>(List.of(entry(0, "-1")));
    for (int day = 1; day <= 10; day++) {
      tens.add(entry(day, "0.1"));
    }
    assertThat(Ledger.of(tens).breakEvenDay()).hasValue(10);
  }

  @Property(tries = 300)
  void without_corrections_it_is_the_first_day_whose_lines_so_far_sum_to_zero_or_more(
      @ForAll @Size(max = 30) List<@IntRange(min = -9, max = 9) Integer> amounts,
      @ForAll Random random) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int amount : amounts) {
      entries.add(new LedgerEntry(random.nextInt(12), BigDecimal.valueOf(amount)));
    }
    OptionalInt expected = OptionalInt.empty();
    for (int day = 0; day < 12 && expected.isEmpty(); day++) {
      int until = day;
      BigDecimal sum =
          entries.stream()
              .filter(e -> e.tenureDay() <= until)
              .map(LedgerEntry::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean anyToday = entries.stream().anyMatch(e -> e.tenureDay() == until);
      if (anyToday && sum.signum() >= 0) {
        expected = OptionalInt.of(day);
      }
    }
    assertThat(Ledger.of(entries).breakEvenDay()).isEqualTo(expected);
    Collections.shuffle(entries, random);
    assertThat(Ledger.of(entries).breakEvenDay()).isEqualTo(expected);
  }

  private static LedgerEntry entry(int day, String amount) {
    return new LedgerEntry(day, new BigDecimal(amount));
  }
}
