package touchstone.trend.snapshot;

import static touchstone.customer.Tenure.MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts lives by the month they started in and the month of life.
final class CohortQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final LocalDate until;
  private final LocalDate first;
  private final int[] cohortOf;
  private final @Nullable Tally[] tallies;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;

  /// @param first the first day 0
  CohortQuestion(Snapshot snapshot, Narrowing narrowing, Observation observation, LocalDate first) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.until = observation.until();
    this.first = first;
    this.filter = snapshot.filter(sheet, narrowing);
    int days = Math.toIntExact(until.toEpochDay() - first.toEpochDay()) + 1;
    this.cohortOf = new int[days];
    LocalDate next = first.withDayOfMonth(1).plusMonths(1);
    int cohort = 0;
    for (int day = 0; day < days; day++) {
      if (first.toEpochDay() + day >= next.toEpochDay()) {
        cohort++;
        next = next.plusMonths(1);
      }
      cohortOf[day] = cohort;
    }
    this.tallies = new Tally[cohort + 1];
  }

  private static final class Tally {
    private final Columns lives = new Columns(256);
    private int customers;
    private int[] observed = new int[16];
    private long[] customerDays = new long[16];
    private int[] left = new int[16];
    private long[] interactions = new long[16];
    private int months;

    private void reach(int wanted) {
      months = Math.max(months, wanted);
      if (months > observed.length) {
        int size = Math.max(months, observed.length * 2);
        observed = Arrays.copyOf(observed, size);
        customerDays = Arrays.copyOf(customerDays, size);
        left = Arrays.copyOf(left, size);
        interactions = Arrays.copyOf(interactions, size);
      }
    }

    private CohortCounts.Cohort told(YearMonth started) {
      return new CohortCounts.Cohort(
          started,
          customers,
          Arrays.copyOf(observed, months),
          Arrays.copyOf(customerDays, months),
          Arrays.copyOf(left, months),
          Arrays.copyOf(interactions, months),
          lives.tenures());
    }
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
    int cohort = cohortOf[Math.toIntExact(life.start - first.toEpochDay())];
    Tally tally = tallies[cohort];
    if (tally == null) {
      tally = new Tally();
      tallies[cohort] = tally;
    }
    tally.lives.add(life);
    if (life.exit <= life.entry) {
      return;
    }
    tally.customers++;
    int months = Math.ceilDiv(life.exit, MONTH);
    tally.reach(months);
    for (int m = life.entry / MONTH; m < months; m++) {
      tally.observed[m]++;
      tally.customerDays[m] +=
          Math.min(life.exit, (m + 1) * MONTH) - Math.max(life.entry, m * MONTH);
    }
    if (life.left) {
      tally.left[months - 1]++;
    }
    int last = life.lastInMonths();
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row) - life.start;
      if (day >= life.entry && day <= last && filter.passes(row)) {
        tally.interactions[day / MONTH]++;
      }
    }
  }

  CohortCounts answer() {
    List<CohortCounts.Cohort> cohorts = new ArrayList<>();
    YearMonth started = YearMonth.from(first);
    for (int i = 0; i < tallies.length; i++) {
      Tally tally = tallies[i];
      if (tally != null && tally.customers > 0) {
        cohorts.add(tally.told(started.plusMonths(i)));
      }
    }
    return new CohortCounts(until, List.copyOf(cohorts));
  }
}
