package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import touchstone.analysis.ControlChart.Point;
import touchstone.analysis.ControlChart.Segment;

class ControlChartsTest {

  /// Nonconforming cans in 30 samples of 50 (D. C. Montgomery, "Introduction to Statistical Quality
  /// Control", 2nd ed. 1991, page 152; the trial samples of `orangejuice` in R's qcc).
  private static final long[] ORANGE_JUICE = {
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6
  };

  /// Nonconformities in 26 samples of 100 circuit boards (the same, page 173; `circuit` in qcc).
  private static final long[] CIRCUIT = {
    21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19,
    17, 15
  };

  /// Viscosity of 20 batches (the same, page 242; the trial batches of `viscosity` in qcc).
  private static final double[] VISCOSITY = {
    34.05, 34.40, 33.59, 35.96, 34.70, 33.51, 33.79, 34.04, 34.52, 33.75, 33.27, 33.71, 34.03,
    34.58, 34.02, 33.97, 34.05, 34.04, 33.73, 34.05
  };

  @Test
  void the_orange_juice_cans_have_the_published_limits() {
    ControlChart chart = ControlCharts.p(ORANGE_JUICE, filled(30, 50));
    Point first = chart.points().getFirst();
    assertThat(first.centre()).isCloseTo(0.2313333, within(5e-8));
    assertThat(first.lower()).isCloseTo(0.05242755, within(5e-9));
    assertThat(first.upper()).isCloseTo(0.4102391, within(5e-8));
    assertThat(beyond(chart)).containsExactly(14, 22);
  }

  @Test
  void the_circuit_boards_have_the_published_limits() {
    double[] ones = new double[26];
    Arrays.fill(ones, 1);
    ControlChart chart = ControlCharts.u(CIRCUIT, ones);
    Point first = chart.points().getFirst();
    assertThat(first.centre()).isCloseTo(19.84615, within(5e-6));
    assertThat(first.lower()).isCloseTo(6.481447, within(5e-7));
    assertThat(first.upper()).isCloseTo(33.21086, within(5e-6));
    assertThat(beyond(chart)).containsExactly(5, 19);
  }

  @Test
  void the_viscosity_has_the_published_limits() {
    ControlChart chart = ControlCharts.individuals(VISCOSITY);
    Point first = chart.points().getFirst();
    assertThat(first.centre()).isCloseTo(34.088, within(1e-9));
    assertThat(first.lower()).isCloseTo(32.56504, within(1e-3));
    assertThat(first.upper()).isCloseTo(35.61096, within(1e-3));
    assertThat(beyond(chart)).containsExactly(3);
    Segment segment = chart.segments().getFirst();
    assertThat(segment.upperRangeLimit()).isCloseTo(3.267 * segment.meanRange(), within(1e-12));
  }

  @Test
  void laneys_limits_of_the_golden_shares_take_the_false_alarm_back() {
    long[] x = {12, 15, 8, 10, 14, 30, 9, 11};
    long[] n = {200, 220, 190, 205, 210, 230, 195, 200};
    Point plain = ControlCharts.p(x, n).points().get(5);
    Point wide = ControlCharts.laneyP(x, n).points().get(5);
    assertThat(plain.centre()).isCloseTo(0.066061, within(5e-7));
    assertThat(plain.value()).isCloseTo(0.130435, within(5e-7));
    assertThat(plain.upper()).isCloseTo(0.115195, within(5e-7));
    assertThat(plain.sigmas()).isGreaterThan(3);
    assertThat(wide.upper()).isCloseTo(0.145255, within(5e-7));
    assertThat(wide.sigmas()).isLessThan(3);
    assertThat(ControlCharts.laneyP(x, n).segments().getFirst().dispersion())
        .isCloseTo(1.611785, within(5e-7));
  }

  @Test
  void the_golden_rates_have_the_golden_limits() {
    long[] c = {4, 6, 3, 5, 7, 14, 4, 5};
    double[] e = {1.10, 1.15, 1.12, 1.20, 1.22, 1.25, 1.24, 1.30};
    Point point = ControlCharts.u(c, e).points().get(5);
    assertThat(point.centre()).isCloseTo(5.010438, within(5e-7));
    assertThat(point.value()).isCloseTo(11.2, within(1e-9));
    assertThat(point.upper()).isCloseTo(11.0167, within(5e-5));
    assertThat(ControlCharts.laneyU(c, e).segments().getFirst().dispersion())
        .isCloseTo(1.318742, within(5e-7));
  }

