package touchstone.trend;

import java.util.List;
import touchstone.analysis.LogRank;

/// Several groups' first incidents side by side.
///
/// @param groups in the order asked
/// @param test whether first incidents come alike: the log-rank test of their cause-specific rates,
///   in which who left without one is censored on that day; it proves no cause
public record FirstComparison(List<FirstIncident> groups, LogRank test) {
  public FirstComparison {
    groups = List.copyOf(groups);
  }
}
