package touchstone.analysis;

import static touchstone.analysis.LifecycleRate.MONTH_DAYS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The cohort table: customers by the calendar month they started in (rows) and the month of their
/// life (columns), with the share retained and the incidents.
///
/// Months of life are those of [LifecycleRate]: month m is the tenure days 30 m .. 30 m + 29. A
/// cell is immature where not every customer of the cohort could have been observed through that
/// month yet; its numbers may still change. Rows are ordered by start, cells by month, up to the
/// last month in which anyone of the cohort was observed.
///
/// @param <C> the start, such as a calendar month
/// @param rows one for each cohort
public record CohortTable<C extends Comparable<? super C>>(List<Row<C>> rows) {

  /// Below so many at risk a cell is greyed and shows no percentage.
  public static final int SHOWN_FROM = 5;

  /// One cohort.
  ///
  /// @param start when it started
  /// @param customers customers ever at risk
  public record Row<C>(C start, int customers, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// One month of the life of a cohort.
  ///
  /// @param month of life, from 0 on
  /// @param atRisk customers observed in it, also for only a part of it
  /// @param retained the Kaplan-Meier share of the cohort still there at the month's end, 0..1
  /// @param incidents incidents in it
  /// @param incidentsPer100 incidents per 100 customer-months (the month's observed days over 30)
  /// @param mature whether everyone could have been observed through it
  public record Cell(
      int month,
      int atRisk,
      double retained,
      long incidents,
      double incidentsPer100,
      boolean mature) {

    /// Whether enough are at risk for a percentage.
    public boolean isShown() {
      return atRisk >= SHOWN_FROM;
    }
  }

  public CohortTable {
    rows = List.copyOf(rows);
  }

  /// The walk over customers and their incidents. Not thread-safe.
  ///
  /// @param <C> the start
  public static final class Tally<C extends Comparable<? super C>> {
    private final Map<C, Cohort> cohorts = new TreeMap<>();

    /// Counts one customer.
    ///
    /// @param start the cohort it belongs to
    /// @param entryDay as in [Tenure]
    /// @param exitDay the day it left or was last seen
    /// @param left whether it left
    /// @param observableDays days from its start to the asked-for day, whether it left or not
    public void life(C start, int entryDay, int exitDay, boolean left, int observableDays) {
      cohorts
          .computeIfAbsent(start, _ -> new Cohort())
          .life(entryDay, exitDay, left, observableDays);
    }

    /// Counts one incident of a customer counted before; one outside its observed life does not
    /// count.
    public void incident(C start, int tenureDay, int entryDay, int exitDay) {
      Cohort cohort = cohorts.get(start);
      if (cohort != null) {
        cohort.rates.interaction(0, tenureDay, Math.max(0, entryDay), exitDay);
      }
    }

    /// The table of those counted so far.
    public CohortTable<C> table() {
      List<Row<C>> rows = new ArrayList<>();
      cohorts.forEach(
          (start, cohort) -> rows.add(new Row<>(start, cohort.counts.subjects(), cohort.cells())));
      return new CohortTable<>(rows);
    }
  }

  private static final class Cohort {
    private final TenureCounts counts = new TenureCounts();
    private final LifecycleRates.Tally<String> rates =
        new LifecycleRates.Tally<>(List.of("incident"));
    private int shortest = Integer.MAX_VALUE;

    private void life(int entryDay, int exitDay, boolean left, int observableDays) {
      if (Tenure.everAtRisk(entryDay, exitDay)) {
        counts.add(entryDay, exitDay, left ? LifeEnd.LEFT : LifeEnd.CENSORED);
        rates.life(Math.max(0, entryDay), exitDay);
        shortest = Math.min(shortest, observableDays);
      }
    }

    private List<Cell> cells() {
      RetentionCurve curve = RetentionCurve.of(counts);
      List<Cell> cells = new ArrayList<>();
      int step = 0;
      double retained = 1;
      for (LifecycleRate<String> month : rates.rates()) {
        int end = (month.month() + 1) * MONTH_DAYS - 1;
        for (; step < curve.steps().size() && curve.steps().get(step).tenureDay() <= end; step++) {
          retained = curve.steps().get(step).retained().value();
        }
        double months = month.customerMonths();
        cells.add(
            new Cell(
                month.month(),
                month.observed(),
                retained,
                month.interactions(),
                months == 0 ? Double.NaN : 100 * month.interactions() / months,
                end < shortest));
      }
      return cells;
    }
  }
}
