package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.LogRank;
import touchstone.analysis.RateRatio;
import touchstone.analysis.RetentionCurve;
import touchstone.interaction.InteractionType;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.FirstComparison;
import touchstone.trend.LifecycleRow;
import touchstone.trend.RateComparison;
import touchstone.trend.RetentionComparison;
import touchstone.trend.SideBySide;

/// Groups side by side, and lives told from an event, as rows. Of a comparison, `part` says what a
/// row is: `group` a point of a group, `ratio` the rate of a group over that of the one it stands
/// `against`, `log_rank` chi-square with its probability `p` and in `events` its degrees of
/// freedom. `events` are the interactions, those who left, or those who had the first incident.
final class ComparisonCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("measure"),
          text("by"),
          text("part"),
          text("group"),
          text("against"),
          text("type"),
          number("tenure_day"),
          number("at_risk"),
          number("events"),
          number("customer_months"),
          number("value"),
          number("std_error"),
          number("lower"),
          number("upper"),
          number("p"));

  static final List<CsvColumn> AFTER =
      List.of(
          text("scope"),
          text("event"),
          text("type"),
          number("month_since"),
          number("observed"),
          number("customer_months"),
          number("interactions"),
          number("rate"),
          number("rate_lower"),
          number("rate_upper"),
          number("with_event"),
          number("without_event"));

  private final String scope;
  private final Report.Comparison report;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param scope whose lives, in one word
  ComparisonCells(String scope, Report.Comparison report) {
    this.scope = scope;
    this.report = report;
  }

  static List<List<String>> of(String scope, AlignedLifecycle answer) {
    List<List<String>> rows = new ArrayList<>();
    for (LifecycleRow row : answer.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(scope);
      cells.add(answer.event().name().toLowerCase(Locale.ROOT));
      cells.addAll(CurveCells.cells(row).toList());
      cells.add(Cell.of(answer.with()));
      cells.add(Cell.of(answer.without()));
      rows.add(cells);
    }
    return rows;
  }

  List<List<String>> of(RateComparison answer) {
    for (InteractionType type : answer.types()) {
      for (RateComparison.OfSide one : answer.groups()) {
        RateComparison.Tally tally = one.tally(type, Integer.MAX_VALUE);
        tally
            .rate()
            .ifPresent(
                rate ->
                    row(
                        "group",
                        one.side().key(),
                        "",
                        type.id(),
                        "",
                        "",
                        Cell.of(tally.interactions()),
                        Cell.of(tally.customerMonths()),
                        Cell.of(rate.rate()),
                        "",
                        Cell.of(rate.interval().lower()),
                        Cell.of(rate.interval().upper()),
                        ""));
      }
      Optional<RateRatio> ratio = answer.ratio(type, Integer.MAX_VALUE);
      if (ratio.isPresent()) {
        row(
            "ratio",
            answer.groups().get(1).side().key(),
            answer.groups().get(0).side().key(),
            type.id(),
            "",
            "",
            "",
            "",
            Cell.of(ratio.get().ratio()),
            "",
            Cell.of(ratio.get().interval().lower()),
            Cell.of(ratio.get().interval().upper()),
            Cell.of(ratio.get().p()));
      }
    }
    return rows;
  }

  List<List<String>> of(RetentionComparison answer) {
    for (int i = 0; i < answer.sides().size(); i++) {
      for (RetentionCurve.Step step : answer.groups().get(i).curve().steps()) {
        step(answer.sides().get(i), step.tenureDay(), step.atRisk(), step.left(), step.retained());
      }
    }
    return tested(answer.test());
  }

  List<List<String>> of(FirstComparison answer) {
    for (int i = 0; i < answer.sides().size(); i++) {
      for (IncidenceCurve.Step step : answer.groups().get(i).curve().steps()) {
        step(
            answer.sides().get(i),
            step.tenureDay(),
            step.atRisk(),
            step.incidents(),
            step.incidence());
      }
    }
    return tested(answer.test());
  }

  private void step(SideBySide.Side side, int day, int atRisk, int events, Estimate share) {
    row(
        "group",
        side.key(),
        "",
        "",
        Cell.of(day),
        Cell.of(atRisk),
        Cell.of(events),
        "",
        Cell.of(share.value()),
        Cell.of(share.stdError()),
        Cell.of(share.lower()),
        Cell.of(share.upper()),
        "");
  }

  private List<List<String>> tested(LogRank test) {
    if (!test.groups().isEmpty()) {
      row(
          "log_rank",
          "",
          "",
          "",
          "",
          "",
          Cell.of(test.degreesOfFreedom()),
          "",
          Cell.of(test.chiSquare()),
          "",
          "",
          "",
          Cell.of(test.p()));
    }
    return rows;
  }

  private void row(String... cells) {
    List<String> row = new ArrayList<>();
    row.add(scope);
    row.add(report.measure().id());
    row.add(report.how().by().id());
    row.addAll(List.of(cells));
    rows.add(row);
  }
}
