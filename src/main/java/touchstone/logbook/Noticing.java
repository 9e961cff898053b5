package touchstone.logbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.incident.Incident;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentStore;
import touchstone.incident.IncidentTables;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionType;
import touchstone.store.Transaction;

/// When an interaction is an incident: a critical one always, any other as soon as something was
/// said of an incident. One that nobody touched goes away with the type that made it.
final class Noticing {
  private final IncidentStore incidents;

  Noticing(IncidentStore incidents) {
    this.incidents = incidents;
  }

  /// Makes the interaction's incident agree with what was noticed, and answers it if there is one.
  ///
  /// @param fresh the interaction is new, so there is no incident to look for
  @Nullable IncidentId notice(
      Transaction transaction, Interaction interaction, Entry.Noticed noticed, boolean fresh) {
    boolean wanted = interaction.facts().type() == InteractionType.CRITICAL || noticed.said();
    Optional<Incident> present =
        fresh ? Optional.empty() : incidents.of(transaction, interaction.id());
    if (present.isPresent()) {
      return keep(transaction, present.get(), noticed, wanted);
    }
    if (!wanted) {
      return null;
    }
    Incident incident =
        Incident.noticed(
            new IncidentId(transaction.newId()),
            interaction.id(),
            noticed.trigger(),
            noticed.severity(),
            noticed.valenceBefore(),
            noticed.valenceAfter(),
            noticed.story());
    transaction.add(IncidentTables.INCIDENT, incident);
    return incident.id();
  }

  /// Removes the incident of an interaction, if any, with its recovery actions.
  void forget(Transaction transaction, InteractionId interaction) {
    incidents.of(transaction, interaction).ifPresent(there -> remove(transaction, there.id()));
  }

  private static @Nullable IncidentId keep(
      Transaction transaction, Incident there, Entry.Noticed noticed, boolean wanted) {
    boolean untouched = there.status() == IncidentStatus.TO_REVIEW && there.rootCause() == null;
    if (!wanted && untouched) {
      remove(transaction, there.id());
      return null;
    }
    transaction.change(
        IncidentTables.INCIDENT,
        there
            .noticedAs(
                noticed.trigger(),
                noticed.severity(),
                noticed.valenceBefore(),
                noticed.valenceAfter())
            .told(noticed.story()));
    return there.id();
  }

  private static void remove(Transaction transaction, IncidentId id) {
    transaction.replace(IncidentTables.RECOVERY_ACTION, "incident_id", id.value(), List.of());
    transaction.remove(IncidentTables.INCIDENT, id.value());
  }
}
