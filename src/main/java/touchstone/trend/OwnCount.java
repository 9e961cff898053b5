package touchstone.trend;

import java.util.List;
import java.util.Map;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionType;

/// One customer's own interactions, to be drawn against the population's mean.
///
/// @param exit the tenure day on which the observation ends
/// @param days the tenure days of its interactions by type, ascending, a day as often as it has one
public record OwnCount(CustomerId customer, int exit, Map<InteractionType, List<Integer>> days) {
  public OwnCount {
    days = Map.copyOf(days);
  }
}
