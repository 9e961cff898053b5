package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import touchstone.trend.snapshot.CauseCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Snapshot;

/// Which causes weigh most. Any thread but the window's may ask.
public final class CauseTrend {
  private final CurrentSnapshot snapshot;

  public CauseTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The causes with all their weights.
  public Causes causes(Asked question) {
    Asked asked = question.ofIncidents();
    Snapshot now = snapshot.now();
    CauseCounts counts = now.causes(asked.whose(), asked.narrowing(), asked.observation());
    List<Causes.Cause> causes = new ArrayList<>();
    for (int i = 0; i < counts.causes().size(); i++) {
      causes.add(
          new Causes.Cause(
              counts.causes().get(i),
              counts.interactions()[i],
              counts.customers()[i],
              ValueTrend.money(counts.costs()[i]),
              ValueTrend.money(counts.recent()[i])));
    }
    return new Causes(asked, now.stamp().currency(), causes);
  }
}
