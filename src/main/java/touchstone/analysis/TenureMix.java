package touchstone.analysis;

import java.util.Arrays;

/// What each period's exposure is worth in view of how old the relationships in it are: young
/// customers have more interactions, so an ageing portfolio is logged less per customer-month
/// without anyone logging less.
///
/// Indirect standardisation. In period i and tenure band b, y_ib entries are counted in E_ib days.
/// With a rate t_b for each band, the standard exposure of a period is `sum over b of E_ib t_b`:
/// proportional to the entries to be expected of its mix. The rates of the bands are those of the
/// whole series, found within the periods, turn by turn until they rest: `p_i = sum over b of y_ib
/// / sum over b of E_ib t_b`, from t = 1 on, and `t_b = (k + sum over i of y_ib) / (k + sum over i
/// of E_ib p_i)`. Plain indirect standardisation (all p_i the same) would take a fall in logging
/// for the nature of the band that was mostly seen while it lasted; here bands differ only as far
/// as they differ in the same period, and where they were never seen together they are taken for
/// alike. k = 20 entries at the usual rate keep a band that was little seen from being told apart
/// by chance (a gamma prior of mean 1).
///
/// Sources: N. Mantel and C. R. Stark, "Computation of indirect-adjusted rates in the presence of
/// confounding", Biometrics 24, 1968; N. E. Breslow and N. E. Day, "Statistical Methods in Cancer
/// Research", volume II, 1987, chapter 4: with k = 0 the fixed point is the maximum of the
/// likelihood of Poisson counts with the rates p_i t_b.
public final class TenureMix {
  private static final double USUAL = 20;
  private static final int MOST_TURNS = 200;
  private static final double STILL = 1e-10;

  private TenureMix() {}

  /// The standard exposures, their sum being that of the days: a period with the mix of the whole
  /// keeps its own.
  ///
  /// @param entries counts by period, then by band
  /// @param days what was observed, by period, then by band, in any unit, 0 or more
  /// @return by period, in the unit of the days; the plain sums where nothing was counted
  public static double[] exposures(long[][] entries, double[][] days) {
    int bands = days.length == 0 ? 0 : days[0].length;
    double[] rates = new double[bands];
    Arrays.fill(rates, 1);
    double[] plain = weighed(days, rates);
    double counted = Arrays.stream(entries).mapToDouble(TenureMix::sum).sum();
    if (counted == 0) {
      return plain;
    }
    double[] levels = new double[days.length];
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double[] before = rates;
      double[] expected = weighed(days, rates);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = expected[i] > 0 ? sum(entries[i]) / expected[i] : 0;
      }
      rates = rates(entries, days, levels);
      if (moved(before, rates) < STILL) {
        break;
      }
    }
    double[] standard = weighed(days, rates);
    double scale = Arrays.stream(plain).sum() / Arrays.stream(standard).sum();
    return Arrays.stream(standard).map(one -> one * scale).toArray();
  }

  /// The rate of each band at these levels, as a multiple of the usual one.
  private static double[] rates(long[][] entries, double[][] days, double[] levels) {
    double[] rates = new double[days[0].length];
    for (int band = 0; band < rates.length; band++) {
      double counted = USUAL;
      double expected = USUAL;
      for (int i = 0; i < days.length; i++) {
        counted += entries[i][band];
        expected += days[i][band] * levels[i];
      }
      rates[band] = counted / expected;
    }
    return rates;
  }

  private static double[] weighed(double[][] days, double[] rates) {
    double[] sums = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      for (int band = 0; band < rates.length; band++) {
        sums[i] += days[i][band] * rates[band];
      }
    }
    return sums;
  }

  private static double moved(double[] before, double[] after) {
    double most = 0;
    for (int i = 0; i < before.length; i++) {
      most = Math.max(most, Math.abs(after[i] - before[i]) / Math.max(1, before[i]));
    }
    return most;
  }

  private static double sum(long... counts) {
    return Arrays.stream(counts).asDoubleStream().sum();
  }
}
