package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// The curves once more, by definitions: every customer looked at on every day, customers with
/// weights, and variances from what the curve does when a weight is moved a little.
final class SlowCurves {

  private SlowCurves() {}

  static List<Tenure> random(Random random, int customers, boolean late) {
    List<Tenure> tenures = new ArrayList<>();
    int longest = 1 + random.nextInt(30);
    int kind = random.nextInt(5);
    for (int i = 0; i < customers; i++) {
      int entry = late && random.nextBoolean() ? random.nextInt(longest) : 0;
      LifeEnd end =
          switch (kind) {
            case 0 -> LifeEnd.CENSORED;
            case 1 -> LifeEnd.LEFT;
            case 2 -> LifeEnd.INCIDENT;
            default -> LifeEnd.of((byte) random.nextInt(3));
          };
      tenures.add(new Tenure(entry, random.nextInt(longest + 1), end));
    }
    return tenures;
  }

  static List<Tenure> everAtRisk(List<Tenure> tenures) {
    return tenures.stream()
        .filter(one -> one.exitDay() > one.entryDay() || one.entryDay() == 0)
        .toList();
  }

  static NavigableSet<Integer> exitDays(List<Tenure> tenures) {
    NavigableSet<Integer> days = new TreeSet<>();
    everAtRisk(tenures).forEach(one -> days.add(one.exitDay()));
    return days;
  }

  static double atRisk(List<Tenure> tenures, double[] weight, int day) {
    double sum = 0;
    for (int i = 0; i < tenures.size(); i++) {
      Tenure one = tenures.get(i);
      boolean known = one.entryDay() == 0 || one.entryDay() < day;
      sum += known && one.exitDay() >= day ? weight[i] : 0;
    }
    return sum;
  }

  static double ends(List<Tenure> tenures, double[] weight, int day, LifeEnd... ends) {
    double sum = 0;
    for (int i = 0; i < tenures.size(); i++) {
      Tenure one = tenures.get(i);
      boolean counts = one.exitDay() == day && List.of(ends).contains(one.end());
      boolean known = one.entryDay() == 0 || one.entryDay() < day;
      sum += counts && known ? weight[i] : 0;
    }
    return sum;
  }

  /// S by multiplying, from the last day back to the first.
  static double eventFree(List<Tenure> tenures, double[] weight, int until) {
    double share = 1;
    for (int day : exitDays(tenures).headSet(until, true).descendingSet()) {
      double gone = ends(tenures, weight, day, LifeEnd.INCIDENT, LifeEnd.LEFT);
      share *= 1 - gone / atRisk(tenures, weight, day);
    }
    return share;
  }

  static double incidence(List<Tenure> tenures, double[] weight, int until, LifeEnd cause) {
    double sum = 0;
    for (int day : exitDays(tenures).headSet(until, true)) {
      double share = ends(tenures, weight, day, cause) / atRisk(tenures, weight, day);
      sum += eventFree(tenures, weight, day - 1) * share;
    }
    return sum;
  }

  /// The infinitesimal jackknife: the sum of squared slopes in the customers' weights, each slope
  /// by two nearby values.
  static double jackknife(int customers, ToDoubleFunction<double[]> curve) {
    double sum = 0;
    double step = 1e-4;
    for (int i = 0; i < customers; i++) {
      double[] more = ones(customers);
      double[] less = ones(customers);
      more[i] += step;
      less[i] -= step;
      double slope = (curve.applyAsDouble(more) - curve.applyAsDouble(less)) / (2 * step);
      sum += slope * slope;
    }
    return Math.sqrt(sum);
  }

  /// The error by the delta method: the day's shares of incidents and leavings are multinomial and
  /// independent from day to day, and the slopes of the curve in them are taken by two nearby
  /// values. Asked for LEFT or INCIDENT it is that of their incidence, for CENSORED that of the
  /// event-free share.
  static double deltaMethod(List<Tenure> tenures, int until, LifeEnd of) {
    double[] ones = ones(tenures.size());
    List<Integer> days = List.copyOf(exitDays(tenures).headSet(until, true));
    double[][] shares = new double[2][days.size()];
    for (int d = 0; d < days.size(); d++) {
      double atRisk = atRisk(tenures, ones, days.get(d));
      shares[0][d] = ends(tenures, ones, days.get(d), LifeEnd.INCIDENT) / atRisk;
      shares[1][d] = ends(tenures, ones, days.get(d), LifeEnd.LEFT) / atRisk;
    }
    double variance = 0;
    for (int d = 0; d < days.size(); d++) {
      double first = slope(shares, 0, d, of);
      double second = slope(shares, 1, d, of);
      double h1 = shares[0][d];
      double h2 = shares[1][d];
      double spread =
          first * first * h1 * (1 - h1)
              + second * second * h2 * (1 - h2)
              - 2 * first * second * h1 * h2;
      variance += spread / atRisk(tenures, ones, days.get(d));
    }
    return Math.sqrt(variance);
  }

  private static double slope(double[][] shares, int cause, int day, LifeEnd of) {
    double step = 1e-5;
    double kept = shares[cause][day];
    shares[cause][day] = kept + step;
    double more = chain(shares, of);
    shares[cause][day] = kept - step;
    double less = chain(shares, of);
    shares[cause][day] = kept;
    return (more - less) / (2 * step);
  }

  private static double chain(double[][] shares, LifeEnd of) {
    double[] in = {1, 0, 0};
    for (int day = 0; day < shares[0].length; day++) {
      in[1] += in[0] * shares[0][day];
      in[2] += in[0] * shares[1][day];
      in[0] *= 1 - shares[0][day] - shares[1][day];
    }
    return in[of.state()];
  }

  static double[] ones(int customers) {
    double[] weight = new double[customers];
    Arrays.fill(weight, 1);
    return weight;
  }
}
