package touchstone.analysis;

/// The quadratic form x' A⁻¹ x of a symmetric matrix that is not negative, by Cholesky's
/// decomposition.
final class SymmetricForm {

  private static final double SINGULAR = 1e-12;

  private SymmetricForm() {}

  /// x' A⁻¹ x; directions in which A has no spread (relative to its diagonal) add nothing. Both
  /// arguments are left as they are.
  static double inverse(double[][] a, double[] x) {
    int n = x.length;
    double[][] root = new double[n][n];
    double[] y = new double[n];
    double form = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        if (i == j) {
          root[i][i] = rest > SINGULAR * Math.abs(a[i][i]) ? Math.sqrt(rest) : 0;
        } else {
          root[i][j] = root[j][j] == 0 ? 0 : rest / root[j][j];
        }
      }
      double rest = x[i];
      for (int k = 0; k < i; k++) {
        rest -= root[i][k] * y[k];
      }
      y[i] = root[i][i] == 0 ? 0 : rest / root[i][i];
      form += y[i] * y[i];
    }
    return form;
  }
}
