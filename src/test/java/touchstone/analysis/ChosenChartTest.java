package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import touchstone.analysis.ChartSignal.Direction;

class ChosenChartTest {

  private static final double[] NO_GAPS = {};

  @Test
  void fewer_than_twelve_periods_have_a_median_and_no_limits() {
    ControlChart chart = ChosenChart.ofRates(new long[] {4, 6, 3, 5, 7}, ones(5), NO_GAPS);
    assertThat(chart.kind()).isEqualTo(ChartKind.RUN);
    assertThat(chart.reason()).isEqualTo(ChartReason.FEW_POINTS);
    assertThat(chart.points().getFirst().centre()).isEqualTo(5);
    assertThat(chart.points().getFirst().upper()).isNaN();
    assertThat(chart.verdict()).isEqualTo(new ChartVerdict.TooFewPoints(5));
  }

  @Test
  void a_steady_rate_has_a_plain_u_chart_and_is_ordinary() {
    long[] events = new long[24];
    for (int i = 0; i < 24; i++) {
      events[i] = 20L + (i * 5 % 7) - 3;
    }
    ControlChart chart = ChosenChart.ofRates(events, ones(24), NO_GAPS);
    assertThat(chart.kind()).isEqualTo(ChartKind.U);
    assertThat(chart.reason()).isEqualTo(ChartReason.EVENTS_PER_EXPOSURE);
    assertThat(chart.verdict()).isEqualTo(new ChartVerdict.Ordinary());
  }

  @Test
  void twenty_periods_that_vary_more_than_chance_have_laneys_limits() {
    long[] cases = new long[20];
    for (int i = 0; i < 20; i++) {
      cases[i] = i % 2 == 0 ? 400 : 520;
    }
    long[] of = new long[20];
    Arrays.fill(of, 2000);
    ControlChart wide = ChosenChart.ofShares(cases, of, new long[0]);
    assertThat(wide.kind()).isEqualTo(ChartKind.LANEY_P);
    assertThat(wide.reason()).isEqualTo(ChartReason.OVERDISPERSED);
    ControlChart shorter =
        ChosenChart.ofShares(Arrays.copyOf(cases, 19), Arrays.copyOf(of, 19), new long[0]);
    assertThat(shorter.kind()).isEqualTo(ChartKind.P);
  }

  @Test
  void a_single_incident_tells_of_no_change() {
    long[] events = new long[25];
    events[13] = 1;
    ControlChart chart = ChosenChart.ofRates(events, ones(25), NO_GAPS);
    assertThat(chart.reason()).isEqualTo(ChartReason.FEW_EVENTS);
    assertThat(chart.signals()).isEmpty();
    assertThat(chart.verdict()).isInstanceOf(ChartVerdict.TooFewPoints.class);
  }

  @Test
  void where_most_periods_saw_nothing_the_gaps_are_charted() {
    long[] events = new long[30];
    events[3] = 1;
    events[17] = 2;
    double[] gaps = new double[14];
    Arrays.fill(gaps, 21);
    ControlChart chart = ChosenChart.ofRates(events, ones(30), gaps);
    assertThat(chart.kind()).isEqualTo(ChartKind.TIME_BETWEEN);
    assertThat(chart.reason()).isEqualTo(ChartReason.MOSTLY_ZERO);
    assertThat(chart.kind().higherIsRarer()).isTrue();
    assertThat(ChosenChart.ofRates(events, ones(30), new double[] {14, 80}).kind())
        .isEqualTo(ChartKind.RUN);
    assertThat(ChosenChart.ofRates(events, ones(30), NO_GAPS).kind()).isEqualTo(ChartKind.U);
    assertThat(
            ChosenChart.ofShares(
                    events,
                    new long[] {
                      9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
                      9, 9, 9, 9
                    },
                    new long[13])
                .kind())
        .isEqualTo(ChartKind.COUNT_BETWEEN);
  }

  @Test
  void a_doubled_rate_is_told_as_changed_since_about_then() {
    SplittableRandom random = new SplittableRandom(11);
    long[] events = new long[50];
    for (int week = 0; week < 50; week++) {
      events[week] = binomial(random, week < 31 ? 20 : 40);
    }
    ControlChart chart = ChosenChart.ofRates(events, ones(50), NO_GAPS);
    assertThat(chart.verdict())
        .isInstanceOfSatisfying(
            ChartVerdict.Changed.class,
            changed -> {
              assertThat(changed.since()).isBetween(30, 32);
              assertThat(changed.ongoing()).isTrue();
              assertThat(changed.signal().direction()).isEqualTo(Direction.UP);
            });
    assertThat(ChosenChart.ofRates(events, ones(50), NO_GAPS, 31).verdict())
        .isEqualTo(new ChartVerdict.Ordinary());
  }

  @Test
  void a_short_stretch_after_re_basing_has_its_median_while_the_other_keeps_its_limits() {
    double[] values = new double[25];
    for (int i = 0; i < 25; i++) {
      values[i] = i < 20 ? 50 + i * 3 % 7 : 80 + i;
    }
    ControlChart chart = ChosenChart.ofMeasurements(values, 20);
    assertThat(chart.kind()).isEqualTo(ChartKind.INDIVIDUALS);
    assertThat(chart.reason()).isEqualTo(ChartReason.MEASUREMENTS);
    assertThat(chart.segments().get(0).limited()).isTrue();
    assertThat(chart.segments().get(1).limited()).isFalse();
    assertThat(chart.points().get(24).upper()).isNaN();
    assertThat(chart.verdict()).isEqualTo(new ChartVerdict.TooFewPoints(5));
  }

  @Test
  void gaps_are_the_days_from_each_to_the_next() {
    assertThat(ChosenChart.gapsOf(new long[] {3, 10, 10, 24})).containsExactly(7, 0, 14);
    assertThat(ChosenChart.gapsOf(new long[] {3})).isEmpty();
    assertThat(ChosenChart.gapsOf(new long[0])).isEmpty();
  }

  private static long binomial(SplittableRandom random, int mean) {
    return random.doubles(mean * 2L).filter(d -> d < 0.5).count();
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
