package touchstone.analysis;

import java.util.Optional;

/// How far two coders who coded the same incidents without seeing each other's codes agree.
///
/// With p_ij the share of incidents coded i by the first and j by the second, po = sum p_ii and pe
/// = sum p_i. p_.i: Cohen's kappa is (po - pe) / (1 - pe) (J. Cohen, Educational and Psychological
/// Measurement 20, 1960) with the large-sample error of J. L. Fleiss, J. Cohen and B. S. Everitt
/// (Psychological Bulletin 72, 1969). Perreault and Leigh's index is sqrt((po - 1/k) k / (k - 1))
/// for k categories, and 0 where po is below 1/k (W. D. Perreault and L. E. Leigh, Journal of
/// Marketing Research 26, 1989).
///
/// @param incidents the number of incidents coded twice
/// @param observed po, 0..1
/// @param kappa at most 1; empty where both coders used one and the same category only
/// @param kappaError its standard error; empty with kappa
/// @param perreaultLeigh 0..1
public record Agreement(
    long incidents,
    double observed,
    Optional<Double> kappa,
    Optional<Double> kappaError,
    double perreaultLeigh) {

  /// The agreement in a square table of counts, the first coder's categories being the rows; empty
  /// where nothing was coded twice. At least 2 categories.
  public static Optional<Agreement> of(long[][] table) {
    int k = table.length;
    if (k < 2) {
      throw new IllegalArgumentException("one category is no choice");
    }
    double[] rows = new double[k];
    double[] columns = new double[k];
    long n = 0;
    long same = 0;
    for (int i = 0; i < k; i++) {
      if (table[i].length != k) {
        throw new IllegalArgumentException("the table is not square");
      }
      for (int j = 0; j < k; j++) {
        n += table[i][j];
        rows[i] += table[i][j];
        columns[j] += table[i][j];
      }
      same += table[i][i];
    }
    if (n == 0) {
      return Optional.empty();
    }
    double po = same / (double) n;
    double pe = 0;
    for (int i = 0; i < k; i++) {
      rows[i] /= n;
      columns[i] /= n;
      pe += rows[i] * columns[i];
    }
    double index = po <= 1.0 / k ? 0 : Math.sqrt((po - 1.0 / k) * k / (k - 1));
    if (pe >= 1) {
      return Optional.of(new Agreement(n, po, Optional.empty(), Optional.empty(), index));
    }
    double kappa = (po - pe) / (1 - pe);
    double error = error(table, n, rows, columns, pe, kappa);
    return Optional.of(new Agreement(n, po, Optional.of(kappa), Optional.of(error), index));
  }

  private static double error(
      long[][] table, long n, double[] rows, double[] columns, double pe, double kappa) {
    double sum = 0;
    double rest = 1 - kappa;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double p = table[i][j] / (double) n;
        double marginal = (columns[i] + rows[j]) * rest;
        double slope = (i == j ? 1 : 0) - marginal;
        sum += p * slope * slope;
      }
    }
    double centre = kappa - pe * rest;
    return Math.sqrt(Math.max(0, sum - centre * centre) / n) / (1 - pe);
  }
}
