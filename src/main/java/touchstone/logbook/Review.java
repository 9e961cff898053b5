package touchstone.logbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Money;
import touchstone.incident.IncidentStatus;
import touchstone.incident.Opportunity;
import touchstone.incident.Recoveries;
import touchstone.incident.Story;

/// A whole valid review, ready to be stored over an incident.
public record Review(
    IncidentStatus status,
    @Nullable String trigger,
    @Nullable Integer severity,
    @Nullable Integer valenceBefore,
    @Nullable Integer valenceAfter,
    @Nullable String citCategory,
    @Nullable String rootCause,
    @Nullable String responsibleParty,
    Story story,
    @Nullable Opportunity opportunity,
    @Nullable String protocolUsed,
    @Nullable String outcome,
    Recoveries recoveries,
    List<Action> actions) {
  /// One recovery action: code, cost, minutes, note.
  public record Action(
      String action, @Nullable Money cost, @Nullable Integer minutes, @Nullable String note) {}

  public Review {
    actions = List.copyOf(actions);
  }
}
