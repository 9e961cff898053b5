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
import touchstone.note.DatedNote;
import touchstone.trend.Stability;

/// Control charts as rows, a point a row. Where incidents are so rare that gaps are charted, a row
/// is the gap that ends on the day, and what belongs to a week or month is empty; the last row is
/// the time since the last incident, which still runs. `note` is what was pinned in the week, the
/// month or the gap.
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
          text("reading_all"),
          text("running"),
          text("note"));

  private ControlCells() {}

  static List<List<String>> of(String scope, Stability answer) {
    List<List<String>> rows = new ArrayList<>();
    for (Stability.OfGroup group : answer.charts()) {
      for (int i = 0; i < group.chart().points().size(); i++) {
        rows.add(row(scope, answer, group, i));
      }
      group.running().ifPresent(running -> rows.add(running(scope, answer, group, running)));
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
        word(answer.coverage().verdict()),
        "",
        notes(answer.notesAt(group, i)));
  }

  /// The time since the last incident: the gap that no incident has ended yet.
  private static List<String> running(
      String scope, Stability answer, Stability.OfGroup group, Stability.Running running) {
    ControlChart chart = group.chart();
    ControlChart.Point last = chart.points().getLast();
    return List.of(
        scope,
        word(answer.by()),
        group.group(),
        word(chart.kind()),
        word(chart.reason()),
        running.since().plusDays(running.days()).toString(),
        "",
        "",
        Cell.of((double) running.days()),
        Cell.of(last.centre()),
        Cell.of(last.lower()),
        Cell.of(last.upper()),
        "",
        Cell.of(chart.segments().size()),
        running.isBeyond() ? "running_beyond_upper:up" : "",
        word(chart.verdict()),
        "",
        "",
        word(group.reading().verdict()),
        word(answer.coverage().verdict()),
        "yes",
        notes(
            answer.notes().stream().filter(note -> note.day().isAfter(running.since())).toList()));
  }

  private static String notes(List<DatedNote> notes) {
    return String.join("; ", notes.stream().map(DatedNote::label).toList());
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
