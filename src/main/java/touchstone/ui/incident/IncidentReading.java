package touchstone.ui.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.Customer;
import touchstone.customer.CustomerStore;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpLine;
import touchstone.followup.FollowUpStore;
import touchstone.incident.Incident;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentStore;
import touchstone.incident.RecoveryAction;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionStore;

/// What queue and review ask of the stores. Slow: never on the window's thread.
public final class IncidentReading {
  private static final int FOLLOW_UPS = 100;

  private final IncidentStore incidents;
  private final InteractionStore interactions;
  private final CustomerStore customers;
  private final FollowUpStore followUps;
  private final CodeStore codes;

  public IncidentReading(
      IncidentStore incidents,
      InteractionStore interactions,
      CustomerStore customers,
      FollowUpStore followUps,
      CodeStore codes) {
    this.incidents = incidents;
    this.interactions = interactions;
    this.customers = customers;
    this.followUps = followUps;
    this.codes = codes;
  }

  /// A page of the queue, how many the filter leaves, and how many stand at each status.
  record Page(
      List<IncidentLine> lines, long matching, Map<IncidentStatus, Long> counts, Codes codes) {}

  /// An incident with what is needed to review it.
  ///
  /// @param threadSize how many interactions its conversation has; 0 without one
  record Case(
      Incident incident,
      List<RecoveryAction> actions,
      Interaction interaction,
      String customerName,
      long threadSize,
      List<FollowUp> followUps,
      Codes codes) {}

  Page page(IncidentFilter filter, int offset, int limit) {
    return new Page(
        incidents.queue(filter, offset, limit),
        incidents.count(filter),
        incidents.counts(),
        codes.codes());
  }

  Optional<Case> caseOf(IncidentId id) {
    return incidents
        .find(id)
        .flatMap(
            incident ->
                interactions
                    .find(incident.interaction())
                    .map(interaction -> caseOf(incident, interaction)));
  }

  /// The incidents a typed word finds, the gravest first.
  List<IncidentLine> found(String words, int limit) {
    return incidents.queue(IncidentFilter.ALL.withText(words), 0, limit);
  }

  private Case caseOf(Incident incident, Interaction interaction) {
    Long thread = interaction.thread();
    List<FollowUp> promised =
        followUps.openFor(interaction.customer(), FOLLOW_UPS).stream()
            .map(FollowUpLine::followUp)
            .filter(
                one ->
                    incident.id().equals(one.incident())
                        || interaction.id().equals(one.interaction()))
            .toList();
    return new Case(
        incident,
        incidents.actions(incident.id()),
        interaction,
        customers.find(interaction.customer()).map(Customer::name).orElse(""),
        thread == null ? 0 : interactions.count(InteractionFilter.ALL.withThread(thread)),
        promised,
        codes.codes());
  }
}
