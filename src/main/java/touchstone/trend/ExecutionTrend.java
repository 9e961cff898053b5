package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
  private final Supplier<Standard> standard;

  /// @param standard the user's own, as it stands when asked
  public ExecutionTrend(ExperienceStore store, Supplier<Standard> standard) {
    this.store = store;
    this.standard = standard;
  }

  /// Execution against impression of planned contacts, or of the types asked for, by the user's own
  /// standard.
  public Execution execution(Asked question) {
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
        standard.get(),
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
          .ifPresent(
              effect ->
                  steps.add(
                      new Step(point, met.length, missed.length, effect, contacts(scored, point))));
    }
    return steps;
  }

  private static List<Long> contacts(List<Scored> scored, KeyPoint point) {
    return scored.stream()
        .filter(one -> one.scores().containsKey(point))
        .map(Scored::interaction)
        .toList();
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
