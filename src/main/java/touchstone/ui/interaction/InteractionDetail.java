package touchstone.ui.interaction;

import java.util.List;
import java.util.Optional;
import touchstone.code.Codes;
import touchstone.incident.Incident;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionThread;
import touchstone.interaction.ValueExchange;

/// One interaction with all that hangs on it, and the words of the house for its codes.
///
/// @param threadSize how many interactions its conversation has, itself included; 0 without one
record InteractionDetail(
    Interaction interaction,
    String customerName,
    List<ValueExchange> values,
    List<String> tags,
    Optional<InteractionThread> thread,
    long threadSize,
    Optional<Incident> incident,
    Codes codes) {
  InteractionDetail {
    values = List.copyOf(values);
    tags = List.copyOf(tags);
  }
}
