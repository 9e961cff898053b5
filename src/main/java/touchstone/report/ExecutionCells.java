package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.trend.Execution;

/// Execution against impression as rows of several parts: `cell` counts contacts by tens of both
/// scores, `standard` is the user's own, `quadrant` counts by it, `correlation` is Spearman's,
/// `step` what a key point does.
final class ExecutionCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("part"),
          text("name"),
          number("execution_from"),
          number("impression_from"),
          number("n"),
          number("n_missed"),
          number("value"),
          number("lower"),
          number("upper"));

  private ExecutionCells() {}

  static List<List<String>> of(String scope, Execution answer) {
    List<List<String>> rows = new ArrayList<>();
    for (Execution.Cell cell : answer.grid()) {
      rows.add(
          List.of(
              scope,
              "cell",
              "",
              Cell.of((long) cell.execution() * Execution.LEVEL),
              Cell.of((long) cell.impression() * Execution.LEVEL),
              Cell.of(cell.contacts()),
              "",
              "",
              "",
              ""));
    }
    rows.add(
        List.of(
            scope,
            "standard",
            "",
            Cell.of(answer.standard().execution()),
            Cell.of(answer.standard().impression()),
            "",
            "",
            "",
            "",
            ""));
    for (Execution.Quadrant quadrant : Execution.Quadrant.values()) {
      long n = answer.count(quadrant);
      String share = answer.paired() == 0 ? "" : Cell.of(n / (double) answer.paired());
      rows.add(
          List.of(
              scope,
              "quadrant",
              quadrant.name().toLowerCase(Locale.ROOT),
              "",
              "",
              Cell.of(n),
              "",
              share,
              "",
              ""));
    }
    answer
        .correlation()
        .ifPresent(
            one ->
                rows.add(
                    List.of(
                        scope,
                        "correlation",
                        "spearman",
                        "",
                        "",
                        Cell.of(one.pairs()),
                        "",
                        Cell.of(one.rho()),
                        one.interval().map(interval -> Cell.of(interval.lower())).orElse(""),
                        one.interval().map(interval -> Cell.of(interval.upper())).orElse(""))));
    for (Execution.Step step : answer.steps()) {
      rows.add(
          List.of(
              scope,
              "step",
              step.keyPoint().id(),
              "",
              "",
              Cell.of(step.met()),
              Cell.of(step.missed()),
              Cell.of(step.effect().difference()),
              Cell.of(step.effect().interval().lower()),
              Cell.of(step.effect().interval().upper())));
    }
    return rows;
  }
}
