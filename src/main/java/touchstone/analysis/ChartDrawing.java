package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.analysis.ControlChart.Point;
import touchstone.analysis.ControlChart.Segment;

/// A control chart while it is made: stretch by stretch, point by point, then read for signs.
final class ChartDrawing {

  /// Differences this small, relative to the centre, are rounding.
  private static final double ROUNDING = 1e-12;

  private final double[] values;
  private final Point[] points;
  private final List<Segment> segments = new ArrayList<>();

  ChartDrawing(double[] values) {
    this.values = values;
    this.points = new Point[values.length];
  }

  /// The stretches between the given points, each as its first point and the one after its last;
  /// points outside the series and repeated ones cut nothing.
  List<int[]> stretches(int... rebasedAt) {
    int[] cuts =
        Arrays.stream(rebasedAt)
            .filter(at -> at > 0 && at < values.length)
            .sorted()
            .distinct()
            .toArray();
    List<int[]> stretches = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      stretches.add(new int[] {from, cut});
      from = cut;
    }
    if (values.length > 0) {
      stretches.add(new int[] {from, values.length});
    }
    return stretches;
  }

  /// The mean of the values that are there.
  double mean(int from, int to) {
    return Arrays.stream(values, from, to)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /// The mean distance of neighbours; NaN with fewer than two values.
  double meanRange(int from, int to) {
    double[] there = there(from, to);
    double sum = 0;
    for (int i = 1; i < there.length; i++) {
      sum += Math.abs(there[i] - there[i - 1]);
    }
    return there.length < 2 ? Double.NaN : sum / (there.length - 1);
  }

  void stretch(int[] stretch, double centre, double dispersion, double meanRange) {
    segments.add(new Segment(stretch[0], stretch[1], centre, dispersion, meanRange, true));
  }

  /// A point with limits at 3 sigma, kept between `least` and `most`.
  void point(int i, double centre, double sigma, double least, double most) {
    if (Double.isNaN(values[i])) {
      points[i] = new Point(Double.NaN, centre, Double.NaN, Double.NaN, Double.NaN);
    } else {
      double lower = Math.max(least, centre - 3 * sigma);
      double upper = Math.min(most, centre + 3 * sigma);
      points[i] = new Point(values[i], centre, lower, upper, sigmas(values[i], centre, sigma));
    }
  }

  /// A point whose limits are known.
  void placed(int i, double centre, double lower, double upper, double sigmas) {
    points[i] =
        Double.isNaN(values[i])
            ? new Point(Double.NaN, centre, Double.NaN, Double.NaN, Double.NaN)
            : new Point(values[i], centre, lower, upper, sigmas);
  }

  /// A stretch about its median, without limits.
  Segment medianOnly(int[] stretch) {
    double median = median(stretch[0], stretch[1]);
    Segment segment = new Segment(stretch[0], stretch[1], median, 1, Double.NaN, false);
    segments.add(segment);
    for (int i = stretch[0]; i < stretch[1]; i++) {
      double side = Math.signum(sigmas(values[i], median, 1));
      points[i] = new Point(values[i], median, Double.NaN, Double.NaN, side);
    }
    return segment;
  }

  /// A point already drawn.
  Point pointAt(int i) {
    return points[i];
  }

  /// How many sigma a value lies from the centre; 0 where it differs by rounding only.
  static double sigmas(double value, double centre, double sigma) {
    double difference = value - centre;
    boolean rounding = Math.abs(difference) <= ROUNDING * Math.max(1, Math.abs(centre));
    return rounding ? 0 : difference / sigma;
  }

  ControlChart chart(ChartKind kind, ChartReason reason) {
    List<Point> all = List.of(points);
    List<ChartSignal> signals = new ArrayList<>();
    for (Segment segment : segments) {
      signals.addAll(RunRules.find(all, segment.from(), segment.to(), segment.limited()));
    }
    return new ControlChart(kind, reason, all, segments, signals);
  }

  private double[] there(int from, int to) {
    return Arrays.stream(values, from, to).filter(v -> !Double.isNaN(v)).toArray();
  }

  private double median(int from, int to) {
    double[] sorted = there(from, to);
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
