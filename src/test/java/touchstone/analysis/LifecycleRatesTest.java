package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import touchstone.analysis.CustomerLife.TypedDay;

class LifecycleRatesTest {

  private static final List<String> TYPES = List.of("routine", "critical");

  @Test
  void a_customer_is_observed_in_a_month_only_while_its_life_is_longer() {
    List<LifecycleRate<String>> rows = rates(List.of(life(45), life(30), life(0)));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).observed()).isEqualTo(2);
    assertThat(rows.get(0).customerMonths()).isEqualTo(2.0);
    assertThat(rows.get(1).observed()).isEqualTo(1);
    assertThat(rows.get(1).customerMonths()).isEqualTo(0.5);
  }

  @Test
  void the_last_day_counts_and_the_day_that_opens_an_unobserved_month_does_not() {
    List<LifecycleRate<String>> rows =
        rates(
            List.of(
                life(15, List.of(new TypedDay<>("critical", 15))),
                life(30, List.of(new TypedDay<>("critical", 29), new TypedDay<>("critical", 30)))));
    assertThat(rows.get(1).type()).isEqualTo("critical");
    assertThat(rows.get(1).interactions()).isEqualTo(2);
  }

  @Test
  void days_before_the_start_and_after_the_end_are_left_out() {
    List<LifecycleRate<String>> rows =
        rates(
            List.of(
                life(40, List.of(new TypedDay<>("routine", -1), new TypedDay<>("routine", 41))),
                life(100)));
    assertThat(rows).allSatisfy(row -> assertThat(row.interactions()).isZero());
  }

  @Test
  void one_known_late_counts_from_the_day_it_is_known() {
    List<LifecycleRate<String>> rows =
        rates(
            List.of(
                new CustomerLife<>(
                    40,
                    70,
                    List.of(new TypedDay<>("routine", 40), new TypedDay<>("routine", 41)))));
    assertThat(rows.stream().limit(3).map(LifecycleRate::observedDays))
        .containsExactly(0L, 20L, 10L);
    assertThat(rows.stream().limit(3).map(LifecycleRate::observed)).containsExactly(0, 1, 1);
    assertThat(rows.get(1).interactions()).isEqualTo(1);
  }

  @Test
  void no_customer_makes_no_row() {
    assertThat(rates(List.of())).isEmpty();
  }

  @Test
  void the_rate_is_interactions_per_thirty_observed_days() {
    LifecycleRate<String> row =
        rates(
                List.of(
                    life(15, List.of(new TypedDay<>("routine", 1), new TypedDay<>("routine", 1)))))
            .getFirst();
    PoissonRate rate = row.rate().orElseThrow();
    assertThat(rate.rate()).isEqualTo(4.0);
    assertThat(rate.interval().upper()).isCloseTo(7.224687667 / 0.5, within(1e-8));
  }

  @Property(tries = 60)
  void the_rows_equal_a_count_day_by_day(
      @ForAll Random random, @ForAll @IntRange(max = 40) int customers) {
    List<CustomerLife<String>> lives = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      List<TypedDay<String>> days = new ArrayList<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        days.add(new TypedDay<>(TYPES.get(random.nextInt(2)), random.nextInt(-5, 200)));
      }
      int entry = random.nextInt(3) == 0 ? random.nextInt(70) : 0;
      lives.add(new CustomerLife<>(entry, random.nextInt(4) * 30 + random.nextInt(3), days));
    }
    for (LifecycleRate<String> row : LifecycleRates.of(TYPES, lives)) {
      assertThat(row).isEqualTo(countedDayByDay(row.type(), row.month(), lives));
    }
  }

  /// Walks each day of each life: slow, and by another way than the sums.
  private static LifecycleRate<String> countedDayByDay(
      String type, int month, List<CustomerLife<String>> lives) {
    int observed = 0;
    long days = 0;
    long interactions = 0;
    for (CustomerLife<String> life : lives) {
      boolean seen = false;
      for (int day = life.entryDay(); day < life.observedDays(); day++) {
        if (day / 30 == month) {
          seen = true;
          days++;
        }
      }
      observed += seen ? 1 : 0;
      for (TypedDay<String> interaction : life.interactions()) {
        int day = interaction.tenureDay();
        boolean inMonth = day >= 0 && day / 30 == month;
        boolean known = life.entryDay() == 0 || life.entryDay() < day;
        boolean inLife = known && day <= life.observedDays();
        interactions += seen && inMonth && inLife && interaction.type().equals(type) ? 1 : 0;
      }
    }
    return new LifecycleRate<>(type, month, observed, days, interactions);
  }

  private static List<LifecycleRate<String>> rates(List<CustomerLife<String>> lives) {
    return LifecycleRates.of(TYPES, lives);
  }

  private static CustomerLife<String> life(int days) {
    return life(days, List.of());
  }

  private static CustomerLife<String> life(int days, List<TypedDay<String>> interactions) {
    return new CustomerLife<>(days, interactions);
  }
}
