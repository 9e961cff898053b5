package touchstone.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import touchstone.analysis.CohortTable;
import touchstone.analysis.Pareto;
import touchstone.chart.CohortFigure;
import touchstone.chart.ExecutionFigure;
import touchstone.chart.Figure;
import touchstone.chart.MarkKey;
import touchstone.chart.ParetoFigure;
import touchstone.trend.Causes;
import touchstone.trend.Cohorts;
import touchstone.trend.Execution;

/// The figures that are tables and bars.
final class TableFigures {
  private final Wordbook words;

  TableFigures(Wordbook words) {
    this.words = words;
  }

  /// The share retained, start month by month of life.
  Figure cohorts(Cohorts answer, String subtitle) {
    List<CohortFigure.Cohort> cohorts = new ArrayList<>();
    int customers = 0;
    for (CohortTable.Row<YearMonth> row : answer.table().rows()) {
      customers += row.customers();
      List<CohortFigure.Cell> cells = new ArrayList<>();
      for (CohortTable.Cell cell : row.cells()) {
        cells.add(
            new CohortFigure.Cell(
                cell.month(),
                cell.atRisk(),
                cell.retained(),
                cell.isShown() ? words.number(100 * cell.retained(), 0) : "",
                !cell.mature(),
                MarkKey.NONE,
                words.say(
                    "mark.cohort",
                    row.start().toString(),
                    cell.month(),
                    words.percent(cell.retained()),
                    cell.atRisk())));
      }
      cohorts.add(new CohortFigure.Cohort(row.start().toString(), row.customers(), cells));
    }
    return CohortFigure.of(
        cohorts,
        new CohortFigure.Wording(
            words.around(
                "cohort",
                subtitle,
                words.say("summary.observed", customers),
                words.columns("cohort", "month", "atRisk", "value", "immature")),
            words.say("axis.month"),
            words.say("axis.customers"),
            words.say("immature")),
        words.locale());
  }

  /// The causes by number of incidents.
  Figure causes(Causes answer, String subtitle, UnaryOperator<String> nameOf) {
    List<ParetoFigure.Cause> causes = new ArrayList<>();
    double all = 0;
    for (Pareto.Bar<String> bar : answer.pareto(Causes.Measure.INCIDENTS)) {
      String name = bar.cause().isEmpty() ? words.say("cause.none") : nameOf.apply(bar.cause());
      String label = words.number(bar.amount(), 0);
      all += bar.amount();
      causes.add(
          new ParetoFigure.Cause(
              name,
              bar.amount(),
              label,
              MarkKey.NONE,
              words.say("mark.cause", name, label, words.percent(bar.share()))));
    }
    return ParetoFigure.of(
        causes,
        new ParetoFigure.Wording(
            words.around(
                "pareto",
                subtitle,
                words.say("summary.incidents", all),
                words.columns("cause", "value", "share", "cumulative")),
            words.say("unit.incidents"),
            words.say("column.value"),
            words.say("column.cumulative")),
        words.locale());
  }

  Figure execution(Execution answer, String subtitle) {
    List<ExecutionFigure.Cell> cells = new ArrayList<>();
    for (Execution.Cell cell : answer.grid()) {
      cells.add(
          new ExecutionFigure.Cell(
              cell.execution(),
              cell.impression(),
              cell.contacts(),
              MarkKey.NONE,
              words.say(
                  "mark.execution",
                  level(cell.execution()),
                  level(cell.impression()),
                  cell.contacts())));
    }
    List<String> levels = new ArrayList<>();
    for (int i = 0; i * Execution.LEVEL < 100; i++) {
      levels.add(level(i));
    }
    String summary =
        answer
            .correlation()
            .map(one -> words.say("summary.execution", one.pairs(), words.number(one.rho(), 2)))
            .orElseGet(() -> words.say("summary.contacts", answer.contacts().size()));
    return ExecutionFigure.grid(
        levels,
        levels,
        cells,
        new ExecutionFigure.Standard(
            answer.standard().execution() / Execution.LEVEL,
            answer.standard().impression() / Execution.LEVEL),
        new ExecutionFigure.Quadrants(
            words.say("quadrant.model"),
            words.say("quadrant.moment"),
            words.say("quadrant.lucky"),
            words.say("quadrant.coach")),
        new ExecutionFigure.Wording(
            words.around(
                "execution",
                subtitle,
                summary,
                words.columns("execution", "impression", "contacts")),
            words.say("column.impression"),
            words.say("column.execution")),
        words.locale());
  }

  private String level(int n) {
    return words.number(n * (double) Execution.LEVEL, 0);
  }
}
