package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.trend.PopulationValue;

/// The ledger of the population as rows of several parts: `net_value` is the mean cumulative net
/// value of a customer, `broke_even` the share past break-even against leaving before, `lost` what
/// those who left before had cost more than they brought, on average (`events`: how many they are).
final class ValueCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("part"),
          number("tenure_day"),
          number("at_risk"),
          number("events"),
          number("left"),
          number("value"),
          number("lower"),
          number("upper"),
          text("unit"));

  private ValueCells() {}

  static List<List<String>> of(String scope, PopulationValue answer) {
    List<List<String>> rows = new ArrayList<>();
    for (MeanCumulativeCurve.Step step : answer.value().steps()) {
      rows.add(
          List.of(
              scope,
              "net_value",
              Cell.of(step.tenureDay()),
              Cell.of(step.atRisk()),
              Cell.of(step.events()),
              "",
              Cell.of(step.mean().value()),
              Cell.of(step.mean().lower()),
              Cell.of(step.mean().upper()),
              answer.currency()));
    }
    for (IncidenceCurve.Step step : answer.breakEven().steps()) {
      rows.add(
          List.of(
              scope,
              "broke_even",
              Cell.of(step.tenureDay()),
              Cell.of(step.atRisk()),
              Cell.of(step.incidents()),
              Cell.of(step.left()),
              Cell.of(step.incidence().value()),
              Cell.of(step.incidence().lower()),
              Cell.of(step.incidence().upper()),
              "share"));
    }
    for (IncidenceCurve.Step step : answer.breakEven().steps()) {
      rows.add(
          List.of(
              scope,
              "left_before",
              Cell.of(step.tenureDay()),
              Cell.of(step.atRisk()),
              Cell.of(step.left()),
              "",
              Cell.of(step.leftFirst().value()),
              Cell.of(step.leftFirst().lower()),
              Cell.of(step.leftFirst().upper()),
              "share"));
    }
    rows.add(
        List.of(
            scope,
            "lost",
            "",
            "",
            Cell.of(answer.leftBefore()),
            "",
            answer.meanLoss().map(loss -> Cell.of(loss.doubleValue())).orElse(""),
            "",
            "",
            answer.currency()));
    return rows;
  }
}
