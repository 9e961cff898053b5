package touchstone.ui.trend;

import java.util.List;
import touchstone.interaction.InteractionType;
import touchstone.trend.LifecycleRow;

/// The rows of all four types, month by month.
///
/// @param rows all months of the first type, then of the second
record LifecycleAnswer(List<LifecycleRow> rows) {

  /// The months of one type, from month 0 without gaps.
  List<LifecycleRow> of(InteractionType type) {
    return rows.stream().filter(row -> row.type() == type).toList();
  }

  /// The types it tells of, in their order.
  List<InteractionType> types() {
    return rows.stream().map(LifecycleRow::type).distinct().toList();
  }

  /// How many months have anyone observed.
  int months() {
    return rows.isEmpty() ? 0 : of(rows.getFirst().type()).size();
  }

  int observedIn(int month) {
    return month < months() ? rows.get(month).observed() : 0;
  }

  /// How many interactions are counted in the first months.
  long interactions(int months) {
    return rows.stream()
        .filter(row -> row.month() < months)
        .mapToLong(LifecycleRow::interactions)
        .sum();
  }

  /// How many interactions are counted in one month.
  long interactionsIn(int month) {
    return rows.stream()
        .filter(row -> row.month() == month)
        .mapToLong(LifecycleRow::interactions)
        .sum();
  }
}
