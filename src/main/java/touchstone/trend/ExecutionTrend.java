package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RankCorrelation;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.trend.Execution.Contact;
import touchstone.trend.Execution.Standard;
import touchstone.trend.Execution.Step;
import touchstone.trend.ExperienceStore.Scored;

/// Whether doing it well makes the difference. Any thread but the window's may ask.
public final class ExecutionTrend {
  /// From which score a key point counts as met.
  private static final int MET = 4;

  private final ExperienceStore store;

  public ExecutionTrend(ExperienceStore store) {
    this.store = store;
  }

  /// Execution against impression of planned contacts, or of the types asked for.
  public Execution execution(Asked question, Standard standard) {
    Asked asked =
        question.narrowing().types().isEmpty()
            ? question.withNarrowing(
                question.narrowing().withTypes(Set.of(InteractionType.PLANNED)))
            : question;
    List<Scored> scored = store.scored(asked);
    double[] execution = scored.stream().mapToDouble(Scored::execution).toArray();
    double[] impression = scored.stream().mapToDouble(Scored::impression).toArray();
    List<Contact> contacts =
        scored.stream()
            .map(one -> new Contact(one.interaction(), one.execution(), one.impression()))
            .toList();
    return new Execution(
        asked,
        standard,
        store.unpaired(asked),
        contacts,
        RankCorrelation.of(execution, impression),
        steps(scored));
  }

  private static List<Step> steps(List<Scored> scored) {
    List<Step> steps = new ArrayList<>();
    for (KeyPoint point : KeyPoint.values()) {
      double[] met = impressions(scored, point, true);
      double[] missed = impressions(scored, point, false);
      MeanDifference.ofGroups(met, missed)
          .ifPresent(effect -> steps.add(new Step(point, met.length, missed.length, effect)));
    }
    return steps;
  }

  private static double[] impressions(List<Scored> scored, KeyPoint point, boolean met) {
    return scored.stream()
        .filter(
            one -> {
              Integer score = one.scores().get(point);
              return score != null && score >= MET == met;
            })
        .mapToDouble(Scored::impression)
        .toArray();
  }
}
