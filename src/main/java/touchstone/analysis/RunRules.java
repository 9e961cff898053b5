package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import touchstone.analysis.ChartSignal.Direction;

/// Finds the signs of change in one stretch of a chart. Neighbouring and overlapping signs of the
/// same rule and direction are one sign.
final class RunRules {

  private static final int RUN = 8;
  private static final int TREND = 6;

  private final List<ControlChart.Point> points;
  private final int[] seen;
  private final List<ChartSignal> signals = new ArrayList<>();

  private RunRules(List<ControlChart.Point> points, int from, int to) {
    this.points = points;
    int[] at = new int[to - from];
    int n = 0;
    for (int i = from; i < to; i++) {
      if (!Double.isNaN(points.get(i).value())) {
        at[n++] = i;
      }
    }
    this.seen = Arrays.copyOf(at, n);
  }

  /// The signs in the points from `from` up to but not including `to`. Without limits only the
  /// rules that need none are asked.
  static List<ChartSignal> find(
      List<ControlChart.Point> points, int from, int to, boolean limited) {
    RunRules rules = new RunRules(points, from, to);
    for (Direction direction : Direction.values()) {
      double sign = direction == Direction.UP ? 1 : -1;
      rules.runs(RunRule.EIGHT_ON_ONE_SIDE, direction, RUN, i -> sign * rules.sigmas(i) > 0);
      rules.trends(direction, sign);
      if (limited) {
        rules.runs(RunRule.BEYOND_LIMITS, direction, 1, i -> sign * rules.sigmas(i) > 3);
        rules.pairs(direction, sign);
      }
    }
    rules.signals.sort(Comparator.comparingInt(ChartSignal::from).thenComparing(ChartSignal::rule));
    return rules.signals;
  }

  private double sigmas(int i) {
    return points.get(seen[i]).sigmas();
  }

  private double value(int i) {
    return points.get(seen[i]).value();
  }

  private void runs(RunRule rule, Direction direction, int atLeast, IntPredicate belongs) {
    int start = 0;
    for (int i = 0; i <= seen.length; i++) {
      if (i == seen.length || !belongs.test(i)) {
        if (i - start >= atLeast) {
          add(rule, direction, start, i - 1);
        }
        start = i + 1;
      }
    }
  }

  private void trends(Direction direction, double sign) {
    int start = 0;
    for (int i = 1; i <= seen.length; i++) {
      if (i == seen.length || !(sign * (value(i) - value(i - 1)) > 0)) {
        if (i - start >= TREND) {
          add(RunRule.SIX_RISING_OR_FALLING, direction, start, i - 1);
        }
        start = i;
      }
    }
  }

  private void pairs(Direction direction, double sign) {
    int from = -1;
    int to = -1;
    int last = -1;
    for (int i = 0; i < seen.length; i++) {
      if (sign * sigmas(i) > 2) {
        if (last >= 0 && i - last <= 2) {
          if (from < 0 || last > to) {
            if (from >= 0) {
              add(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, direction, from, to);
            }
            from = last;
          }
          to = i;
        }
        last = i;
      }
    }
    if (from >= 0) {
      add(RunRule.TWO_OF_THREE_BEYOND_TWO_SIGMA, direction, from, to);
    }
  }

  private void add(RunRule rule, Direction direction, int from, int to) {
    signals.add(new ChartSignal(rule, direction, seen[from], seen[to]));
  }
}
