package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Control charts of a kind asked for, with limits however short the series is; [ChosenChart]
/// chooses for the user.
///
/// Every verb takes the points at which limits are computed anew, because something was annotated
/// there, ascending; none for one set of limits. The limits of a stretch come from all its points.
/// Sources: D. C. Montgomery, "Introduction to Statistical Quality Control"; D. B. Laney, "Improved
/// control charts for attributes", Quality Engineering 14, 2002; L. S. Nelson, "A control chart for
/// parts-per-million nonconforming items", Journal of Quality Technology 26, 1994 (days between);
/// J. C. Benneyan, "Number-between g-type statistical quality control charts", Health Care
/// Management Science 4, 2001 (count between).
public final class ControlCharts {

  /// Divides a mean moving range of two neighbours into a sigma.
  static final double RANGE_TO_SIGMA = 1.128;

  /// Multiplies a mean moving range into the distance of a limit.
  static final double RANGE_TO_LIMIT = 2.66;

  private static final double NELSON = 3.6;

  private ControlCharts() {}

  /// The p chart: shares x / n about p = sum x / sum n with limits p ± 3 sqrt(p (1 - p) / n),
  /// within 0..1.
  ///
  /// @param cases cases that had it, x
  /// @param of cases in all, n; a period with 0 is passed over
  public static ControlChart p(long[] cases, long[] of, int... rebasedAt) {
    return new Attributes(cases, doubles(of), true).chart(ChartKind.P, false, rebasedAt);
  }

  /// The u chart: rates c / E about u = sum c / sum E with limits u ± 3 sqrt(u / E), not below 0.
  /// With every exposure 1 it is the c chart.
  ///
  /// @param events events, c
  /// @param exposure what they are counted against, E; a period with 0 is passed over
  public static ControlChart u(long[] events, double[] exposure, int... rebasedAt) {
    return new Attributes(events, exposure, false).chart(ChartKind.U, false, rebasedAt);
  }

  /// Laney's p' chart: the limits of the p chart with sigma multiplied by sigma z, the mean moving
  /// range of z = (x / n - p) / sigma over 1.128.
  public static ControlChart laneyP(long[] cases, long[] of, int... rebasedAt) {
    return new Attributes(cases, doubles(of), true).chart(ChartKind.LANEY_P, true, rebasedAt);
  }

  /// Laney's u' chart: the limits of the u chart with sigma multiplied by sigma z.
  public static ControlChart laneyU(long[] events, double[] exposure, int... rebasedAt) {
    return new Attributes(events, exposure, false).chart(ChartKind.LANEY_U, true, rebasedAt);
  }

  /// The individuals chart: values about their mean with limits mean ± 2.66 times the mean moving
  /// range. The chart of the moving ranges is in its segments: mean and upper limit.
  public static ControlChart individuals(double[] values, int... rebasedAt) {
    return new Measurements(values, 1, false).chart(ChartKind.INDIVIDUALS, rebasedAt);
  }

  /// The T chart: the days from incident to incident, 0 or more, as an individuals chart of their
  /// 3.6th root, taken back by the 3.6th power; the lower limit not below 0.
  public static ControlChart timeBetween(double[] days, int... rebasedAt) {
    return new Measurements(days, NELSON, true).chart(ChartKind.TIME_BETWEEN, rebasedAt);
  }

  /// The G chart: the number g of interactions from incident to incident (those in between, 0 or
  /// more) about their mean with limits mean ± 3 sqrt(mean (mean + 1)), not below 0.
  public static ControlChart countBetween(long[] between, int... rebasedAt) {
    ChartDrawing drawing = new ChartDrawing(doubles(between));
    for (int[] stretch : drawing.stretches(rebasedAt)) {
      double mean = drawing.mean(stretch[0], stretch[1]);
      double sigma = Math.sqrt(mean * (mean + 1));
      drawing.stretch(stretch, mean, 1, Double.NaN);
      for (int i = stretch[0]; i < stretch[1]; i++) {
        drawing.point(i, mean, sigma, 0, Double.POSITIVE_INFINITY);
      }
    }
    return drawing.chart(ChartKind.COUNT_BETWEEN, ChartReason.ASKED_FOR);
  }

  /// The run chart: the values about their median, with the rules that need no limits.
  public static ControlChart run(double[] values, int... rebasedAt) {
    ChartDrawing drawing = new ChartDrawing(values);
    for (int[] stretch : drawing.stretches(rebasedAt)) {
      drawing.medianOnly(stretch);
    }
    return drawing.chart(ChartKind.RUN, ChartReason.ASKED_FOR);
  }

