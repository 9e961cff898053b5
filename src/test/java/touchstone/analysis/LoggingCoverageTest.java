package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import touchstone.analysis.CoverageReading.Verdict;

class LoggingCoverageTest {

  @Property(tries = 400)
  void logging_halved_from_some_week_is_told_as_coverage_fell(@ForAll Random random) {
    Weeks weeks = new Weeks(random, 20, 104, 15, 60);
    int from = weeks.n * (30 + random.nextInt(45)) / 100;
    List<LoggedPeriod> periods = weeks.logged(from, 0.5);
    CoverageReading reading = LoggingCoverage.of(periods);
    assertThat(reading.verdict()).isEqualTo(Verdict.COVERAGE_FELL);
    assertThat(reading.isImprovement()).isFalse();
    assertThat(reading.logging().orElseThrow().interval().contains(1)).isFalse();
    assertThat(confirmed(periods).isImprovement()).isFalse();
  }

  @Test
  void however_little_is_logged_half_of_it_is_not_told_as_an_improvement() {
    Random random = new Random(20260101);
    int improvements = 0;
    int cases = 2_000;
    for (int i = 0; i < cases; i++) {
      Weeks weeks = new Weeks(random, 8, 60, 1, 30);
      List<LoggedPeriod> periods = weeks.logged(random.nextInt(weeks.n), 0.5);
      improvements += LoggingCoverage.of(periods).isImprovement() ? 1 : 0;
      improvements += confirmed(periods).isImprovement() ? 1 : 0;
    }
    assertThat(improvements).isLessThanOrEqualTo(cases / 500);
  }

