package touchstone.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.LifeEnd;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.TenureCounts;
import touchstone.trend.PlainExperience.Negative;
import touchstone.trend.Recoveries.Action;
import touchstone.trend.Recoveries.Slope;

/// What recoveries achieve, incident by incident.
record PlainRecoveries(PlainExperience store) {

  /// The incidents the customer took badly, of whatever type unless the question names types, and
  /// what became of them by recovery action.
  Recoveries recoveries(Asked asked, String currency) {
    List<Negative> negatives = store.negatives(asked);
    Map<Long, Set<String>> used = new HashMap<>();
    Map<String, Costs> costs = new HashMap<>();
    for (PlainExperience.Action one : store.actions(asked, currency)) {
      used.computeIfAbsent(one.incident(), _ -> new LinkedHashSet<>()).add(one.action());
      costs.computeIfAbsent(one.action(), _ -> new Costs()).add(one.cost());
    }
    Map<String, List<Negative>> byAction = new TreeMap<>();
    for (Negative one : negatives) {
      for (String action : used.getOrDefault(one.incident(), Set.of(""))) {
        byAction.computeIfAbsent(action, _ -> new ArrayList<>()).add(one);
      }
    }
    List<Action> actions = new ArrayList<>();
    byAction.forEach(
        (action, incidents) ->
            actions.add(action(action, incidents, costs.getOrDefault(action, new Costs()))));
    actions.sort(Comparator.comparingLong(Action::incidents).reversed());
    return new Recoveries(
        asked,
        currency,
        negatives.size(),
        negatives.stream().filter(one -> one.after() == null).count(),
        recovered(negatives),
        change(negatives),
        slopes(negatives),
        open(negatives),
        actions);
  }

  private static final class Costs {
    private long known;
    private BigDecimal sum = BigDecimal.ZERO;

    private void add(@Nullable BigDecimal cost) {
      if (cost != null) {
        known++;
        sum = sum.add(cost);
      }
    }
  }

  private static Action action(String action, List<Negative> incidents, Costs costs) {
    Share recovered = recovered(incidents);
    Optional<BigDecimal> each =
        costs.known == 0 || recovered.cases() == 0
            ? Optional.empty()
            : Optional.of(
                costs.sum.divide(BigDecimal.valueOf(recovered.cases()), MathContext.DECIMAL64));
    return new Action(
        action,
        incidents.size(),
        recovered,
        change(incidents),
        slopes(incidents),
        open(incidents),
        costs.known,
        costs.sum,
        each);
  }

  private static RetentionCurve open(List<Negative> incidents) {
    TenureCounts counts = new TenureCounts();
    for (Negative one : incidents) {
      counts.add(0, one.days(), one.closed() ? LifeEnd.LEFT : LifeEnd.CENSORED);
    }
    return RetentionCurve.of(counts);
  }

  private static Share recovered(List<Negative> incidents) {
    List<Negative> known = known(incidents);
    return Share.of(known.stream().filter(one -> after(one) >= 0).count(), known.size());
  }

  private static Optional<MeanDifference> change(List<Negative> incidents) {
    List<Negative> known = known(incidents);
    return MeanDifference.ofPairs(
        scores(known, Negative::before), scores(known, PlainRecoveries::after));
  }

  private static double[] scores(List<Negative> known, ToIntFunction<Negative> score) {
    return known.stream().mapToInt(score).asDoubleStream().toArray();
  }

  private static List<Slope> slopes(List<Negative> incidents) {
    Map<Integer, Map<Integer, Long>> counts = new TreeMap<>();
    for (Negative one : known(incidents)) {
      counts.computeIfAbsent(one.before(), _ -> new TreeMap<>()).merge(after(one), 1L, Long::sum);
    }
    List<Slope> slopes = new ArrayList<>();
    counts.forEach(
        (before, to) -> to.forEach((after, n) -> slopes.add(new Slope(before, after, n))));
    return slopes;
  }

  private static List<Negative> known(List<Negative> incidents) {
    return incidents.stream().filter(one -> one.after() != null).toList();
  }

  private static int after(Negative one) {
    Integer after = one.after();
    return after == null ? 0 : after;
  }
}
