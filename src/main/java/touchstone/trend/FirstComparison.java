package touchstone.trend;

import java.util.List;
import touchstone.analysis.LogRank;

/// Several groups' first incidents side by side.
///
/// @param sides the groups that have anybody, in the order of the comparison
/// @param groups what each answers
/// @param test whether first incidents come alike: the log-rank test of their cause-specific rates,
///   in which who left without one is censored on that day; it proves no cause. Of nothing where
///   there are fewer than two
public record FirstComparison(
    List<SideBySide.Side> sides, List<FirstIncident> groups, LogRank test) {
  public FirstComparison {
    sides = List.copyOf(sides);
    groups = List.copyOf(groups);
  }
}
