package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.analysis.ChartSignal.Direction.DOWN;
import static touchstone.analysis.ChartSignal.Direction.UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RunRulesTest {

  @Test
  void a_point_beyond_three_sigma_is_one_and_one_at_three_is_none() {
    assertThat(found(0.1, -0.2, 3.1, 0, 3, -3.2))
        .containsExactly(
            new ChartSignal(RunRule.BEYOND_LIMITS, UP, 2, 2),
            new ChartSignal(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, UP, 2, 4),
            new ChartSignal(RunRule.BEYOND_LIMITS, DOWN, 5, 5));
  }

  @Test
  void eight_on_one_side_are_one_and_seven_are_none() {
    assertThat(found(1, .5, 1, .5, 1, .5, 1)).isEmpty();
    assertThat(found(-1, 1, .5, 1, .5, 1, .5, 1, .5, 1, 0, 1))
        .containsExactly(new ChartSignal(RunRule.EIGHT_ON_ONE_SIDE, UP, 1, 9));
    assertThat(found(1, .5, 1, .5, 0, 1, .5, 1, .5)).as("a point on the centre").isEmpty();
  }

  @Test
  void six_rising_or_falling_are_one_and_a_tie_ends_them() {
    assertThat(found(-.5, -.3, -.1, .1, .3, .5))
        .containsExactly(new ChartSignal(RunRule.SIX_RISING_OR_FALLING, UP, 0, 5));
    assertThat(found(.9, .5, .3, .1, -.1, -.3, -.5, .2))
        .containsExactly(new ChartSignal(RunRule.SIX_RISING_OR_FALLING, DOWN, 0, 6));
    assertThat(found(-.5, -.3, -.1, -.1, .3, .5, .7)).isEmpty();
  }

  @Test
  void two_of_three_beyond_two_sigma_must_lie_on_the_same_side() {
    assertThat(found(2.1, 0, 2.2, -.1))
        .containsExactly(new ChartSignal(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, UP, 0, 2));
    assertThat(found(2.1, 0, -2.2, -.1)).isEmpty();
    assertThat(found(2.1, 0, .1, 2.2)).isEmpty();
  }

  @Test
  void without_limits_only_runs_and_trends_are_asked_for() {
    assertThat(RunRules.find(points(2.5, 3.5, -4), 0, 3, false)).isEmpty();
  }

  @Test
  void a_period_without_exposure_interrupts_nothing() {
    assertThat(found(1, .5, 1, .5, Double.NaN, 1, .5, 1, .5))
        .containsExactly(new ChartSignal(RunRule.EIGHT_ON_ONE_SIDE, UP, 0, 8));
  }

  @Property(tries = 400)
  void every_window_that_meets_a_rule_lies_in_a_signal_and_no_other_point_does(
      @ForAll Random random) {
    double[] sigmas = new double[random.nextInt(40)];
    for (int i = 0; i < sigmas.length; i++) {
      sigmas[i] = Math.round(random.nextGaussian() * 15 + random.nextInt(2) * 8) / 10.0;
    }
    List<ChartSignal> signals = RunRules.find(points(sigmas), 0, sigmas.length, true);
    for (RunRule rule : RunRule.values()) {
      for (int sign : new int[] {1, -1}) {
        TreeSet<Integer> marked = new TreeSet<>();
        for (ChartSignal signal : signals) {
          if (signal.rule() == rule && (signal.direction() == UP) == (sign > 0)) {
            for (int i = signal.from(); i <= signal.to(); i++) {
              marked.add(i);
            }
          }
        }
        assertThat(marked).as("%s %d", rule, sign).isEqualTo(byWindows(rule, sign, sigmas));
      }
    }
  }

  private static Set<Integer> byWindows(RunRule rule, int sign, double[] sigmas) {
    Set<Integer> marked = new TreeSet<>();
    int length =
        switch (rule) {
          case BEYOND_LIMITS -> 1;
          case EIGHT_ON_ONE_SIDE -> 8;
          case SIX_RISING_OR_FALLING -> 6;
          case TWO_OF_THREE_BEYOND_TWO_SIGMA -> 2;
        };
    for (int from = 0; from + length <= sigmas.length; from++) {
      boolean all = true;
      for (int i = from; i < from + length; i++) {
        all &=
            switch (rule) {
              case BEYOND_LIMITS -> sign * sigmas[i] > 3;
              case EIGHT_ON_ONE_SIDE -> sign * sigmas[i] > 0;
              case SIX_RISING_OR_FALLING -> i == from || sign * (sigmas[i] - sigmas[i - 1]) > 0;
              case TWO_OF_THREE_BEYOND_TWO_SIGMA -> sign * sigmas[i] > 2;
            };
      }
      for (int i = from; all && i < from + length; i++) {
        marked.add(i);
      }
      boolean apart =
          rule == RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA
              && from + 2 < sigmas.length
              && sign * sigmas[from] > 2
              && sign * sigmas[from + 2] > 2;
      if (apart) {
        marked.addAll(List.of(from, from + 1, from + 2));
      }
    }
    return marked;
  }

  private static List<ChartSignal> found(double... sigmas) {
    return RunRules.find(points(sigmas), 0, sigmas.length, true);
  }

  private static List<ControlChart.Point> points(double... sigmas) {
    List<ControlChart.Point> points = new ArrayList<>();
    for (double one : sigmas) {
      points.add(new ControlChart.Point(one, 0, -3, 3, one));
    }
    return points;
  }
}
