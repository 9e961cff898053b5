package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void numbers_tick_at_one_two_or_five_times_a_power_of_ten() {
    assertThat(Ticks.nice(0.03)).isCloseTo(0.05, within(1e-12));
    assertThat(Ticks.nice(3.1)).isEqualTo(5);
    assertThat(Ticks.nice(200)).isEqualTo(200);
    assertThat(Ticks.nice(51)).isEqualTo(100);
  }

  @Test
  void counts_never_tick_at_fractions() {
    Axis axis = Axis.ofCounts("", 2, Locale.ENGLISH);
    assertThat(Ticks.of(axis, 10).at()).containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void months_tick_at_quarters_and_years() {
    Axis axis = Axis.ofMonths("month", 25, Locale.ENGLISH);
    assertThat(Ticks.of(axis, 5).at()).containsExactly(0.0, 6.0, 12.0, 18.0, 24.0);
  }

  @Property(tries = 300)
  void the_scale_covers_the_data_and_has_no_more_ticks_than_asked_for_and_two(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double span,
      @ForAll @IntRange(min = 1, max = 20) int most) {
    Ticks ticks = Ticks.of(Axis.ofNumbers("", low, low + span, Locale.ENGLISH), most);
    assertThat(ticks.low()).isLessThanOrEqualTo(low + span * 1e-6);
    assertThat(ticks.high()).isGreaterThanOrEqualTo(low + span - span * 1e-6);
    assertThat(ticks.at()).hasSizeBetween(2, most + 2);
  }
}
