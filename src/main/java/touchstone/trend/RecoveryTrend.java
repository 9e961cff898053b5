package touchstone.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.TenureCounts;
import touchstone.trend.Recoveries.Action;
import touchstone.trend.Recoveries.Slope;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.RecoveryCounts;
import touchstone.trend.snapshot.RecoveryCounts.OfAction;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Tenures;

/// What recoveries achieve. Any thread but the window's may ask.
public final class RecoveryTrend {
  /// The least valence there is.
  private static final int WORST = -2;

  private final CurrentSnapshot snapshot;

  public RecoveryTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The incidents the customer took badly, of whatever type unless the question names types, and
  /// what became of them by recovery action.
  public Recoveries recoveries(Asked asked) {
    Snapshot now = snapshot.now();
    RecoveryCounts counts = now.recoveries(asked.whose(), asked.narrowing(), asked.observation());
    List<Action> actions = new ArrayList<>();
    counts.actions().stream()
        .sorted(Comparator.comparing(OfAction::action))
        .map(RecoveryTrend::action)
        .forEach(actions::add);
    actions.sort(Comparator.comparingLong(Action::incidents).reversed());
    OfAction all = counts.all();
    return new Recoveries(
        asked,
        now.stamp().currency(),
        all.incidents(),
        all.incidents() - known(all),
        recovered(all),
        change(all),
        slopes(all),
        open(all),
        actions);
  }

  private static Action action(OfAction one) {
    Share recovered = recovered(one);
    BigDecimal cost = one.costed() == 0 ? BigDecimal.ZERO : ValueTrend.money(one.cost());
    Optional<BigDecimal> each =
        one.costed() == 0 || recovered.cases() == 0
            ? Optional.empty()
            : Optional.of(
                cost.divide(BigDecimal.valueOf(recovered.cases()), MathContext.DECIMAL64));
    return new Action(
        one.action(),
        one.incidents(),
        recovered,
        change(one),
        slopes(one),
        open(one),
        one.costed(),
        cost,
        each);
  }

  private static RetentionCurve open(OfAction one) {
    Tenures open = one.open();
    return RetentionCurve.of(TenureCounts.of(open.entry(), open.exit(), open.state()));
  }

  private static Share recovered(OfAction one) {
    long cases =
        slopes(one).stream().filter(slope -> slope.after() >= 0).mapToLong(Slope::incidents).sum();
    return Share.of(cases, known(one));
  }

  private static Optional<MeanDifference> change(OfAction one) {
    List<Slope> slopes = slopes(one);
    return MeanDifference.ofPairs(
        slopes.stream().mapToDouble(slope -> slope.after() - slope.before()).toArray(),
        slopes.stream().mapToLong(Slope::incidents).toArray());
  }

  private static long known(OfAction one) {
    return slopes(one).stream().mapToLong(Slope::incidents).sum();
  }

  private static List<Slope> slopes(OfAction one) {
    List<Slope> slopes = new ArrayList<>();
    for (int before = 0; before < one.valences().length; before++) {
      for (int after = 0; after < one.valences()[before].length; after++) {
        long incidents = one.valences()[before][after];
        if (incidents > 0) {
          slopes.add(new Slope(before + WORST, after + WORST, incidents));
        }
      }
    }
    return slopes;
  }
}
