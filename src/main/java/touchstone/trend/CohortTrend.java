package touchstone.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.CohortTable;
import touchstone.analysis.LifecycleRate;
import touchstone.analysis.RetentionCurve;
import touchstone.trend.snapshot.CohortCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Tenures;
import touchstone.trend.snapshot.Whose;

/// How those who started in the same month fare. Any thread but the window's may ask.
public final class CohortTrend {
  private final CurrentSnapshot snapshot;

  public CohortTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The cohort table, with the incidents asked for.
  public Cohorts cohorts(Asked question) {
    Asked asked = question.ofIncidents();
    Snapshot now = snapshot.now();
    CohortCounts counts = now.cohorts(asked.whose(), asked.narrowing(), asked.observation());
    List<CohortTable.Row<YearMonth>> rows = new ArrayList<>();
    for (CohortCounts.Cohort cohort : counts.cohorts()) {
      Tenures lives = cohort.lives();
      RetentionCurve curve = RetentionCurve.of(lives.entry(), lives.exit(), lives.state());
      rows.add(
          new CohortTable.Row<>(
              cohort.started(), cohort.customers(), cells(counts, cohort, curve)));
    }
    return new Cohorts(asked, new CohortTable<>(rows));
  }

  /// Those of them who started in a calendar month.
  static Whose startedIn(Whose whose, YearMonth month) {
    return whose.started(
        later(whose.startedFrom(), month.atDay(1)),
        earlier(whose.startedTo(), month.atEndOfMonth()));
  }

  private static List<CohortTable.Cell> cells(
      CohortCounts counts, CohortCounts.Cohort cohort, RetentionCurve curve) {
    List<CohortTable.Cell> cells = new ArrayList<>();
    for (int month = 0; month < cohort.observed().length; month++) {
      int end = (month + 1) * LifecycleRate.MONTH_DAYS - 1;
      double months = cohort.customerDays()[month] / (double) LifecycleRate.MONTH_DAYS;
      long incidents = cohort.interactions()[month];
      cells.add(
          new CohortTable.Cell(
              month,
              cohort.observed()[month],
              curve.retainedOn(end).value(),
              incidents,
              months == 0 ? Double.NaN : 100 * incidents / months,
              counts.isMature(cohort, month)));
    }
    return cells;
  }

  private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
    return a == null || a.isBefore(b) ? b : a;
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || a.isAfter(b) ? b : a;
  }
}
