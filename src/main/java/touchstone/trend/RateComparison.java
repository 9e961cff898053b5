package touchstone.trend;

import java.util.List;
import java.util.Optional;
import touchstone.analysis.PoissonRate;
import touchstone.analysis.RateRatio;
import touchstone.interaction.InteractionType;

/// How often each type happens in several groups, side by side.
///
/// @param types those asked about
/// @param groups in the order of the comparison
public record RateComparison(Asked asked, List<InteractionType> types, List<OfSide> groups) {

  /// One group's rates by month of the relationship.
  public record OfSide(SideBySide.Side side, List<LifecycleRow> rows) {
    public OfSide {
      rows = List.copyOf(rows);
    }

    /// What is counted of a type in the months before one.
    ///
    /// @param months lifecycle months from 0 on
    public Tally tally(InteractionType type, int months) {
      long interactions = 0;
      double customerMonths = 0;
      for (LifecycleRow row : rows) {
        if (row.type() == type && row.month() < months) {
          interactions += row.interactions();
          customerMonths += row.customerMonths();
        }
      }
      return new Tally(interactions, customerMonths);
    }
  }

  /// What is counted of one type in one group.
  ///
  /// @param customerMonths observed days in units of 30
  public record Tally(long interactions, double customerMonths) {

    /// Interactions per customer-month with the exact interval; empty where nobody is observed.
    public Optional<PoissonRate> rate() {
      return PoissonRate.of(interactions, customerMonths);
    }
  }

  public RateComparison {
    types = List.copyOf(types);
    groups = List.copyOf(groups);
  }

  /// The rate of the second group over that of the first; empty where there is none, or no upper
  /// limit to it.
  public Optional<RateRatio> ratio(InteractionType type, int months) {
    if (groups.size() < 2) {
      return Optional.empty();
    }
    Tally one = groups.get(0).tally(type, months);
    Tally other = groups.get(1).tally(type, months);
    return RateRatio.of(
            other.interactions(), other.customerMonths(), one.interactions(), one.customerMonths())
        .filter(ratio -> Double.isFinite(ratio.interval().upper()));
  }
}
