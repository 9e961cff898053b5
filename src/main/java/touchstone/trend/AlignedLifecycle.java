package touchstone.trend;

import java.util.List;

/// The answer to: what happens after an event of the relationship?
///
/// @param event what time is told from
/// @param rows all months of the first type, then of the second; month 0 begins on the day after
///   the event
/// @param with customers who had the event while observed
/// @param without customers left out because they had not
public record AlignedLifecycle(
    Asked asked, Event event, List<LifecycleRow> rows, int with, int without) {

  /// What time is told from.
  public enum Event {
    /// The first interaction of the type critical.
    FIRST_INCIDENT,
    /// The first day on which the balance of the ledger is not below zero.
    BREAK_EVEN
  }

  public AlignedLifecycle {
    rows = List.copyOf(rows);
  }
}
