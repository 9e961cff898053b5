package touchstone.ui.trend;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Estimate;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.chart.Curve;
import touchstone.chart.MarkKey;
import touchstone.chart.PopulationValueFigure;
import touchstone.report.Report;
import touchstone.trend.PopulationValue;
import touchstone.trend.TrendPeople;
import touchstone.trend.ValueTrend;

/// When a customer has paid back what winning it cost: the mean ledger, and the share past
/// break-even.
final class ValueFace implements TrendFace {
  private final ValueTrend trend;
  private final TrendPeople people;

  ValueFace(ValueTrend trend, TrendPeople people) {
    this.trend = trend;
    this.people = people;
  }

  @Override
  public String id() {
    return "value";
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
    String sentence = IncidenceFace.sentence(answer.breakEven(), "trend.sentence.value", words);
    String basis = given.basedOn(basis(answer, words));
    PopulationValueFigure.Wording wording =
        new PopulationValueFigure.Wording(
            words.figure(
                id(), sentence, "curve", "day", "atRisk", "amount", "amountLower", "amountUpper"),
            words.text("trend.unit.value", answer.currency()),
            words.text("trend.unit.brokeEven"),
            words.text("trend.axis.day"),
            words.text("trend.axis.observed"),
            words.text("trend.axis.atRisk"),
            words.text("trend.tooFew"));
    Curve past = past(1, answer, people, words);
    return Optional.of(
        new TrendPicture(
                sentence,
                lost(answer, words),
                basis,
                PopulationValueFigure.of(
                    mean(answer, words), past, List.of(), wording, words.locale()))
            .withReport(new Report.Value(answer.asked())));
  }

  /// What those who left before break-even cost more than they brought.
  static String lost(PopulationValue answer, TrendWords words) {
    if (answer.leftBefore() == 0) {
      return words.text("trend.sentence.lost.none");
    }
    if (answer.lost().signum() == 0) {
      return words.text("trend.sentence.lost.nothing", answer.leftBefore());
    }
    Currency currency = Currency.getInstance(answer.currency());
    String each =
        answer
            .meanLoss()
            .map(mean -> words.formats().money(mean.setScale(2, RoundingMode.HALF_UP), currency))
            .orElse("");
    return words.text(
        "trend.sentence.lost",
        answer.leftBefore(),
        words.formats().money(answer.lost(), currency),
        each);
  }

  static String basis(PopulationValue answer, TrendWords words) {
    return words.text(
        "trend.basis.value",
        answer.value().subjects(),
        answer.breakEven().steps().stream().mapToInt(IncidenceCurve.Step::incidents).sum(),
        answer.leftBefore());
  }

  /// The steps of those who broke even.
  static Curve past(int place, PopulationValue answer, TrendPeople people, TrendWords words) {
    String name = words.text("trend.curve.brokeEven");
    return Curve.series(
        place,
        name,
        Curves.steps(
            answer.breakEven(),
            name,
            IncidenceCurve.Step::incidence,
            IncidenceCurve.Step::incidents,
            day ->
                new Rows.People(
                    words.text("trend.people.brokeEven", day),
                    () -> people.brokeEvenOn(answer.asked(), day)),
            words));
  }

  private Curve mean(PopulationValue answer, TrendWords words) {
    List<Curve.Step> steps = new ArrayList<>();
    for (MeanCumulativeCurve.Step step : answer.value().steps()) {
      int day = step.tenureDay();
      if (words.question().shows(day)) {
        Estimate mean = step.mean();
        steps.add(
            new Curve.Step(
                day,
                mean.value(),
                mean.lower(),
                mean.upper(),
                step.atRisk(),
                step.events() == 0
                    ? MarkKey.NONE
                    : new TrendMark(
                        new Rows.People(
                            words.text("trend.people.value", day),
                            () -> people.valueOn(answer.asked(), day))),
                words.text(
                    "trend.mark.value",
                    day,
                    words.number(mean.value(), 2),
                    words.range(mean.lower(), mean.upper(), 2),
                    step.atRisk())));
      }
    }
    return Curve.series(0, words.text("trend.curve.value"), steps);
  }
}
