package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TenureMixTest {

  @Test
  void where_every_band_is_as_busy_the_exposures_are_the_days() {
    long[][] entries = {{20, 40}, {30, 30}, {5, 55}};
    double[][] days = {{10, 20}, {15, 15}, {2.5, 27.5}};
    assertThat(TenureMix.exposures(entries, days))
        .containsExactly(new double[] {30, 30, 30}, within(1e-9));
  }

  @Test
  void a_portfolio_that_ages_keeps_its_level_against_the_standard_exposure() {
    long[][] entries = {{30_000, 1_000}, {20_000, 2_000}, {10_000, 3_000}, {3_000, 3_700}};
    double[][] days = {{100, 10}, {66 + 2 / 3.0, 20}, {33 + 1 / 3.0, 30}, {10, 37}};
    double[] standard = TenureMix.exposures(entries, days);
    assertThat(31_000 / standard[0]).isCloseTo(6_700 / standard[3], within(2.0));
    assertThat(standard[0] + standard[1] + standard[2] + standard[3]).isCloseTo(307, within(1e-9));
  }

  @Test
  void a_level_that_halves_while_the_old_band_is_seen_stays_visible() {
    long[][] entries = {{30_000, 1_000}, {20_000, 2_000}, {5_000, 1_500}, {1_500, 1_800}};
    double[][] days = {{100, 10}, {66 + 2 / 3.0, 20}, {33 + 1 / 3.0, 30}, {10, 36}};
    double[] standard = TenureMix.exposures(entries, days);
    assertThat((3_300 / standard[3]) / (31_000 / standard[0])).isCloseTo(0.5, within(0.005));
  }

  @Test
  void bands_that_were_never_seen_together_are_taken_for_alike() {
    long[][] entries = {{300, 0}, {310, 0}, {0, 150}, {0, 140}};
    double[][] days = {{100, 0}, {100, 0}, {0, 100}, {0, 100}};
    assertThat(TenureMix.exposures(entries, days))
        .containsExactly(new double[] {100, 100, 100, 100}, within(1e-9));
  }

  @Test
  void with_nothing_counted_the_days_stand_as_they_are() {
    assertThat(TenureMix.exposures(new long[2][2], new double[][] {{1, 2}, {3, 4}}))
        .containsExactly(3, 7);
    assertThat(TenureMix.exposures(new long[0][0], new double[0][0])).isEmpty();
  }

  @Test
  void a_period_in_which_nobody_is_observed_is_worth_nothing() {
    double[] standard =
        TenureMix.exposures(new long[][] {{5, 5}, {0, 0}}, new double[][] {{1, 1}, {0, 0}});
    assertThat(standard).containsExactly(new double[] {2, 0}, within(1e-9));
  }
}
