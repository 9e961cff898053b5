package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.analysis.CohortTable;
import touchstone.analysis.Pareto;
import touchstone.trend.Causes;
import touchstone.trend.Cohorts;

/// The cohort table and the causes as rows.
final class TableCells {
  static final List<CsvColumn> COHORTS =
      List.of(
          text("scope"),
          text("start_month"),
          number("customers"),
          number("lifecycle_month"),
          number("at_risk"),
          number("retained"),
          number("incidents"),
          number("incidents_per_100"),
          text("mature"));

  static final List<CsvColumn> CAUSES =
      List.of(
          text("scope"),
          text("measure"),
          text("cause"),
          number("amount"),
          text("unit"),
          number("share"),
          number("cumulative"),
          text("vital"));

  private TableCells() {}

  static List<List<String>> of(String scope, Cohorts answer) {
    List<List<String>> rows = new ArrayList<>();
    for (CohortTable.Row<YearMonth> cohort : answer.table().rows()) {
      for (CohortTable.Cell cell : cohort.cells()) {
        rows.add(
            List.of(
                scope,
                cohort.start().toString(),
                Cell.of(cohort.customers()),
                Cell.of(cell.month()),
                Cell.of(cell.atRisk()),
                Cell.of(cell.retained()),
                Cell.of(cell.incidents()),
                Cell.of(cell.incidentsPer100()),
                Cell.of(cell.mature())));
      }
    }
    return rows;
  }

  static List<List<String>> of(String scope, Causes answer) {
    List<List<String>> rows = new ArrayList<>();
    for (Causes.Measure measure : Causes.Measure.values()) {
      for (Pareto.Bar<String> bar : answer.pareto(measure)) {
        rows.add(
            List.of(
                scope,
                measure.name().toLowerCase(Locale.ROOT),
                bar.cause(),
                Cell.of(bar.amount()),
                unit(answer, measure),
                Cell.of(bar.share()),
                Cell.of(bar.cumulative()),
                Cell.of(bar.vital())));
      }
    }
    return rows;
  }

  private static String unit(Causes answer, Causes.Measure measure) {
    return switch (measure) {
      case INCIDENTS -> "incidents";
      case CUSTOMERS -> "customers";
      case COST, VALUE_AT_RISK -> answer.currency();
    };
  }
}