  /// Laney's sigma z of a whole series: 1 where the points vary as chance alone would have it,
  /// above it where more; NaN with fewer than two periods or no spread by chance.
  public static double dispersion(long[] counts, double[] sizes, boolean shares) {
    Attributes attributes = new Attributes(counts, sizes, shares);
    return attributes.dispersion(0, counts.length, attributes.centre(0, counts.length));
  }

  private static double[] doubles(long[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  /// Counts against sizes: shares or rates.
  private static final class Attributes {
    private final long[] counts;
    private final double[] sizes;
    private final boolean shares;
    private final double[] values;

    private Attributes(long[] counts, double[] sizes, boolean shares) {
      if (counts.length != sizes.length) {
        throw new IllegalArgumentException("columns of different lengths");
      }
      this.counts = counts;
      this.sizes = sizes;
      this.shares = shares;
      this.values = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] < 0 || !(sizes[i] >= 0) || (shares && counts[i] > sizes[i])) {
          throw new IllegalArgumentException("no count: " + counts[i] + " of " + sizes[i]);
        }
        values[i] = sizes[i] == 0 ? Double.NaN : counts[i] / sizes[i];
      }
    }

    private double centre(int from, int to) {
      double count = 0;
      double size = 0;
      for (int i = from; i < to; i++) {
        count += sizes[i] == 0 ? 0 : counts[i];
        size += sizes[i];
      }
      return size == 0 ? Double.NaN : count / size;
    }

    private double sigma(int i, double centre) {
      return Math.sqrt((shares ? centre * (1 - centre) : centre) / sizes[i]);
    }

    private double dispersion(int from, int to, double centre) {
      List<Double> z = new ArrayList<>();
      for (int i = from; i < to; i++) {
        if (sizes[i] > 0) {
          z.add((values[i] - centre) / sigma(i, centre));
        }
      }
      double ranges = 0;
      for (int i = 1; i < z.size(); i++) {
        ranges += Math.abs(z.get(i) - z.get(i - 1));
      }
      return ranges / (z.size() - 1) / RANGE_TO_SIGMA;
    }

    private ControlChart chart(ChartKind kind, boolean laney, int... rebasedAt) {
      ChartDrawing drawing = new ChartDrawing(values);
      for (int[] stretch : drawing.stretches(rebasedAt)) {
        double centre = centre(stretch[0], stretch[1]);
        double seen = laney ? dispersion(stretch[0], stretch[1], centre) : 1;
        double factor = Double.isNaN(seen) ? 1 : seen;
        drawing.stretch(stretch, centre, factor, Double.NaN);
        for (int i = stretch[0]; i < stretch[1]; i++) {
          double sigma = sigma(i, centre) * factor;
          drawing.point(i, centre, sigma, 0, shares ? 1 : Double.POSITIVE_INFINITY);
        }
      }
      return drawing.chart(kind, ChartReason.ASKED_FOR);
    }
  }

  /// Single values, on the scale of a root where one is asked for.
  private static final class Measurements {
    private final double[] values;
    private final double[] rooted;
    private final double power;
    private final boolean clipped;

    private Measurements(double[] values, double power, boolean clipped) {
      this.values = values;
      this.power = power;
      this.clipped = clipped;
      this.rooted = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        if (clipped && values[i] < 0) {
          throw new IllegalArgumentException("a gap is never below zero: " + values[i]);
        }
        rooted[i] = power == 1 ? values[i] : Math.pow(values[i], 1 / power);
      }
    }

    private ControlChart chart(ChartKind kind, int... rebasedAt) {
      ChartDrawing drawing = new ChartDrawing(values);
      ChartDrawing scale = new ChartDrawing(rooted);
      for (int[] stretch : drawing.stretches(rebasedAt)) {
        double mean = scale.mean(stretch[0], stretch[1]);
        double range = scale.meanRange(stretch[0], stretch[1]);
        double half = RANGE_TO_LIMIT * (Double.isNaN(range) ? 0 : range);
        drawing.stretch(stretch, back(mean), 1, range);
        for (int i = stretch[0]; i < stretch[1]; i++) {
          double sigmas = ChartDrawing.sigmas(rooted[i], mean, half / 3);
          drawing.placed(i, back(mean), back(mean - half), back(mean + half), sigmas);
        }
      }
      return drawing.chart(kind, ChartReason.ASKED_FOR);
    }

    private double back(double value) {
      if (power == 1) {
        return clipped ? Math.max(0, value) : value;
      }
      return value <= 0 ? 0 : Math.pow(value, power);
    }
  }
}
