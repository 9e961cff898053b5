package touchstone.report;

import static touchstone.report.CsvColumn.day;
import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.analysis.ChartReason;
import touchstone.analysis.ChartSignal;
import touchstone.analysis.ChartVerdict;
import touchstone.analysis.ControlChart;
import touchstone.trend.Stability;

/// Control charts as rows, a point a row. Where incidents are so rare that gaps are charted, a row
/// is the gap that ends on the day, and what belongs to a week or month is empty.
final class ControlCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("group_by"),
          text("group"),
          text("chart"),
          text("reason"),
          day("day"),
          number("incidents"),
          number("customer_months"),
          number("value"),
          number("centre"),
          number("lower"),
          number("upper"),
          number("sigmas"),
          number("segment"),
          text("signal"),
          text("verdict"),
          number("entries"),
          number("entries_expected"),
          text("reading"),
          text("reading_all"));

  private ControlCells() {}

  static List<List<String>> of(String scope, Stability answer) {
    List<List<String>> rows = new ArrayList<>();
    for (Stability.OfGroup group : answer.charts()) {
      for (int i = 0; i < group.chart().points().size(); i++) {
        rows.add(row(scope, answer, group, i));
      }
    }
    return rows;
  }

  private static List<String> row(String scope, Stability answer, Stability.OfGroup group, int i) {
    ControlChart chart = group.chart();
    ControlChart.Point point = chart.points().get(i);
    boolean gaps = chart.reason() == ChartReason.MOSTLY_ZERO;
    return List.of(
        scope,
        word(answer.by()),
        group.group(),
        word(chart.kind()),
        word(chart.reason()),
        group.days().get(i).toString(),
        gaps ? "" : Cell.of(group.counts().get(i)),
        gaps ? "" : Cell.of(answer.spans().get(i).customerMonths()),
        Cell.of(point.value()),
        Cell.of(point.centre()),
        Cell.of(point.lower()),
        Cell.of(point.upper()),
        Cell.of(point.sigmas()),
        Cell.of(segment(chart, i)),
        signals(chart, i),
        word(chart.verdict()),
        gaps ? "" : Cell.of(answer.spans().get(i).entries()),
        gaps
            ? ""
            : Cell.of(
                answer.coverage().gauges().get(i).expected() + answer.spans().get(i).incidents()),
        word(group.reading().verdict()),
        word(answer.coverage().verdict()));
  }

  private static int segment(ControlChart chart, int point) {
    int segment = 0;
    while (segment + 1 < chart.segments().size() && chart.segments().get(segment).to() <= point) {
      segment++;
    }
    return segment + 1;
  }

  private static String signals(ControlChart chart, int point) {
    List<String> words = new ArrayList<>();
    for (ChartSignal signal : chart.signals()) {
      if (signal.from() <= point && point <= signal.to()) {
        words.add(word(signal.rule()) + ":" + word(signal.direction()));
      }
    }
    return String.join(" ", words);
  }

  private static String word(ChartVerdict verdict) {
    return switch (verdict) {
      case ChartVerdict.Ordinary _ -> "ordinary";
      case ChartVerdict.Changed _ -> "changed";
      case ChartVerdict.TooFewPoints _ -> "too_few_points";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
