package touchstone.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;

/// The answer to: what happens when in the relationship?
///
/// @param scope whose relationships
/// @param until the day on which the observation ends, for those who had not left before
/// @param rows all months of the first type, then of the second, in the order of the types; months
///   run from 0 to the last in which anyone is observed
public record Lifecycle(TrendScope scope, LocalDate until, List<LifecycleRow> rows) {

  public Lifecycle {
    rows = List.copyOf(rows);
  }

  /// The months of one type, from month 0 without gaps.
  public List<LifecycleRow> of(InteractionType type) {
    return rows.stream().filter(row -> row.type() == type).toList();
  }

  /// How many months have anyone observed.
  public int months() {
    return rows.size() / InteractionType.values().length;
  }

  /// How many customers are observed in a month; 0 where there is none.
  public int observedIn(int month) {
    return month < months() ? rows.get(month).observed() : 0;
  }

  /// How many interactions are counted in all.
  public long interactions() {
    return rows.stream().mapToLong(LifecycleRow::interactions).sum();
  }

  /// The interactions that a row counts, exactly as many as it says.
  public InteractionFilter interactionsOf(LifecycleRow row) {
    InteractionFilter cell =
        InteractionFilter.ALL
            .withTypes(Set.of(row.type()))
            .withLifecycle(new InteractionFilter.LifecycleMonth(row.month(), until));
    return switch (scope) {
      case TrendScope.Everyone _ -> cell;
      case TrendScope.Segment one -> cell.withSegment(one.segment());
      case TrendScope.One one -> cell.withCustomer(one.customer());
    };
  }
}
