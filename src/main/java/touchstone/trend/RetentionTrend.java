package touchstone.trend;

import java.util.ArrayList;
import java.util.List;
import touchstone.analysis.LogRank;
import touchstone.analysis.RetentionCurve;
import touchstone.analysis.TenureCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Tenures;

/// How long customers stay. Any thread but the window's may ask.
public final class RetentionTrend {
  private final CurrentSnapshot snapshot;

  public RetentionTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The retention of those asked about.
  public Retention retention(Asked asked) {
    return new Retention(asked, RetentionCurve.of(counts(asked)));
  }

  /// Groups (segments, cohorts, periods) with the test of the difference.
  public RetentionComparison compare(Asked asked, SideBySide how) {
    List<SideBySide.Side> sides =
        how.sides(asked, snapshot.now().segments(), one -> counts(one).subjects());
    List<Retention> groups = new ArrayList<>();
    List<TenureCounts> counts = new ArrayList<>();
    for (SideBySide.Side side : sides) {
      TenureCounts own = counts(side.asked());
      counts.add(own);
      groups.add(new Retention(side.asked(), RetentionCurve.of(own)));
    }
    return new RetentionComparison(
        sides, groups, sides.size() < 2 ? LogRank.NONE : LogRank.of(counts));
  }

  /// Whether these groups leave alike.
  public LogRank test(List<Asked> groups) {
    return LogRank.of(groups.stream().map(this::counts).toList());
  }

  private TenureCounts counts(Asked asked) {
    Tenures lives = snapshot.now().tenures(asked.whose(), asked.observation());
    return TenureCounts.of(lives.entry(), lives.exit(), lives.state());
  }
}
