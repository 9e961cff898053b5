package touchstone.ui.trend;

import java.util.List;
import java.util.Optional;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.report.Report;
import touchstone.trend.PopulationValue;
import touchstone.trend.TrendPeople;
import touchstone.trend.ValueTrend;

/// The share of customers lost before they have paid back what winning them cost, against those who
/// have.
final class LostFace implements TrendFace {
  private final ValueTrend trend;
  private final TrendPeople people;

  LostFace(ValueTrend trend, TrendPeople people) {
    this.trend = trend;
    this.people = people;
  }

  @Override
  public String id() {
    return "lost";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords given) {
    TrendWords words = given.unfiltered();
    PopulationValue answer = trend.value(words.asked());
    if (answer.value().subjects() == 0 || answer.value().events() == 0) {
      return Optional.empty();
    }
    String name = words.text("trend.curve.lost");
    Curve lost =
        Curve.series(
            0,
            name,
            Curves.steps(
                answer.breakEven(),
                name,
                IncidenceCurve.Step::leftFirst,
                IncidenceCurve.Step::left,
                day ->
                    new Rows.People(
                        words.text("trend.people.lost", day),
                        () -> people.lostOn(answer.asked(), day)),
                words));
    String sentence = sentence(answer.breakEven(), words);
    return Optional.of(
        new TrendPicture(
                sentence,
                ValueFace.lost(answer, words),
                given.basedOn(ValueFace.basis(answer, words)),
                IncidenceFigure.incidence(
                    List.of(lost, ValueFace.past(1, answer, people, words)),
                    List.of(),
                    List.of(),
                    Curves.wording(id(), sentence, words),
                    words.locale()))
            .withReport(new Report.Value(answer.asked())));
  }

  private static String sentence(IncidenceCurve curve, TrendWords words) {
    int last = Curves.lastTold(curve, words);
    if (last < 0) {
      return words.text("trend.sentence.curve.few", curve.subjects());
    }
    Estimate lost = new Estimate(0, 0, 0, 0);
    double past = 0;
    for (IncidenceCurve.Step step : curve.steps()) {
      if (step.tenureDay() <= last) {
        lost = step.leftFirst();
        past = step.incidence().value();
      }
    }
    return words.text(
        "trend.sentence.lostShare",
        last,
        words.percent(lost.value()),
        words.shares(lost.lower(), lost.upper()),
        words.percent(past));
  }
}
