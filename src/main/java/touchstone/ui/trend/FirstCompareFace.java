package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.IncidenceCurve;
import touchstone.chart.Curve;
import touchstone.chart.IncidenceFigure;
import touchstone.trend.FirstComparison;
import touchstone.trend.FirstIncident;
import touchstone.trend.FirstIncidentTrend;
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
    FirstIncident all = trend.firstIncident(words.asked());
    if (all.curve().subjects() == 0) {
      return Optional.empty();
    }
    List<Comparison.Group> groups =
        Comparison.chosen(words)
            .groups(words, asked -> trend.firstIncident(asked).curve().subjects());
    List<Curve> curves = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (groups.size() < 2) {
      sentences.add(words.text("trend.sentence.compare.few", groups.size()));
    } else {
      FirstComparison both = trend.compare(groups.stream().map(Comparison.Group::asked).toList());
      sentences.add(LogRankWords.sentence(both.test(), "trend.sentence.firstCompared", words));
      for (int i = 0; i < groups.size(); i++) {
        String name = groups.get(i).name();
        FirstIncident one = both.groups().get(i);
        curves.add(Curve.series(i, name, steps(one, name, words)));
        sentences.add(
            words.text(
                "trend.named",
                name,
                IncidenceFace.sentence(one.curve(), "trend.sentence.incidence.of", words)));
      }
    }
    sentences.add(words.text("trend.sentence.compare.caveat"));
    IncidenceFigure.Wording wording = Curves.wording(id(), sentences.getFirst(), words);
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                IncidenceFace.basis(all.curve(), words),
                IncidenceFigure.incidence(curves, List.of(), List.of(), wording, words.locale()))
            .withPicks(Comparison.picks(words)));
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
