package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateRatioTest {

  /// Lung cancer in Fredericia against three other towns (Andersen 1977), the example of R's
  /// `poisson.test`: ratio 1.971488, 95 % interval 0.8584264 to 4.2772659.
  @Test
  void the_published_ratio_of_two_rates_comes_out() {
    RateRatio ratio = RateRatio.of(11, 800, 21, 3011).orElseThrow();
    assertThat(ratio.ratio()).isCloseTo(1.971488, within(1e-6));
    assertThat(ratio.interval().lower()).isCloseTo(0.8584264, within(1e-7));
    assertThat(ratio.interval().upper()).isCloseTo(4.2772659, within(1e-7));
    assertThat(ratio.p()).isBetween(0.05, 0.2);
  }

  @Test
  void turned_round_the_interval_is_turned_round_too() {
    RateRatio one = RateRatio.of(3, 10, 9, 12.5).orElseThrow();
    RateRatio other = RateRatio.of(9, 12.5, 3, 10).orElseThrow();
    assertThat(one.ratio() * other.ratio()).isCloseTo(1, within(1e-12));
    assertThat(one.interval().lower() * other.interval().upper()).isCloseTo(1, within(1e-9));
    assertThat(one.p()).isCloseTo(other.p(), within(1e-9));
  }

  @Test
  void nothing_counted_leaves_an_end_open() {
    assertThat(RateRatio.of(0, 10, 0, 10)).isEmpty();
    assertThat(RateRatio.of(1, 0, 1, 10)).isEmpty();
    RateRatio none = RateRatio.of(0, 10, 5, 10).orElseThrow();
    assertThat(none.ratio()).isZero();
    assertThat(none.interval().lower()).isZero();
    RateRatio only = RateRatio.of(5, 10, 0, 10).orElseThrow();
    assertThat(only.interval().upper()).isInfinite();
  }

  @Test
  void the_probability_lies_below_five_per_cent_just_where_the_interval_leaves_one_out() {
    for (int first = 0; first < 40; first++) {
      RateRatio ratio = RateRatio.of(first, 7, 15, 9).orElseThrow();
      assertThat(ratio.p() < 0.05).isEqualTo(!ratio.interval().contains(1));
    }
  }
}