  @Test
  void fewer_incidents_with_the_same_logging_are_fewer_incidents() {
    Random random = new Random(3);
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int i = 0; i < 500; i++) {
      Weeks weeks = new Weeks(random, 40, 80, 20, 60);
      CoverageReading reading = LoggingCoverage.of(weeks.withIncidentsTimes(weeks.n / 2, 0.4));
      verdicts.merge(reading.verdict(), 1, Integer::sum);
    }
    assertThat(verdicts.getOrDefault(Verdict.FELL, 0)).isGreaterThan(400);
    assertThat(verdicts).doesNotContainKeys(Verdict.ROSE, Verdict.COVERAGE_ROSE);
  }

  @Test
  void more_incidents_with_the_same_logging_are_more_incidents() {
    Random random = new Random(4);
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int i = 0; i < 500; i++) {
      Weeks weeks = new Weeks(random, 40, 80, 20, 60);
      CoverageReading reading = LoggingCoverage.of(weeks.withIncidentsTimes(weeks.n / 2, 2));
      verdicts.merge(reading.verdict(), 1, Integer::sum);
    }
    assertThat(verdicts.getOrDefault(Verdict.ROSE, 0)).isGreaterThan(400);
    assertThat(verdicts).doesNotContainKeys(Verdict.FELL, Verdict.COVERAGE_UNKNOWN);
  }

  @Test
  void steady_logging_is_seldom_anything_but_ordinary_even_where_weeks_vary_by_more_than_chance() {
    Random random = new Random(5);
    int alarms = 0;
    for (int i = 0; i < 1000; i++) {
      Weeks weeks = new Weeks(random, 30, 104, 10, 60);
      if (i % 2 == 0) {
        weeks.varyBetweenWeeks();
      }
      alarms += LoggingCoverage.of(weeks.logged(0, 1)).verdict() == Verdict.ORDINARY ? 0 : 1;
    }
    assertThat(alarms).isLessThan(50);
  }

  @Test
  void the_week_from_which_on_nothing_was_logged_is_told() {
    Random random = new Random(6);
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int week = 0; week < 120; week++) {
      int entries = week < 90 ? 60 + random.nextInt(60) : 0;
      periods.add(new LoggedPeriod(1_000, entries, entries / 4));
    }
    CoverageReading reading = LoggingCoverage.of(periods);
    assertThat(reading.verdict()).isEqualTo(Verdict.COVERAGE_FELL);
    assertThat(reading.from()).isEqualTo(90);
  }

  @Test
  void twice_as_much_logging_is_told_as_coverage_rose() {
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int week = 0; week < 40; week++) {
      int times = week < 25 ? 1 : 2;
      periods.add(new LoggedPeriod(1, 50L * times, 10L * times));
    }
    assertThat(LoggingCoverage.of(periods).verdict()).isEqualTo(Verdict.COVERAGE_ROSE);
  }

  @Test
  void where_only_incidents_are_logged_a_fall_cannot_be_told_from_less_logging() {
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int week = 0; week < 40; week++) {
      long count = week < 25 ? 20 : 8;
      periods.add(new LoggedPeriod(1, count, count));
    }
    CoverageReading reading = LoggingCoverage.of(periods);
    assertThat(reading.verdict()).isEqualTo(Verdict.COVERAGE_UNKNOWN);
    assertThat(reading.isImprovement()).isFalse();
    assertThat(reading.logging()).isEmpty();
    assertThat(reading.from()).isEqualTo(25);
  }

  @Test
  void a_dip_that_a_chart_found_is_read_for_its_own_weeks() {
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int week = 0; week < 60; week++) {
      int times = week >= 20 && week < 30 ? 1 : 2;
      periods.add(new LoggedPeriod(1, 60L * times, 15L * times));
    }
    assertThat(LoggingCoverage.during(periods, 20, 30).verdict()).isEqualTo(Verdict.COVERAGE_FELL);
    ChartSignal dip =
        new ChartSignal(RunRule.EIGHT_ON_ONE_SIDE, ChartSignal.Direction.DOWN, 20, 29);
    CoverageReading reading =
        LoggingCoverage.confirm(periods, new ChartVerdict.Changed(20, dip, false));
    assertThat(reading.verdict()).isEqualTo(Verdict.COVERAGE_FELL);
    assertThat(reading.gauges().get(25).expected()).isCloseTo(90, within(1e-9));
    assertThat(reading.gauges().get(25).coverage()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void too_few_weeks_or_no_entries_say_nothing() {
    assertThat(LoggingCoverage.of(List.of()).verdict()).isEqualTo(Verdict.TOO_FEW);
    List<LoggedPeriod> empty = new ArrayList<>();
    for (int week = 0; week < 20; week++) {
      empty.add(new LoggedPeriod(1, 0, 0));
    }
    assertThat(LoggingCoverage.of(empty).verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(LoggingCoverage.of(empty).gauges().getFirst().coverage()).isNaN();
  }

  @Test
  void what_will_still_be_recorded_is_not_missed() {
    RecordingLag lag = RecordingLag.of(0, 0, 1, 1, 2, 9, 20, 20, -1, 3);
    assertThat(lag.shareWithin(1)).isEqualTo(0.5);
    assertThat(lag.shareWithin(20)).isEqualTo(1);
    assertThat(lag.medianDays()).hasValue(1);
    assertThat(lag.recordedShare(0, 2)).isCloseTo(0.4, within(1e-12));
    assertThat(RecordingLag.of().medianDays()).isEmpty();
    assertThat(RecordingLag.of().shareWithin(0)).isEqualTo(1);
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int week = 0; week < 30; week++) {
      periods.add(week < 26 ? new LoggedPeriod(1, 100, 20) : new LoggedPeriod(1, 50, 10, 0.5));
    }
    assertThat(LoggingCoverage.of(periods).verdict()).isEqualTo(Verdict.ORDINARY);
    assertThatThrownBy(() -> new LoggedPeriod(1, 5, 6))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CoverageReading confirmed(List<LoggedPeriod> periods) {
    ControlChart chart =
        ChosenChart.ofRates(
            periods.stream().mapToLong(LoggedPeriod::incidents).toArray(),
            periods.stream().mapToDouble(LoggedPeriod::exposure).toArray(),
            new double[0]);
    return LoggingCoverage.confirm(periods, chart.verdict());
  }

  /// Weeks of a made-up team: what really happened, and what of it was logged.
  private static final class Weeks {
    private final Random random;
    private final int n;
    private final double[] exposure;
    private final double[] busy;
    private final double others;
    private final double incidents;

    Weeks(Random random, int fewest, int most, int leastEntries, int mostEntries) {
      this.random = random;
      this.n = fewest + random.nextInt(most - fewest + 1);
      this.exposure = random.doubles(n, 0.7, 1.3).toArray();
      this.busy = new double[n];
      Arrays.fill(busy, 1);
      this.others = leastEntries + random.nextInt(mostEntries - leastEntries + 1);
      this.incidents = others * (0.05 + random.nextDouble());
    }

    void varyBetweenWeeks() {
      for (int i = 0; i < n; i++) {
        busy[i] = Math.exp(0.3 * random.nextGaussian());
      }
    }

    List<LoggedPeriod> logged(int from, double kept) {
      List<LoggedPeriod> periods = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        double share = i < from ? 1 : kept;
        long had = thinned(poisson(incidents * exposure[i] * busy[i]), share);
        long other = thinned(poisson(others * exposure[i] * busy[i]), share);
        periods.add(new LoggedPeriod(exposure[i], had + other, had));
      }
      return periods;
    }

    List<LoggedPeriod> withIncidentsTimes(int from, double times) {
      List<LoggedPeriod> periods = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        long had = poisson(incidents * exposure[i] * (i < from ? 1 : times));
        periods.add(new LoggedPeriod(exposure[i], had + poisson(others * exposure[i]), had));
      }
      return periods;
    }

    private long thinned(long entries, double kept) {
      return random.doubles(entries).filter(d -> d < kept).count();
    }

    private long poisson(double mean) {
      double left = mean;
      long count = -1;
      do {
        count++;
        left += Math.log(1 - random.nextDouble());
      } while (left > 0);
      return count;
    }
  }
}
