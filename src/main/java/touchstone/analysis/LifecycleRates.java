package touchstone.analysis;

import static touchstone.analysis.LifecycleRate.MONTH_DAYS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The rates of the interaction types over the months of the relationship, every customer counted
/// only while observed.
///
/// A customer with an observed life of L days is observed in month m while L > 30 m and adds the
/// smaller of L - 30 m and 30, over 30, customer-months there. An interaction on tenure day d
/// counts in month d / 30 (whole number) when 0 <= d <= L and the customer is observed in that
/// month. One known only from a later day e adds only the days from e on, and its interactions
/// count when e < d.
public final class LifecycleRates {

  private LifecycleRates() {}

  /// One row for each type and each month up to the last in which anyone was observed: all months
  /// of the first type, then of the second, in the order of `types`. An interaction of a type that
  /// is not in `types` is left out.
  public static <T> List<LifecycleRate<T>> of(
      List<T> types, Collection<CustomerLife<T>> customers) {
    Tally<T> tally = new Tally<>(types);
    for (CustomerLife<T> life : customers) {
      tally.life(life.entryDay(), life.observedDays());
      for (CustomerLife.TypedDay<T> interaction : life.interactions()) {
        int type = types.indexOf(interaction.type());
        if (type >= 0) {
          tally.interaction(type, interaction.tenureDay(), life.entryDay(), life.observedDays());
        }
      }
    }
    return tally.rates();
  }

  /// The number of months in which a life of so many days is observed: the months 0, 1, ... n - 1.
  public static int monthsObserved(int observedDays) {
    return Math.ceilDiv(observedDays, MONTH_DAYS);
  }

  /// The counts of a walk over customers and their interactions, for callers that hold them in
  /// columns. Not thread-safe.
  ///
  /// @param <T> the type of interaction
  public static final class Tally<T> {
    private final List<T> types;
    private final long[][] counts;
    private int[] observed = new int[0];
    private long[] days = new long[0];

    public Tally(List<T> types) {
      this.types = List.copyOf(types);
      this.counts = new long[types.size()][0];
    }

    /// Counts a customer known from the start as observed for so many days, 0 or more.
    public void life(int observedDays) {
      life(0, observedDays);
    }

    /// Counts a customer as observed from a tenure day, 0 or more, to the one after so many days.
    public void life(int entryDay, int observedDays) {
      if (entryDay > 0 && entryDay >= observedDays) {
        return;
      }
      int seen = monthsObserved(observedDays);
      if (seen > observed.length) {
        observed = Arrays.copyOf(observed, seen);
        days = Arrays.copyOf(days, seen);
        for (int type = 0; type < counts.length; type++) {
          counts[type] = Arrays.copyOf(counts[type], seen);
        }
      }
      for (int m = entryDay / MONTH_DAYS; m < seen; m++) {
        observed[m]++;
        int last = Math.min(observedDays - MONTH_DAYS * m, MONTH_DAYS);
        days[m] += last - Math.max(0, entryDay - MONTH_DAYS * m);
      }
    }

    /// Counts an interaction of a customer who was counted before, where it lies in the observed
    /// life and in an observed month.
    ///
    /// @param type the place of its type in the list of types
    /// @param observedDays the observed days of that customer
    public void interaction(int type, int tenureDay, int observedDays) {
      interaction(type, tenureDay, 0, observedDays);
    }

    /// The same for a customer known from a later day on.
    public void interaction(int type, int tenureDay, int entryDay, int observedDays) {
      int month = Math.floorDiv(tenureDay, MONTH_DAYS);
      if (Tenure.atRisk(entryDay, observedDays, tenureDay)
          && month < monthsObserved(observedDays)) {
        counts[type][month]++;
      }
    }

    /// One row for each type and month, in the order of [LifecycleRates#of].
    public List<LifecycleRate<T>> rates() {
      List<LifecycleRate<T>> rows = new ArrayList<>();
      for (int type = 0; type < counts.length; type++) {
        for (int m = 0; m < observed.length; m++) {
          rows.add(new LifecycleRate<>(types.get(type), m, observed[m], days[m], counts[type][m]));
        }
      }
      return rows;
    }
  }
}
