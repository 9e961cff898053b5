package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.Support;
import touchstone.analysis.TenureQuantile;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.chart.MarkKey;
import touchstone.report.Report;
import touchstone.trend.Recoveries;
import touchstone.trend.RecoveryTrend;
import touchstone.trend.TrendInteractionStore;

/// How long incidents stay open: the share not closed yet by days since the incident, of all and by
/// the most frequent recoveries. Those still open are censored, not dropped.
final class RecoveryTimeFace implements TrendFace {
  /// Beside the curve of all, as many as can be told apart.
  private static final int MOST_ACTIONS = 3;

  private final RecoveryTrend trend;
  private final TrendInteractionStore rows;

  RecoveryTimeFace(RecoveryTrend trend, TrendInteractionStore rows) {
    this.trend = trend;
    this.rows = rows;
  }

  @Override
  public String id() {
    return "recoveryTime";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Recoveries answer = trend.recoveries(words.asked());
    if (answer.negative() == 0) {
      return Optional.empty();
    }
    String all = words.text("trend.reference.all");
    List<Curve> curves = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    curves.add(Curve.series(0, all, steps(answer.open(), all, null, words)));
    sentences.add(median("trend.sentence.open", all, answer.open(), words));
    for (Recoveries.Action one : answer.actions()) {
      if (curves.size() <= MOST_ACTIONS && one.incidents() >= Support.DRAWN_FROM) {
        String name = RecoveryFace.name(one, words);
        curves.add(Curve.series(curves.size(), name, steps(one.open(), name, one.action(), words)));
        sentences.add(median("trend.sentence.open.by", name, one.open(), words));
      }
    }
    long closed = answer.open().steps().stream().mapToLong(RetentionCurve.Step::left).sum();
    IncidenceFigure.Wording wording =
        new IncidenceFigure.Wording(
            words.figure(
                id(),
                sentences.getFirst(),
                "recoveryCurve",
                "daysSince",
                "stillOpen",
                "share",
                "shareLower",
                "shareUpper"),
            words.text("trend.unit.incidents"),
            words.text("trend.axis.daysSince"),
            words.text("trend.axis.stillOpen"),
            name -> words.text("trend.axis.stillOpen.of", name),
            words.text("trend.tooFew"));
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                words.text(
                    "trend.basis.open", answer.negative(), closed, answer.negative() - closed),
                IncidenceFigure.retention(curves, List.of(), List.of(), wording, words.locale()))
            .withReport(new Report.Recovery(answer.asked())));
  }

  private List<Curve.Step> steps(
      RetentionCurve curve, String name, @Nullable String action, TrendWords words) {
    List<Curve.Step> steps = new ArrayList<>();
    if (!curve.steps().isEmpty() && curve.steps().getFirst().tenureDay() > 0) {
      steps.add(new Curve.Step(0, 1, 1, 1, curve.subjects(), MarkKey.NONE, ""));
    }
    for (RetentionCurve.Step step : curve.steps()) {
      steps.add(
          new Curve.Step(
              step.tenureDay(),
              step.retained().value(),
              step.retained().lower(),
              step.retained().upper(),
              step.atRisk(),
              step.left() == 0
                  ? MarkKey.NONE
                  : new TrendMark(
                      new Rows.Chosen(
                          () -> rows.closedAfter(words.asked(), action, step.tenureDay()))),
              words.text(
                  "trend.mark.open",
                  name,
                  step.tenureDay(),
                  words.percent(step.retained().value()),
                  words.shares(step.retained().lower(), step.retained().upper()),
                  step.left())));
    }
    return steps;
  }

  private static String median(String key, String name, RetentionCurve curve, TrendWords words) {
    TenureQuantile half = curve.median();
    if (curve.subjects() < Support.DRAWN_FROM) {
      return words.text("trend.sentence.open.few", curve.subjects());
    }
    if (half.day().isEmpty()) {
      return words.text("trend.sentence.open.never", name);
    }
    return words.text(
        key,
        name,
        words.number(half.day().getAsDouble(), 0),
        words.text("trend.range", end(half.lower(), words), end(half.upper(), words)),
        curve.subjects());
  }

  private static String end(OptionalDouble day, TrendWords words) {
    return day.isPresent() ? words.number(day.getAsDouble(), 0) : words.text("trend.notYet");
  }
}