  @Test
  void the_golden_days_between_have_the_golden_limits() {
    ControlChart chart =
        ControlCharts.timeBetween(new double[] {12, 5, 30, 18, 7, 44, 9, 21, 3, 15});
    Point first = chart.points().getFirst();
    assertThat(first.centre()).isCloseTo(13.462, within(5e-4));
    assertThat(first.upper()).isCloseTo(151.6604, within(5e-5));
    assertThat(first.lower()).isCloseTo(0.0001, within(5e-5));
  }

  @Test
  void the_count_between_has_geometric_limits_not_below_zero() {
    Point point = ControlCharts.countBetween(new long[] {3, 0, 8, 1}).points().getFirst();
    assertThat(point.centre()).isEqualTo(3);
    assertThat(point.upper()).isCloseTo(3 + 3 * Math.sqrt(12), within(1e-12));
    assertThat(point.lower()).isZero();
  }

  @Test
  void shares_stay_within_zero_and_one() {
    for (Point point : ControlCharts.p(new long[] {1, 1, 2}, new long[] {2, 2, 2}).points()) {
      assertThat(point.lower()).isZero();
      assertThat(point.upper()).isEqualTo(1);
    }
  }

  @Test
  void a_period_without_exposure_is_passed_over() {
    ControlChart chart = ControlCharts.u(new long[] {4, 0, 6}, new double[] {1, 0, 1});
    assertThat(chart.points().get(1).value()).isNaN();
    assertThat(chart.points().get(1).upper()).isNaN();
    assertThat(chart.points().getFirst().centre()).isEqualTo(5);
    assertThat(ControlCharts.u(new long[0], new double[0]).points()).isEmpty();
    assertThat(ControlCharts.u(new long[1], new double[1]).verdict())
        .isEqualTo(new ChartVerdict.Ordinary());
  }

  @Test
  void values_all_alike_are_no_signal() {
    ControlChart chart = ControlCharts.individuals(filledValues(30, 0.1));
    assertThat(chart.signals()).isEmpty();
    assertThat(ControlCharts.p(new long[15], filled(15, 20)).signals()).isEmpty();
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> ControlCharts.p(new long[] {3}, new long[] {2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ControlCharts.u(new long[] {-1}, new double[] {2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ControlCharts.timeBetween(new double[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_re_basing_each_stretch_has_the_limits_it_would_have_alone() {
    double[] values = new double[40];
    for (int i = 0; i < 40; i++) {
      values[i] = (i < 20 ? 10 : 20) + (i * 7 % 5);
    }
    ControlChart chart = ControlCharts.individuals(values, 20);
    assertThat(chart.segments()).hasSize(2);
    assertThat(chart.points().subList(0, 20))
        .isEqualTo(ControlCharts.individuals(Arrays.copyOf(values, 20)).points());
    assertThat(chart.points().subList(20, 40))
        .isEqualTo(ControlCharts.individuals(Arrays.copyOfRange(values, 20, 40)).points());
    assertThat(chart.verdict()).isEqualTo(new ChartVerdict.Ordinary());
    assertThat(ControlCharts.individuals(values).verdict())
        .isInstanceOf(ChartVerdict.Changed.class);
  }

  @Property(tries = 200)
  void the_centre_of_a_u_chart_is_all_events_over_all_exposure(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 50) Integer> counts) {
    long[] events = counts.stream().mapToLong(Integer::longValue).toArray();
    double[] exposure = new double[events.length];
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      exposure[i] = 1 + (i % 4) * 0.5;
      sum += exposure[i];
    }
    double centre = Arrays.stream(events).sum() / sum;
    for (Point point : ControlCharts.u(events, exposure).points()) {
      assertThat(point.centre()).isCloseTo(centre, within(1e-9));
      assertThat(point.lower()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(point.upper());
    }
  }

  private static int[] beyond(ControlChart chart) {
    return chart.signals().stream()
        .filter(signal -> signal.rule() == RunRule.BEYOND_LIMITS)
        .mapToInt(ChartSignal::from)
        .toArray();
  }

  private static long[] filled(int points, long value) {
    long[] all = new long[points];
    Arrays.fill(all, value);
    return all;
  }

  private static double[] filledValues(int points, double value) {
    double[] all = new double[points];
    Arrays.fill(all, value);
    return all;
  }
}
