package touchstone.report;

import static touchstone.report.CsvColumn.number;
import static touchstone.report.CsvColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Interval;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.TenureQuantile;
import touchstone.trend.Recoveries;
import touchstone.trend.Recoveries.Slope;
import touchstone.trend.Share;

/// What recoveries achieve as rows of several parts, each told of all incidents (`group` is `all`)
/// and by recovery action (`action`; an empty one: none recorded): `recovered` is the share of
/// those whose valence after is known, `change` the mean valence after less before, `slope` how
/// many went from which valence to which, `open` the share not closed yet so many days after the
/// incident, `median` the days by which half were closed, `cost` what a recovered incident cost.
final class RecoveryCells {
  static final List<CsvColumn> COLUMNS =
      List.of(
          text("scope"),
          text("part"),
          text("group"),
          text("action"),
          number("before"),
          number("after"),
          number("days"),
          number("n"),
          number("cases"),
          number("value"),
          number("lower"),
          number("upper"),
          text("unit"));

  private final String scope;
  private final String group;
  private final String action;
  private final List<List<String>> rows;

  private RecoveryCells(String scope, String group, String action, List<List<String>> rows) {
    this.scope = scope;
    this.group = group;
    this.action = action;
    this.rows = rows;
  }

  static List<List<String>> of(String scope, Recoveries answer) {
    List<List<String>> rows = new ArrayList<>();
    RecoveryCells all = new RecoveryCells(scope, "all", "", rows);
    all.outcome(answer.recovered(), answer.change(), answer.slopes());
    all.open(answer.open());
    for (Recoveries.Action one : answer.actions()) {
      RecoveryCells own = new RecoveryCells(scope, "action", one.action(), rows);
      own.outcome(one.recovered(), one.change(), one.slopes());
      own.open(one.open());
      own.row(
          "cost",
          new String[] {"", "", ""},
          Cell.of(one.costed()),
          Cell.of(one.recovered().cases()),
          one.costPerRecovered().map(cost -> Cell.of(cost.doubleValue())).orElse(""),
          "",
          "",
          answer.currency());
    }
    return rows;
  }

  private void outcome(Share share, Optional<MeanDifference> change, List<Slope> slopes) {
    Optional<Interval> interval = share.interval();
    row(
        "recovered",
        new String[] {"", "", ""},
        Cell.of(share.of()),
        Cell.of(share.cases()),
        Cell.of(share.value()),
        interval.map(one -> Cell.of(one.lower())).orElse(""),
        interval.map(one -> Cell.of(one.upper())).orElse(""),
        "share");
    change.ifPresent(
        one ->
            row(
                "change",
                new String[] {"", "", ""},
                Cell.of(share.of()),
                "",
                Cell.of(one.difference()),
                Cell.of(one.interval().lower()),
                Cell.of(one.interval().upper()),
                "valence"));
    for (Slope slope : slopes) {
      row(
          "slope",
          new String[] {Cell.of(slope.before()), Cell.of(slope.after()), ""},
          Cell.of(slope.incidents()),
          "",
          "",
          "",
          "",
          "incidents");
    }
  }

  private void open(RetentionCurve curve) {
    for (RetentionCurve.Step step : curve.steps()) {
      row(
          "open",
          new String[] {"", "", Cell.of(step.tenureDay())},
          Cell.of(step.atRisk()),
          Cell.of(step.left()),
          Cell.of(step.retained().value()),
          Cell.of(step.retained().lower()),
          Cell.of(step.retained().upper()),
          "share");
    }
    TenureQuantile half = curve.median();
    row(
        "median",
        new String[] {"", "", ""},
        Cell.of(curve.subjects()),
        Cell.of(curve.steps().stream().mapToLong(RetentionCurve.Step::left).sum()),
        Cell.of(half.day().orElse(Double.NaN)),
        Cell.of(half.lower().orElse(Double.NaN)),
        Cell.of(half.upper().orElse(Double.NaN)),
        "days");
  }

  private void row(String part, String[] at, String... rest) {
    List<String> row = new ArrayList<>(List.of(scope, part, group, action));
    row.addAll(List.of(at));
    row.addAll(List.of(rest));
    rows.add(row);
  }
}
