package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.analysis.CohortTable.Cell;

class CohortTableTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  @Test
  void a_cohort_shows_who_is_left_at_the_end_of_each_month_of_life() {
    CohortTable.Tally<YearMonth> tally = new CohortTable.Tally<>();
    for (int i = 0; i < 8; i++) {
      tally.life(MAY, 0, 100, false, 100);
    }
    tally.life(MAY, 0, 29, true, 95);
    tally.life(MAY, 0, 30, true, 95);
    tally.incident(MAY, 31, 0, 100);
    tally.incident(MAY, 200, 0, 100);
    List<Cell> cells = tally.table().rows().getFirst().cells();
    assertThat(cells).hasSize(4);
    assertThat(cells.get(0).retained()).isCloseTo(0.9, within(1e-12));
    assertThat(cells.get(1).retained()).isCloseTo(0.8, within(1e-12));
    assertThat(cells.get(0).atRisk()).isEqualTo(10);
    assertThat(cells.get(1).atRisk()).isEqualTo(8);
    assertThat(cells.get(1).incidents()).isEqualTo(1);
    assertThat(cells.get(1).incidentsPer100()).isCloseTo(12.5, within(1e-12));
    assertThat(cells.stream().map(Cell::mature)).containsExactly(true, true, true, false);
  }

  @Test
  void rows_are_ordered_by_start_and_small_cells_are_not_shown() {
    CohortTable.Tally<YearMonth> tally = new CohortTable.Tally<>();
    tally.life(JUNE, 0, 20, false, 20);
    tally.life(MAY, 0, 50, false, 50);
    tally.incident(JUNE.plusMonths(1), 3, 0, 9);
    CohortTable<YearMonth> table = tally.table();
    assertThat(table.rows().stream().map(CohortTable.Row::start)).containsExactly(MAY, JUNE);
    assertThat(table.rows().getFirst().cells().getFirst().isShown()).isFalse();
    assertThat(table.rows().getFirst().customers()).isEqualTo(1);
    assertThat(table.rows().getLast().cells().getFirst().mature()).isFalse();
    assertThat(new CohortTable.Tally<YearMonth>().table().rows()).isEmpty();
  }

  @Test
  void one_known_late_is_at_risk_from_then_on_only() {
    CohortTable.Tally<YearMonth> tally = new CohortTable.Tally<>();
    tally.life(MAY, 45, 90, false, 90);
    tally.incident(MAY, 10, 45, 90);
    tally.incident(MAY, 60, 45, 90);
    List<Cell> cells = tally.table().rows().getFirst().cells();
    assertThat(cells.stream().map(Cell::atRisk)).containsExactly(0, 1, 1);
    assertThat(cells.stream().map(Cell::incidents)).containsExactly(0L, 0L, 1L);
    assertThat(cells.getFirst().incidentsPer100()).isNaN();
  }
}
