package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.report.Report;
import touchstone.trend.FirstIncident;
import touchstone.trend.FirstIncident.EarlyRisk;
import touchstone.trend.FirstIncidentTrend;
import touchstone.trend.TrendPeople;
import touchstone.trend.snapshot.Valence;

/// By when a customer has had the first critical incident, against leaving without one; or the
/// first that was taken badly and the first that was taken well.
final class IncidenceFace implements TrendFace {
  private final FirstIncidentTrend trend;
  private final TrendPeople people;
  private final boolean byValence;

  IncidenceFace(FirstIncidentTrend trend, TrendPeople people, boolean byValence) {
    this.trend = trend;
    this.people = people;
    this.byValence = byValence;
  }

  @Override
  public String id() {
    return byValence ? "valence" : "incidence";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    List<Curve> curves = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    FirstIncident first = trend.firstIncident(words.asked());
    if (first.curve().subjects() == 0) {
      return Optional.empty();
    }
    if (byValence) {
      for (Valence valence : Valence.TOLD_APART) {
        FirstIncident one = trend.firstIncident(words.asked().taken(valence));
        String name = words.text("trend.curve.valence." + valence);
        curves.add(Curve.series(curves.size(), name, first(one, name, words)));
        sentences.add(sentence(one.curve(), "trend.sentence.valence." + valence, words));
      }
    } else {
      String name = words.text("trend.curve.first");
      String left = words.text("trend.curve.leftFirst");
      curves.add(Curve.series(0, name, first(first, name, words)));
      curves.add(Curve.series(1, left, left(first, left, words)));
      sentences.add(sentence(first.curve(), "trend.sentence.incidence", words));
      first.earlyRisk().ifPresent(risk -> sentences.add(sentence(risk, words)));
    }
    if (first.hadBefore() > 0) {
      sentences.add(words.text("trend.sentence.hadBefore", first.hadBefore()));
    }
    String basis = basis(first.curve(), words);
    IncidenceFigure.Wording wording = Curves.wording(id(), sentences.getFirst(), words);
    List<IncidenceFigure.Window> windows =
        first
            .earlyRisk()
            .filter(_ -> !byValence)
            .map(
                risk ->
                    List.of(
                        new IncidenceFigure.Window(
                            0, risk.untilDay(), words.text("trend.window.early"))))
            .orElse(List.of());
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                basis,
                IncidenceFigure.incidence(
                    curves,
                    windows,
                    byValence
                        ? List.of()
                        : Curves.half(0, half(first.curve()), curves.getFirst().steps(), words),
                    wording,
                    words.locale()))
            .withReport(new Report.Incidence(first.asked(), byValence)));
  }

  /// The day by which half of the customers have had one.
  static OptionalDouble half(IncidenceCurve curve) {
    return curve.steps().stream()
        .filter(step -> step.incidence().value() >= 0.5)
        .mapToDouble(IncidenceCurve.Step::tenureDay)
        .findFirst();
  }

  private List<Curve.Step> first(FirstIncident answer, String name, TrendWords words) {
    return Curves.steps(
        answer.curve(),
        name,
        IncidenceCurve.Step::incidence,
        IncidenceCurve.Step::incidents,
        day ->
            new Rows.People(
                words.text("trend.people.first", name, day),
                () -> people.firstOn(answer.asked(), day)),
        words);
  }

  private List<Curve.Step> left(FirstIncident answer, String name, TrendWords words) {
    return Curves.steps(
        answer.curve(),
        name,
        IncidenceCurve.Step::leftFirst,
        IncidenceCurve.Step::left,
        day ->
            new Rows.People(
                words.text("trend.people.first", name, day),
                () -> people.leftWithoutOn(answer.asked(), day)),
        words);
  }

  static String sentence(IncidenceCurve curve, String key, TrendWords words) {
    int day = Curves.lastTold(curve, words);
    if (day < 0) {
      return words.text("trend.sentence.curve.few", curve.subjects());
    }
    Estimate had = curve.incidenceOn(day);
    double left = 0;
    for (IncidenceCurve.Step step : curve.steps()) {
      left = step.tenureDay() <= day ? step.leftFirst().value() : left;
    }
    return words.text(
        key,
        day,
        words.percent(had.value()),
        words.shares(had.lower(), had.upper()),
        words.percent(left));
  }

  private static String sentence(EarlyRisk risk, TrendWords words) {
    return words.text(
        "trend.sentence.early",
        risk.months(),
        words.number(risk.within().rate(), 3),
        words.range(risk.within().interval(), 3),
        words.number(risk.later().rate(), 3),
        words.range(risk.later().interval(), 3));
  }

  static String basis(IncidenceCurve curve, TrendWords words) {
    long had = 0;
    long left = 0;
    int still = 0;
    int day = 0;
    for (IncidenceCurve.Step step : curve.steps()) {
      had += step.incidents();
      left += step.left();
      if (words.question().shows(step.tenureDay())) {
        still = step.atRisk();
        day = step.tenureDay();
      }
    }
    return words.text("trend.basis.incidence", curve.subjects(), had, left, still, day);
  }
}
