package touchstone.trend.snapshot;

import java.util.List;

/// The incidents that customers took badly (valence before below 0), and what was done about them.
///
/// @param all all of them
/// @param actions those each recovery action was used for, in no order; an incident with several is
///   in each, one without any in that of the empty action
public record RecoveryCounts(OfAction all, List<OfAction> actions) {

  /// @param action a code of the list of recovery actions; empty for none, and for all
  /// @param valences incidents by the valence before, plus 2, and by that after, plus 2, of those
  ///   whose valence after is known
  /// @param open how long their reviews were open: exit is whole days since the incident, left is
  ///   closed, censored was open at the end of the observation
  /// @param costed how many times a cost is known in the home currency
  /// @param cost the sum of those costs, in ten-thousandths
  // Columns are handed on, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record OfAction(
      String action, long incidents, long[][] valences, Tenures open, long costed, long cost) {}

  public RecoveryCounts {
    actions = List.copyOf(actions);
  }
}
