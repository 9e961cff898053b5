package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.analysis.RetentionCurve;
import touchstone.trend.FirstIncident;
import touchstone.trend.LifecycleRow;
import touchstone.trend.MeanCumulative;
import touchstone.trend.Retention;

/// The curves over tenure as rows: one for each day at which anything happens, or each month.
final class CurveCells {
  static final List<CsvColumn> LIFECYCLE =
      List.of(
          text("scope"),
          text("type"),
          number("lifecycle_month"),
          number("observed"),
          number("customer_months"),
          number("interactions"),
          number("rate"),
          number("rate_lower"),
          number("rate_upper"));

  static final List<CsvColumn> RETENTION =
      List.of(
          text("scope"),
          number("tenure_day"),
          number("at_risk"),
          number("left"),
          number("censored"),
          number("retained"),
          number("std_error"),
          number("lower"),
          number("upper"));

  static final List<CsvColumn> INCIDENCE =
      List.of(
          text("scope"),
          number("tenure_day"),
          number("at_risk"),
          number("incidents"),
          number("left"),
          number("event_free"),
          number("incidence"),
          number("incidence_lower"),
          number("incidence_upper"),
          number("left_first"));

  static final List<CsvColumn> MEAN_CUMULATIVE =
      List.of(
          text("scope"),
          text("type"),
          number("tenure_day"),
          number("at_risk"),
          number("events"),
          number("mcf"),
          number("lower"),
          number("upper"));

  private CurveCells() {}

  static List<List<String>> of(String scope, List<LifecycleRow> rows) {
    return rows.stream().map(row -> Stream.concat(Stream.of(scope), cells(row)).toList()).toList();
  }

  /// Type, month and what is counted in it.
  static Stream<String> cells(LifecycleRow row) {
    return Stream.of(
        row.type().id(),
        Cell.of(row.month()),
        Cell.of(row.observed()),
        Cell.of(row.customerMonths()),
        Cell.of(row.interactions()),
        Cell.of(row.rate()),
        Cell.of(row.lower()),
        Cell.of(row.upper()));
  }

  static List<List<String>> of(String scope, Retention answer) {
    List<List<String>> rows = new ArrayList<>();
    for (RetentionCurve.Step step : answer.curve().steps()) {
      rows.add(
          List.of(
              scope,
              Cell.of(step.tenureDay()),
              Cell.of(step.atRisk()),
              Cell.of(step.left()),
              Cell.of(step.censored()),
              Cell.of(step.retained().value()),
              Cell.of(step.retained().stdError()),
              Cell.of(step.retained().lower()),
              Cell.of(step.retained().upper())));
    }
    return rows;
  }

  static List<List<String>> of(String scope, FirstIncident answer) {
    List<List<String>> rows = new ArrayList<>();
    for (IncidenceCurve.Step step : answer.curve().steps()) {
      rows.add(
          List.of(
              scope,
              Cell.of(step.tenureDay()),
              Cell.of(step.atRisk()),
              Cell.of(step.incidents()),
              Cell.of(step.left()),
              Cell.of(step.eventFree()),
              Cell.of(step.incidence().value()),
              Cell.of(step.incidence().lower()),
              Cell.of(step.incidence().upper()),
              Cell.of(step.leftFirst().value())));
    }
    return rows;
  }

  static List<List<String>> of(String scope, MeanCumulative answer) {
    List<List<String>> rows = new ArrayList<>();
    for (MeanCumulative.OfType one : answer.curves()) {
      for (MeanCumulativeCurve.Step step : one.curve().steps()) {
        rows.add(
            List.of(
                scope,
                one.type().id(),
                Cell.of(step.tenureDay()),
                Cell.of(step.atRisk()),
                Cell.of(step.events()),
                Cell.of(step.mean().value()),
                Cell.of(step.mean().lower()),
                Cell.of(step.mean().upper())));
      }
    }
    return rows;
  }
}
