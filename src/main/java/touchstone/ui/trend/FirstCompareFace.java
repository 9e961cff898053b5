package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.IncidenceCurve;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.report.Report;
import touchstone.trend.FirstComparison;
import touchstone.trend.FirstIncident;
import touchstone.trend.FirstIncidentTrend;
import touchstone.trend.SideBySide;
import touchstone.trend.TrendPeople;

/// By when segments, cohorts or periods have had their first critical incident, beside one another
/// with the test of their difference.
final class FirstCompareFace implements TrendFace {
  private final FirstIncidentTrend trend;
  private final TrendPeople people;

  FirstCompareFace(FirstIncidentTrend trend, TrendPeople people) {
    this.trend = trend;
    this.people = people;
  }

  @Override
  public String id() {
    return "firstCompared";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    FirstIncident everybody = trend.firstIncident(words.asked());
    if (everybody.curve().subjects() == 0) {
      return Optional.empty();
    }
    SideBySide how = Comparison.chosen(words);
    FirstComparison all = trend.compare(words.asked(), how);
    List<String> names = Comparison.names(how, all.sides(), words);
    List<Curve> curves = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (names.size() < 2) {
      sentences.add(words.text("trend.sentence.compare.few", names.size()));
    } else {
      sentences.add(LogRankWords.sentence(all.test(), "trend.sentence.firstCompared", words));
      for (int i = 0; i < names.size(); i++) {
        FirstIncident one = all.groups().get(i);
        curves.add(Curve.series(i, names.get(i), steps(one, names.get(i), words)));
        sentences.add(
            words.text(
                "trend.named",
                names.get(i),
                IncidenceFace.sentence(one.curve(), "trend.sentence.incidence.of", words)));
      }
    }
    sentences.add(words.text("trend.sentence.compare.caveat"));
    IncidenceFigure.Wording wording = Curves.wording(id(), sentences.getFirst(), words);
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                IncidenceFace.basis(everybody.curve(), words),
                IncidenceFigure.incidence(curves, List.of(), List.of(), wording, words.locale()))
            .withPicks(Comparison.picks(words))
            .withReport(new Report.Comparison(words.asked(), Report.Measure.INCIDENCE, how)));
  }

  private List<Curve.Step> steps(FirstIncident answer, String name, TrendWords words) {
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
}
