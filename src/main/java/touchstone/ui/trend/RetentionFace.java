package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Estimate;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.Support;
import touchstone.analysis.TenureQuantile;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.chart.MarkKey;
import touchstone.report.Report;
import touchstone.trend.Retention;
import touchstone.trend.RetentionComparison;
import touchstone.trend.RetentionTrend;
import touchstone.trend.SideBySide;
import touchstone.trend.TrendPeople;

/// How many are still customers, and for how long; or segments, cohorts or periods beside one
/// another with the test of their difference.
final class RetentionFace implements TrendFace {
  private final RetentionTrend trend;
  private final TrendPeople people;
  private final boolean compares;

  RetentionFace(RetentionTrend trend, TrendPeople people, boolean compares) {
    this.trend = trend;
    this.people = people;
    this.compares = compares;
  }

  @Override
  public String id() {
    return compares ? "segments" : "retention";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords given) {
    TrendWords words = given.unfiltered();
    Retention all = trend.retention(words.asked());
    if (all.curve().subjects() == 0) {
      return Optional.empty();
    }
    List<Retention> groups = List.of(all);
    List<String> names = List.of(words.text("trend.curve.still"));
    List<String> sentences = new ArrayList<>();
    SideBySide how = Comparison.chosen(words);
    if (compares) {
      RetentionComparison both = trend.compare(words.asked(), how);
      names = Comparison.names(how, both.sides(), words);
      groups = List.of();
      if (names.size() < 2) {
        sentences.add(words.text("trend.sentence.compare.few", names.size()));
      } else {
        groups = both.groups();
        sentences.add(LogRankWords.sentence(both.test(), words));
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      sentences.add(sentence(groups.get(i).curve(), names.get(i), words));
    }
    if (compares) {
      sentences.add(words.text("trend.sentence.compare.caveat"));
    } else {
      median(all.curve(), words).ifPresent(sentences::add);
    }
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      curves.add(Curve.series(i, names.get(i), steps(groups.get(i), names.get(i), words)));
    }
    String basis = given.basedOn(basis(all.curve(), words));
    IncidenceFigure.Wording wording = Curves.wording(id(), sentences.getFirst(), words);
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                basis,
                IncidenceFigure.retention(
                    curves,
                    List.of(),
                    compares
                        ? List.of()
                        : Curves.half(
                            0, all.curve().median().day(), curves.getFirst().steps(), words),
                    wording,
                    words.locale()))
            .withReport(
                compares
                    ? new Report.Comparison(all.asked(), Report.Measure.RETENTION, how)
                    : new Report.Retention(all.asked()))
            .withPicks(compares ? Comparison.picks(words) : List.of()));
  }

  private List<Curve.Step> steps(Retention answer, String name, TrendWords words) {
    List<Curve.Step> steps = new ArrayList<>();
    List<RetentionCurve.Step> seen = answer.curve().steps();
    if (!seen.isEmpty() && seen.getFirst().tenureDay() > 0) {
      steps.add(new Curve.Step(0, 1, 1, 1, seen.getFirst().atRisk(), MarkKey.NONE, ""));
    }
    for (RetentionCurve.Step step : answer.curve().steps()) {
      if (words.question().shows(step.tenureDay())) {
        steps.add(
            Curves.step(
                step.tenureDay(),
                step.retained(),
                step.atRisk(),
                step.left(),
                name,
                day ->
                    new Rows.People(
                        words.text("trend.people.left", day),
                        () -> people.leftOn(answer.asked(), day)),
                words));
      }
    }
    return steps;
  }

  private String sentence(RetentionCurve curve, String name, TrendWords words) {
    int day = -1;
    for (RetentionCurve.Step step : curve.steps()) {
      if (step.support() != Support.TINY && words.question().shows(step.tenureDay())) {
        day = step.tenureDay();
      }
    }
    if (day < 0) {
      return words.text("trend.sentence.curve.few", curve.subjects());
    }
    Estimate still = curve.retainedOn(day);
    return words.text(
        compares ? "trend.sentence.retention" : "trend.sentence.retention.all",
        name,
        day,
        words.percent(still.value()),
        words.shares(still.lower(), still.upper()));
  }

  private static Optional<String> median(RetentionCurve curve, TrendWords words) {
    TenureQuantile half = curve.median();
    if (curve.subjects() < Support.DRAWN_FROM || half.day().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(words.text("trend.sentence.median", Math.round(half.day().getAsDouble())));
  }

  private static String basis(RetentionCurve curve, TrendWords words) {
    long left = 0;
    int still = 0;
    int day = 0;
    for (RetentionCurve.Step step : curve.steps()) {
      left += step.left();
      if (words.question().shows(step.tenureDay())) {
        still = step.atRisk();
        day = step.tenureDay();
      }
    }
    return words.text("trend.basis.retention", curve.subjects(), left, still, day);
  }
}
