package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RankCorrelation;
import touchstone.interaction.KeyPoint;
import touchstone.trend.PlainExperience.Scored;

/// Execution and impression, contact by contact.
record PlainExecution(PlainExperience store) {
  private static final int MET = 4;

  /// How many contacts have which execution and impression.
  TreeMap<String, Long> contacts(Asked asked) {
    TreeMap<String, Long> contacts = new TreeMap<>();
    store
        .scored(asked)
        .forEach(one -> contacts.merge(one.execution() + "/" + one.impression(), 1L, Long::sum));
    return contacts;
  }

  Optional<RankCorrelation> correlation(Asked asked) {
    List<Scored> scored = store.scored(asked);
    return RankCorrelation.of(
        scored.stream().mapToDouble(Scored::execution).toArray(),
        scored.stream().mapToDouble(Scored::impression).toArray());
  }

  List<Execution.Step> steps(Asked asked) {
    List<Scored> scored = store.scored(asked);
    List<Execution.Step> steps = new ArrayList<>();
    for (KeyPoint point : KeyPoint.values()) {
      double[] met = impressions(scored, point, true);
      double[] missed = impressions(scored, point, false);
      MeanDifference.ofGroups(met, missed)
          .ifPresent(
              effect -> steps.add(new Execution.Step(point, met.length, missed.length, effect)));
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
