package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import touchstone.analysis.LifecycleRate;
import touchstone.interaction.InteractionType;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.FirstEvents;
import touchstone.trend.snapshot.LedgerDays;
import touchstone.trend.snapshot.LifecycleCounts;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Stretch;

/// What happens when in the relationship, answered from the snapshot. Any thread but the window's
/// may ask.
public final class LifecycleTrend {
  private final CurrentSnapshot snapshot;

  /// One whose snapshot is kept in memory only.
  public LifecycleTrend(TrendStore store) {
    this(new CurrentSnapshot(store));
  }

  public LifecycleTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The rates of all types over the months of the relationship.
  ///
  /// @param until the day on which the observation ends for those who had not left before
  public Lifecycle lifecycle(TrendScope scope, LocalDate until) {
    return new Lifecycle(scope, until, rates(Asked.of(scope, until)));
  }

  /// The rates of the types asked about, of all types where none is named: all months of the first,
  /// then of the second.
  public List<LifecycleRow> rates(Asked asked) {
    return rows(
        asked, snapshot.now().lifecycle(asked.whose(), asked.narrowing(), asked.observation()));
  }

  /// The rates of groups (segments, cohorts, periods) side by side.
  public RateComparison compare(Asked asked, SideBySide how) {
    List<SideBySide.Side> sides =
        how.sides(
            asked,
            snapshot.now().segments(),
            one -> rates(one).stream().mapToInt(LifecycleRow::observed).max().orElse(0));
    Set<InteractionType> types = asked.narrowing().types();
    return new RateComparison(
        asked,
        Arrays.stream(InteractionType.values())
            .filter(type -> types.isEmpty() || types.contains(type))
            .toList(),
        sides.stream().map(side -> new RateComparison.OfSide(side, rates(side.asked()))).toList());
  }

  /// The same rates by the months since an event. Who had none is left out: nothing is said of what
  /// the event does, since those who had it differ from those who had not.
  public AlignedLifecycle aligned(Asked asked, AlignedLifecycle.Event event) {
    Snapshot now = snapshot.now();
    int[] events = events(now, asked, event);
    int with = (int) Arrays.stream(events).filter(day -> day >= 0).count();
    LifecycleCounts counts =
        now.lifecycleSince(events, asked.whose(), asked.narrowing(), asked.observation());
    return new AlignedLifecycle(asked, event, rows(asked, counts), with, events.length - with);
  }

  /// The days that are counted in one month since the event, customer by customer.
  public List<Stretch> counted(Asked asked, AlignedLifecycle.Event event, int month) {
    Snapshot now = snapshot.now();
    return now.monthSince(events(now, asked, event), month, asked.whose(), asked.observation());
  }

  private static int[] events(Snapshot now, Asked asked, AlignedLifecycle.Event event) {
    return switch (event) {
      case FIRST_INCIDENT -> {
        FirstEvents first = now.first(asked.whose(), Narrowing.CRITICAL, asked.observation());
        int[] days = first.firstDay().clone();
        for (int i = 0; i < days.length; i++) {
          days[i] = days[i] <= first.lives().exit()[i] ? days[i] : ValueTrend.NEVER;
        }
        yield days;
      }
      case BREAK_EVEN -> {
        LedgerDays ledger = now.ledger(asked.whose(), asked.observation());
        int[] days = new int[ledger.lives().subjects()];
        for (int i = 0; i < days.length; i++) {
          days[i] = ValueTrend.breakEvenDay(ledger, i);
        }
        yield days;
      }
    };
  }

  private static List<LifecycleRow> rows(Asked asked, LifecycleCounts counts) {
    Set<InteractionType> types = asked.narrowing().types();
    List<LifecycleRow> rows = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      for (int month = 0; month < counts.months(); month++) {
        if (types.isEmpty() || types.contains(type)) {
          rows.add(row(counts, type, month));
        }
      }
    }
    return rows;
  }

  private static LifecycleRow row(LifecycleCounts counts, InteractionType type, int month) {
    LifecycleRate<InteractionType> rate =
        new LifecycleRate<>(
            type,
            month,
            counts.observed()[month],
            counts.customerDays()[month],
            counts.interactions(type, month));
    var poisson = rate.rate().orElseThrow();
    return new LifecycleRow(
        type,
        month,
        rate.observed(),
        rate.customerMonths(),
        rate.interactions(),
        poisson.rate(),
        poisson.interval().lower(),
        poisson.interval().upper());
  }
}
