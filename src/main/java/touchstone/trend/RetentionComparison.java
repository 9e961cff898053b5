package touchstone.trend;

import java.util.List;
import touchstone.analysis.LogRank;

/// Several groups' retention side by side.
///
/// @param sides the groups that have anybody, in the order of the comparison
/// @param groups what each answers
/// @param test whether they leave alike; it proves no cause. Of nothing where there are fewer than
///   two
public record RetentionComparison(
    List<SideBySide.Side> sides, List<Retention> groups, LogRank test) {
  public RetentionComparison {
    sides = List.copyOf(sides);
    groups = List.copyOf(groups);
  }
}
