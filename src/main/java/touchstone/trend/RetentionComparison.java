package touchstone.trend;

import java.util.List;
import touchstone.analysis.LogRank;

/// Several groups' retention side by side.
///
/// @param groups in the order asked
/// @param test whether they leave alike; it proves no cause
public record RetentionComparison(List<Retention> groups, LogRank test) {
  public RetentionComparison {
    groups = List.copyOf(groups);
  }
}
