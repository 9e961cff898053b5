package touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.analysis.MeanCumulativeCurve.Scale;
import touchstone.analysis.MeanCumulativeCurve.Step;

/// The sums by day that mean cumulative curves of some types are made of, all types in one walk
/// over the events.
///
/// With u_i(t) for a customer's inner sum (see [MeanCumulativeCurve]), the variance V = sum of u_i²
/// grows on a day by the sum of 2 u_i Δu_i + Δu_i². The u_i of those at risk add up to a number U
/// that events leave as it is (their Δu_i add up to 0) and that exits diminish; for those with
/// events u_i is known from their own events and the curve so far. So V needs one walk over the
/// events and one over the days. Each column of the sums is one type; the columns of a day lie side
/// by side.
final class CumulativeSums {
  private static final int NOT_COUNTED = -1;
  private static final int MOST_TYPES = Byte.MAX_VALUE + 1;

  private final EventHistories histories;
  private final int[] columnOf;
  private final int columns;
  private final TenureCounts tenures;
  private final int[] atRisk;
  private final int[] events;
  private final boolean[] shown;
  private final double[] amount;
  private final double[] squares;
  private final double[] cross;
  private final double[] exits;

  /// @param columnOf the column of each type
  private CumulativeSums(EventHistories histories, int[] columnOf, int columns) {
    this.histories = histories;
    this.columnOf = columnOf;
    this.columns = columns;
    this.tenures = histories.tenures();
    this.atRisk = tenures.atRiskByDay();
    int size = atRisk.length * columns;
    this.events = new int[size];
    this.shown = new boolean[atRisk.length];
    this.amount = new double[size];
    this.squares = new double[size];
    this.cross = new double[size];
    this.exits = new double[size];
    tenures.walk((day, r, incidents, left, censored) -> shown[day] = true);
    countByDay();
    walkCustomers(sharesUpTo());
  }

  /// One column for each type.
  static CumulativeSums ofTypes(EventHistories histories, byte... types) {
    int[] columnOf = new int[MOST_TYPES];
    Arrays.fill(columnOf, NOT_COUNTED);
    for (int column = 0; column < types.length; column++) {
      columnOf[types[column]] = column;
    }
    return new CumulativeSums(histories, columnOf, types.length);
  }

  /// One column for all events together.
  static CumulativeSums ofAny(EventHistories histories) {
    return new CumulativeSums(histories, new int[MOST_TYPES], 1);
  }

  private void countByDay() {
    for (int e = 0; e < histories.events(); e++) {
      int day = histories.day(e);
      shown[day] = true;
      int column = columnOf[histories.type(e)];
      if (column != NOT_COUNTED) {
        events[day * columns + column]++;
        amount[day * columns + column] += histories.value(e);
      }
    }
  }

  /// For each day t, at the place of the day after it, the sum of e_i / r_i² up to it.
  private double[] sharesUpTo() {
    double[] upTo = new double[amount.length + columns];
    for (int at = 0; at < amount.length; at++) {
      double r = atRisk[at / columns];
      upTo[at + columns] = upTo[at] + (amount[at] == 0 ? 0 : amount[at] / (r * r));
    }
    return upTo;
  }

  private void walkCustomers(double[] upTo) {
    double[] own = new double[columns];
    double[] before = new double[columns];
    for (int i = 0; i < histories.subjects(); i++) {
      int entry = histories.entry(i);
      int exit = histories.exit(i);
      if (!Tenure.everAtRisk(entry, exit)) {
        continue;
      }
      for (int column = 0; column < columns; column++) {
        own[column] = 0;
        before[column] = entry <= 0 ? 0 : upTo[(entry + 1) * columns + column];
      }
      int end = histories.first(i + 1);
      for (int e = histories.first(i); e < end; ) {
        int after = e + 1;
        while (after < end && histories.day(after) == histories.day(e)) {
          after++;
        }
        if (after == e + 1) {
          one(e, own, upTo, before);
        } else {
          several(e, after, own, upTo, before);
        }
        e = after;
      }
      for (int column = 0; column < columns; column++) {
        double expected = upTo[(exit + 1) * columns + column] - before[column];
        exits[exit * columns + column] += own[column] - expected;
      }
    }
  }

  private void one(int event, double[] own, double[] upTo, double[] before) {
    int column = columnOf[histories.type(event)];
    if (column != NOT_COUNTED) {
      rise(histories.day(event), column, histories.value(event), own, upTo, before);
    }
  }

  /// Events of one customer on one day are one rise of each type.
  private void several(int from, int to, double[] own, double[] upTo, double[] before) {
    double[] today = new double[columns];
    for (int e = from; e < to; e++) {
      int column = columnOf[histories.type(e)];
      if (column != NOT_COUNTED) {
        today[column] += histories.value(e);
      }
    }
    for (int column = 0; column < columns; column++) {
      rise(histories.day(from), column, today[column], own, upTo, before);
    }
  }

  private void rise(
      int day, int column, double value, double[] own, double[] upTo, double[] before) {
    int at = day * columns + column;
    cross[at] += (own[column] - (upTo[at] - before[column])) * value;
    squares[at] += value * value;
    own[column] += value / atRisk[day];
  }

  MeanCumulativeCurve curve(int column, double z, double confidence) {
    Scale scale = histories.anyBelowZero() ? Scale.PLAIN : Scale.LOG;
    List<Step> steps = new ArrayList<>();
    double mean = 0;
    double variance = 0;
    double atRiskSum = 0;
    long counted = 0;
    for (int day = 0; day < atRisk.length; day++) {
      if (shown[day]) {
        int at = day * columns + column;
        double r = atRisk[day];
        double rise = amount[at] / r;
        mean += rise;
        variance += 2 * (cross[at] - rise * atRiskSum) / r;
        variance += (squares[at] - r * rise * rise) / (r * r);
        atRiskSum -= exits[at];
        counted += events[at];
        double error = Math.sqrt(Math.max(0, variance));
        Estimate estimate =
            scale == Scale.LOG
                ? Confidence.logScale(mean, error, z)
                : Confidence.plain(mean, error, z);
        steps.add(new Step(day, atRisk[day], events[at], amount[at], estimate));
      }
    }
    return new MeanCumulativeCurve(tenures.subjects(), counted, steps, scale, confidence);
  }
}
