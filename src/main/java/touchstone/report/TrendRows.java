package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.Valence;

/// All numbers of a figure of the trend panel, worked out anew at each call.
final class TrendRows implements ReportRows {
  private final Trends trends;
  private final Report.Trend report;
  private final String scope;

  /// @param scope whose lives, in one word, which begins every row
  TrendRows(Trends trends, Report.Trend report, String scope) {
    this.trends = trends;
    this.report = report;
    this.scope = scope;
  }

  @Override
  public List<CsvColumn> columns() {
    return switch (report) {
      case Report.Lifecycle _ -> CurveCells.LIFECYCLE;
      case Report.Calendar _ -> CalendarCells.COLUMNS;
      case Report.Retention _ -> CurveCells.RETENTION;
      case Report.Incidence _ -> CurveCells.INCIDENCE;
      case Report.MeanCumulative _ -> CurveCells.MEAN_CUMULATIVE;
      case Report.Control _ -> ControlCells.COLUMNS;
      case Report.Coverage _ -> CoverageCells.COLUMNS;
      case Report.Cohorts _ -> TableCells.COHORTS;
      case Report.Causes _ -> TableCells.CAUSES;
      case Report.Recovery _ -> RecoveryCells.COLUMNS;
      case Report.Channels _ -> ChannelCells.COLUMNS;
      case Report.Execution _ -> ExecutionCells.COLUMNS;
      case Report.Value _ -> ValueCells.COLUMNS;
      case Report.After _ -> ComparisonCells.AFTER;
      case Report.Comparison _ -> ComparisonCells.COLUMNS;
    };
  }

  @Override
  public long count() {
    return cells().size();
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    cells().forEach(consumer);
  }

  private List<List<String>> cells() {
    return switch (report) {
      case Report.Lifecycle one -> CurveCells.of(scope, trends.lifecycle().rates(one.asked()));
      case Report.Calendar one -> CalendarCells.of(scope, trends.calendar().months(one.asked()));
      case Report.Retention one -> CurveCells.of(scope, trends.retention().retention(one.asked()));
      case Report.Incidence one -> incidence(one);
      case Report.MeanCumulative one ->
          CurveCells.of(scope, trends.meanCumulative().meanCumulative(one.asked()));
      case Report.Control one ->
          ControlCells.of(scope, trends.stability().stability(one.asked(), one.period(), one.by()));
      case Report.Coverage one -> CoverageCells.of(scope, trends.stability().coverage(one.asked()));
      case Report.Cohorts one -> TableCells.of(scope, trends.cohorts().cohorts(one.asked()));
      case Report.Causes one -> TableCells.of(scope, trends.causes().causes(one.asked()));
      case Report.Recovery one ->
          RecoveryCells.of(scope, trends.recoveries().recoveries(one.asked()));
      case Report.Channels one -> ChannelCells.of(scope, trends.channels().channels(one.asked()));
      case Report.Execution one ->
          ExecutionCells.of(scope, trends.execution().execution(one.asked()));
      case Report.Value one -> ValueCells.of(scope, trends.value().value(one.asked()));
      case Report.After one ->
          ComparisonCells.of(scope, trends.lifecycle().aligned(one.asked(), one.event()));
      case Report.Comparison one -> compared(one);
    };
  }

  private List<List<String>> incidence(Report.Incidence one) {
    if (!one.byValence()) {
      return CurveCells.of(scope, trends.firstIncident().firstIncident(one.asked()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Valence valence : Valence.TOLD_APART) {
      String taken = scope + " valence:" + valence.name().toLowerCase(Locale.ROOT);
      rows.addAll(
          CurveCells.of(taken, trends.firstIncident().firstIncident(one.asked().taken(valence))));
    }
    return rows;
  }

  private List<List<String>> compared(Report.Comparison one) {
    ComparisonCells cells = new ComparisonCells(scope, one);
    return switch (one.measure()) {
      case RATES -> cells.of(trends.lifecycle().compare(one.asked(), one.how()));
      case RETENTION -> cells.of(trends.retention().compare(one.asked(), one.how()));
      case INCIDENCE -> cells.of(trends.firstIncident().compare(one.asked(), one.how()));
    };
  }
}
