package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Chooses the control chart for the user, and says why.
///
/// In this order: a stretch of fewer than 12 periods has a median and no limits; where more than
/// half of the periods saw nothing, the gaps between incidents are charted instead, if known, and
/// where there are fewer than two incidents a median and no limits; where 20 periods or more vary
/// by over 1.1 times chance, Laney's limits; else the plain p or u chart. Measurements have an
/// individuals chart. A stretch of fewer than 12 points after re-basing has a median only, while
/// the others keep their limits.
public final class ChosenChart {

  /// From so many points Laney's adjustment is used.
  public static final int LANEY_FROM = 20;

  /// Above this sigma z the points vary by more than chance.
  public static final double LANEY_ABOVE = 1.1;

  private ChosenChart() {}

  /// The chart of cases that had it out of cases in all, by period.
  ///
  /// @param cases cases that had it
  /// @param of cases in all, 0 or more
  /// @param casesBetween the cases from one that had it to the next, for when they are rare; empty
  ///   where not known
  public static ControlChart ofShares(
      long[] cases, long[] of, long[] casesBetween, int... rebasedAt) {
    double[] sizes = Arrays.stream(of).asDoubleStream().toArray();
    int seen = seen(sizes);
    if (seen >= ControlChart.FEWEST_POINTS && casesBetween.length > 0 && isRare(cases, sizes)) {
      return shown(ControlCharts.countBetween(casesBetween), ChartReason.MOSTLY_ZERO);
    }
    boolean laney =
        seen >= LANEY_FROM && ControlCharts.dispersion(cases, sizes, true) > LANEY_ABOVE;
    ControlChart chart =
        laney ? ControlCharts.laneyP(cases, of, rebasedAt) : ControlCharts.p(cases, of, rebasedAt);
    return shown(chart, laney ? ChartReason.OVERDISPERSED : ChartReason.SHARE_OF_CASES);
  }

  /// The chart of events per exposure, by period.
  ///
  /// @param events events
  /// @param exposure what they are counted against, such as customer-months, 0 or more
  /// @param daysBetween the days from event to event, for when they are rare; empty where not known
  public static ControlChart ofRates(
      long[] events, double[] exposure, double[] daysBetween, int... rebasedAt) {
    return ofRates(events, exposure, daysBetween, new int[0], rebasedAt);
  }

  /// The same, the limits of the gaps being computed anew as well.
  ///
  /// @param gapsRebasedAt the gaps from which on that is so, ascending
  public static ControlChart ofRates(
      long[] events,
      double[] exposure,
      double[] daysBetween,
      int[] gapsRebasedAt,
      int... rebasedAt) {
    int seen = seen(exposure);
    boolean rare = seen >= ControlChart.FEWEST_POINTS && isRare(events, exposure);
    if (rare && daysBetween.length > 0) {
      return shown(ControlCharts.timeBetween(daysBetween, gapsRebasedAt), ChartReason.MOSTLY_ZERO);
    }
    if (rare && Arrays.stream(events).sum() < 2) {
      return shown(ControlCharts.u(events, exposure, rebasedAt), ChartReason.FEW_EVENTS);
    }
    boolean laney =
        seen >= LANEY_FROM && ControlCharts.dispersion(events, exposure, false) > LANEY_ABOVE;
    ControlChart chart =
        laney
            ? ControlCharts.laneyU(events, exposure, rebasedAt)
            : ControlCharts.u(events, exposure, rebasedAt);
    return shown(chart, laney ? ChartReason.OVERDISPERSED : ChartReason.EVENTS_PER_EXPOSURE);
  }

  /// The chart of single measurements in time order, such as mean scores.
  public static ControlChart ofMeasurements(double[] values, int... rebasedAt) {
    return shown(ControlCharts.individuals(values, rebasedAt), ChartReason.MEASUREMENTS);
  }

  /// The chart of the days from incident to incident.
  public static ControlChart ofDaysBetween(double[] days, int... rebasedAt) {
    return shown(ControlCharts.timeBetween(days, rebasedAt), ChartReason.GAPS);
  }

  /// The days from each day to the next one, of days in ascending order.
  public static double[] gapsOf(long[] days) {
    double[] gaps = new double[Math.max(0, days.length - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = days[i + 1] - days[i];
    }
    return gaps;
  }

  /// The chart as the user is shown it: short stretches with their median only.
  private static ControlChart shown(ControlChart chart, ChartReason reason) {
    double[] values = chart.points().stream().mapToDouble(ControlChart.Point::value).toArray();
    ChartDrawing medians = new ChartDrawing(values);
    List<ControlChart.Point> points = new ArrayList<>();
    List<ControlChart.Segment> segments = new ArrayList<>();
    List<ChartSignal> signals = new ArrayList<>();
    boolean limited = false;
    for (ControlChart.Segment segment : chart.segments()) {
      int seen = 0;
      for (int i = segment.from(); i < segment.to(); i++) {
        seen += Double.isNaN(values[i]) ? 0 : 1;
      }
      ControlChart.Segment drawn = segment;
      if (seen < ControlChart.FEWEST_POINTS || reason == ChartReason.FEW_EVENTS) {
        drawn = medians.medianOnly(new int[] {segment.from(), segment.to()});
        for (int i = segment.from(); i < segment.to(); i++) {
          points.add(medians.pointAt(i));
        }
      } else {
        limited = true;
        points.addAll(chart.points().subList(segment.from(), segment.to()));
      }
      segments.add(drawn);
      signals.addAll(RunRules.find(points, drawn.from(), drawn.to(), drawn.limited()));
    }
    boolean kept = reason == ChartReason.MOSTLY_ZERO || reason == ChartReason.FEW_EVENTS;
    ChartReason unlimited = kept ? reason : ChartReason.FEW_POINTS;
    return limited
        ? new ControlChart(chart.kind(), reason, points, segments, signals)
        : new ControlChart(ChartKind.RUN, unlimited, points, segments, signals);
  }

  private static int seen(double[] sizes) {
    return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
  }

  private static boolean isRare(long[] counts, double[] sizes) {
    int zeros = 0;
    for (int i = 0; i < counts.length; i++) {
      zeros += sizes[i] > 0 && counts[i] == 0 ? 1 : 0;
    }
    return 2 * zeros > seen(sizes);
  }
}
