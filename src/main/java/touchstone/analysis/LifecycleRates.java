package touchstone.analysis;

import static touchstone.analysis.LifecycleRate.MONTH_DAYS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rates of the interaction types over the months of the relationship, every customer counted
/// only while observed.
///
/// A customer with an observed life of L days is observed in month m while L > 30 m and adds min(L
/// - 30 m, 30) / 30 customer-months there. An interaction on tenure day d counts in month d / 30
///   (whole number) when 0 <= d <= L and the customer is observed in that month.
public final class LifecycleRates {

  private LifecycleRates() {}

  /// One row for each type and each month up to the last in which anyone was observed: all months
  /// of the first type, then of the second, in the order of `types`. An interaction of a type that
  /// is not in `types` is left out.
  public static <T> List<LifecycleRate<T>> of(
      List<T> types, Collection<CustomerLife<T>> customers) {
    int months = 0;
    for (CustomerLife<T> life : customers) {
      months = Math.max(months, monthsObserved(life.observedDays()));
    }
    int[] observed = new int[months];
    long[] days = new long[months];
    Map<T, long[]> counts = new HashMap<>();
    for (T type : types) {
      counts.put(type, new long[months]);
    }
    for (CustomerLife<T> life : customers) {
      tally(life, observed, days, counts);
    }
    List<LifecycleRate<T>> rows = new ArrayList<>();
    for (T type : types) {
      long[] count = counts.getOrDefault(type, new long[0]);
      for (int m = 0; m < months; m++) {
        rows.add(new LifecycleRate<>(type, m, observed[m], days[m], count[m]));
      }
    }
    return rows;
  }

  /// The number of months in which a life of so many days is observed: the months 0, 1, ... n - 1.
  public static int monthsObserved(int observedDays) {
    return Math.ceilDiv(observedDays, MONTH_DAYS);
  }

  private static <T> void tally(
      CustomerLife<T> life, int[] observed, long[] days, Map<T, long[]> counts) {
    int seen = monthsObserved(life.observedDays());
    for (int m = 0; m < seen; m++) {
      observed[m]++;
      days[m] += Math.min(life.observedDays() - MONTH_DAYS * m, MONTH_DAYS);
    }
    for (CustomerLife.TypedDay<T> interaction : life.interactions()) {
      int day = interaction.tenureDay();
      int month = Math.floorDiv(day, MONTH_DAYS);
      long[] count = counts.get(interaction.type());
      if (count != null && day >= 0 && day <= life.observedDays() && month < seen) {
        count[month]++;
      }
    }
  }
}
