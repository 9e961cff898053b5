package touchstone.trend;

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

  /// Two or more groups (segments, cohorts, periods) with the test of the difference.
  public RetentionComparison compare(List<Asked> groups) {
    List<TenureCounts> counts = groups.stream().map(this::counts).toList();
    return new RetentionComparison(
        java.util.stream.IntStream.range(0, groups.size())
            .mapToObj(i -> new Retention(groups.get(i), RetentionCurve.of(counts.get(i))))
            .toList(),
        LogRank.of(counts));
  }

  private TenureCounts counts(Asked asked) {
    Tenures lives = snapshot.now().tenures(asked.whose(), asked.observation());
    return TenureCounts.of(lives.entry(), lives.exit(), lives.state());
  }
}
