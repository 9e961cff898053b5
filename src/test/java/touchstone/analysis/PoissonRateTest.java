package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoissonRateTest {

  @Test
  void no_event_leaves_an_upper_end_of_minus_log_of_the_tail() {
    PoissonRate rate = PoissonRate.of(0, 2).orElseThrow();
    assertThat(rate.rate()).isZero();
    assertThat(rate.interval().lower()).isZero();
    assertThat(rate.interval().upper()).isCloseTo(-Math.log(0.025) / 2, within(1e-12));
  }

  @Test
  void one_and_ten_events_have_the_tabled_interval() {
    assertInterval(PoissonRate.of(1, 1).orElseThrow(), 0.025317807984, 5.571643390938);
    assertInterval(PoissonRate.of(10, 1).orElseThrow(), 4.795389, 18.390356);
  }

  @Test
  void without_exposure_there_is_no_rate() {
    assertThat(PoissonRate.of(0, 0)).isEmpty();
    assertThat(PoissonRate.of(3, 0)).isEmpty();
  }

  @Test
  void counts_and_exposures_below_zero_are_refused() {
    assertThatThrownBy(() -> PoissonRate.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonRate.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonRate.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void the_ends_equal_those_found_by_adding_up_poisson_probabilities(
      @ForAll @IntRange(max = 150) int events,
      @ForAll @DoubleRange(min = 0.1, max = 500) double exposure) {
    Interval interval = PoissonRate.of(events, exposure).orElseThrow().interval();
    assertThat(interval.upper() * exposure)
        .isCloseTo(meanWhere(events, 0.025), within(1e-8 * (1 + events)));
    if (events > 0) {
      assertThat(interval.lower() * exposure)
          .isCloseTo(meanWhere(events - 1, 0.975), within(1e-8 * (1 + events)));
    }
  }

  @Property(tries = 200)
  void the_rate_lies_in_its_interval_and_more_confidence_widens_it(
      @ForAll @IntRange(max = 5000) int events,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double exposure) {
    PoissonRate usual = PoissonRate.of(events, exposure).orElseThrow();
    PoissonRate surer = PoissonRate.of(events, exposure, 0.99).orElseThrow();
    assertThat(usual.interval().contains(usual.rate())).isTrue();
    assertThat(surer.interval().width()).isGreaterThan(usual.interval().width());
  }

  /// The mean at which a Poisson count is at most `count` with that probability, by halving.
  private static double meanWhere(int count, double probability) {
    double low = 0;
    double high = 10 * (count + 10.0);
    for (int i = 0; i < 200; i++) {
      double mean = (low + high) / 2;
      double term = Math.exp(-mean);
      double sum = term;
      for (int k = 1; k <= count; k++) {
        term *= mean / k;
        sum += term;
      }
      if (sum > probability) {
        low = mean;
      } else {
        high = mean;
      }
    }
    return low;
  }

  private static void assertInterval(PoissonRate rate, double lower, double upper) {
    assertThat(rate.interval().lower()).isCloseTo(lower, within(1e-6));
    assertThat(rate.interval().upper()).isCloseTo(upper, within(1e-6));
  }
}
