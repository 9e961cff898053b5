package touchstone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  @Test
  void dates_tick_at_weeks_months_quarters_and_years() {
    LocalDate first = LocalDate.of(2026, 1, 10);
    Axis axis = Axis.ofDates("", first, LocalDate.of(2026, 12, 20), Locale.ENGLISH);
    Ticks ticks = Ticks.of(axis, 5);
    assertThat(ticks.at().stream().map(at -> LocalDate.ofEpochDay(at.longValue())))
        .containsExactly(
            LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));
    assertThat(ticks.text().apply(ticks.at().getFirst())).isEqualTo("Apr 2026");
  }

  @Test
  void ratios_tick_at_powers_of_ten_and_between_them_where_there_is_room() {
    Axis axis = Axis.ofRatios("", 0.5, 300, Locale.ENGLISH);
    assertThat(Ticks.of(axis, 6).at()).containsExactly(0.1, 1.0, 10.0, 100.0, 1000.0);
    assertThat(Ticks.of(Axis.ofRatios("", 1, 10, Locale.ENGLISH), 6).at())
        .containsExactly(1.0, 2.0, 5.0, 10.0);
  }

  @Test
  void names_tick_at_each_or_at_every_few() {
    Axis axis = Axis.ofCategories("", List.of("a", "b", "c", "d"));
    assertThat(Ticks.of(axis, 4).at()).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(Ticks.of(axis, 2).at()).containsExactly(0.0, 2.0);
    assertThat(axis.text().apply(2)).isEqualTo("c");
  }

  @Property(tries = 200)
  void things_moved_apart_keep_their_order_and_never_overlap(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 300) Double> wanted) {
    double[] at = wanted.stream().mapToDouble(x -> x).toArray();
    double[] sizes = new double[at.length];
    Arrays.fill(sizes, 20);
    double[] moved = Spread.apart(at, sizes, 0, 300);
    double[] sorted = Arrays.stream(moved).sorted().toArray();
    for (int i = 1; i < sorted.length; i++) {
      assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(20 - 1e-9);
    }
    assertThat(sorted.length == 0 || (sorted[0] >= 10 && sorted[sorted.length - 1] <= 290))
        .isTrue();
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
