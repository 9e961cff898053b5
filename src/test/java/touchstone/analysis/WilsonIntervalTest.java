package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

  @Test
  void three_of_twenty_and_none_of_twelve_have_the_golden_intervals() {
    Interval three = WilsonInterval.of(3, 20);
    assertThat(three.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(three.upper()).isCloseTo(0.3604, within(5e-5));
    Interval none = WilsonInterval.of(0, 12);
    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isCloseTo(0.2425, within(5e-5));
  }

  @Test
  void a_share_of_nothing_is_refused() {
    assertThatThrownBy(() -> WilsonInterval.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WilsonInterval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void at_each_end_the_score_test_just_rejects(
      @ForAll @IntRange(max = 400) int successes, @ForAll @IntRange(min = 1, max = 400) int n) {
    Assume.that(successes <= n);
    Interval interval = WilsonInterval.of(successes, n);
    double seen = successes / (double) n;
    assertThat(interval.contains(seen)).isTrue();
    for (double end : new double[] {interval.lower(), interval.upper()}) {
      if (end > 0 && end < 1) {
        double z = Math.abs(seen - end) / Math.sqrt(end * (1 - end) / n);
        assertThat(z).isCloseTo(1.959963984540054, within(1e-9));
      }
    }
  }

  @Property(tries = 200)
  void failures_have_the_mirrored_interval(
      @ForAll @IntRange(max = 300) int successes, @ForAll @IntRange(min = 1, max = 300) int n) {
    Assume.that(successes <= n);
    Interval of = WilsonInterval.of(successes, n);
    Interval mirrored = WilsonInterval.of(n - successes, n);
    assertThat(mirrored.lower()).isCloseTo(1 - of.upper(), within(1e-12));
    assertThat(mirrored.upper()).isCloseTo(1 - of.lower(), within(1e-12));
  }
}
