package touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-rank test: whether the customers of several groups leave alike over their tenure.
///
/// On each day with d leavings among r at risk, group j with r_j at risk expects d r_j / r of them;
/// the covariances are those of drawing d without replacement, d (r - d) / (r - 1) times p_j (δ_jk
/// - p_k). Chi-square is the quadratic form of observed minus expected of all groups but one (N.
///   Mantel, Cancer Chemotherapy Reports 50, 1966; R. Peto and J. Peto, JRSS A 135, 1972); the
///   figures are those of R's `survdiff` with rho = 0. Late entry as in [Tenure]: a group's r_j are
///   those at risk on the day. It compares groups that were fixed at the start; it proves no cause.
///
/// @param chiSquare the statistic, 0 or more
/// @param degreesOfFreedom groups in which anything was expected, less one
/// @param p the probability of a statistic at least as large if all leave alike; 1 where there is
///   nothing to compare
/// @param groups in the order given
public record LogRank(double chiSquare, int degreesOfFreedom, double p, List<Group> groups) {

  /// One group of the comparison.
  ///
  /// @param subjects customers ever at risk
  /// @param observed leavings seen
  /// @param expected leavings expected if all groups left alike
  public record Group(int subjects, int observed, double expected) {}

  /// The test of nothing: fewer than two groups.
  public static final LogRank NONE = new LogRank(0, 0, 1, List.of());

  public LogRank {
    groups = List.copyOf(groups);
  }

  /// The test of these groups; every end of a life that is not a censoring counts as leaving.
  public static LogRank of(List<TenureCounts> groups) {
    return new Sums(groups).test();
  }

  private static final class Sums {
    private final List<TenureCounts> groups;
    private final int[] observed;
    private final double[] expected;
    private final double[][] covariance;

    private Sums(List<TenureCounts> groups) {
      this.groups = List.copyOf(groups);
      int k = groups.size();
      observed = new int[k];
      expected = new double[k];
      covariance = new double[k][k];
      int days = groups.stream().mapToInt(TenureCounts::days).max().orElse(0);
      int[][] atRisk = new int[k][];
      int[][] gone = new int[k][days];
      for (int j = 0; j < k; j++) {
        atRisk[j] = groups.get(j).atRiskByDay();
        int[] of = gone[j];
        groups.get(j).walk((day, r, incidents, left, censored) -> of[day] = incidents + left);
      }
      for (int day = 0; day < days; day++) {
        day(day, atRisk, gone);
      }
    }

    private void day(int day, int[][] atRisk, int[][] gone) {
      double d = 0;
      double r = 0;
      for (int j = 0; j < gone.length; j++) {
        d += gone[j][day];
        r += at(atRisk[j], day);
      }
      if (d == 0) {
        return;
      }
      double spread = r > 1 ? d * (r - d) / (r - 1) : 0;
      for (int j = 0; j < gone.length; j++) {
        double pj = at(atRisk[j], day) / r;
        observed[j] += gone[j][day];
        expected[j] += d * pj;
        for (int k = 0; k < gone.length; k++) {
          double pk = at(atRisk[k], day) / r;
          covariance[j][k] += spread * pj * ((j == k ? 1 : 0) - pk);
        }
      }
    }

    private static int at(int[] atRisk, int day) {
      return day < atRisk.length ? atRisk[day] : 0;
    }

    private LogRank test() {
      List<Group> rows = new ArrayList<>();
      List<Integer> compared = new ArrayList<>();
      for (int j = 0; j < observed.length; j++) {
        rows.add(new Group(groups.get(j).subjects(), observed[j], expected[j]));
        if (expected[j] > 0) {
          compared.add(j);
        }
      }
      int df = Math.max(0, compared.size() - 1);
      if (df == 0) {
        return new LogRank(0, 0, 1, rows);
      }
      double[] difference = new double[df];
      double[][] matrix = new double[df][df];
      for (int a = 0; a < df; a++) {
        int j = compared.get(a);
        difference[a] = observed[j] - expected[j];
        for (int b = 0; b < df; b++) {
          matrix[a][b] = covariance[j][compared.get(b)];
        }
      }
      double chiSquare = Math.max(0, SymmetricForm.inverse(matrix, difference));
      double p = ChiSquaredDistribution.of(df).survivalProbability(chiSquare);
      return new LogRank(chiSquare, df, p, rows);
    }
  }
}
