package touchstone.incident;

import org.jspecify.annotations.Nullable;
import touchstone.customer.Money;
import touchstone.interaction.InteractionId;
import touchstone.store.Row;
import touchstone.store.Table;

/// How incidents and their recovery actions lie in the store.
public final class IncidentTables {
  public static final Table<Incident> INCIDENT =
      Table.named("incident")
          .numbers("interaction_id")
          .codes("trigger_code")
          .numbers("severity", "valence_before", "valence_after")
          .codes("cit_category", "root_cause", "responsible_party")
          .texts("happened", "customer_response", "recovery_used", "recovery_effect")
          .codes("opportunity")
          .texts("protocol_used")
          .codes("outcome")
          .texts("customer_recovery", "process_recovery", "employee_recovery")
          .codes("status")
          .texts("reviewer")
          .numbers("closed_at")
          .refers("interaction_id", "interaction")
          .of(incident -> incident.id().value(), IncidentTables::row, IncidentTables::incident);

  public static final Table<RecoveryAction> RECOVERY_ACTION =
      Table.named("recovery_action")
          .numbers("incident_id")
          .codes("action")
          .decimals("cost")
          .codes("currency")
          .numbers("minutes")
          .texts("note")
          .refers("incident_id", "incident")
          .of(RecoveryAction::id, IncidentTables::row, IncidentTables::action);

  private IncidentTables() {}

  private static Row row(Incident incident) {
    return new Row()
        .with("interaction_id", incident.interaction().value())
        .with("trigger_code", incident.trigger())
        .with("severity", incident.severity())
        .with("valence_before", incident.valenceBefore())
        .with("valence_after", incident.valenceAfter())
        .with("cit_category", incident.citCategory())
        .with("root_cause", incident.rootCause())
        .with("responsible_party", incident.responsibleParty())
        .with("happened", incident.story().happened())
        .with("customer_response", incident.story().customerResponse())
        .with("recovery_used", incident.story().recoveryUsed())
        .with("recovery_effect", incident.story().recoveryEffect())
        .with("opportunity", incident.opportunity())
        .with("protocol_used", incident.protocolUsed())
        .with("outcome", incident.outcome())
        .with("customer_recovery", incident.recoveries().customer())
        .with("process_recovery", incident.recoveries().process())
        .with("employee_recovery", incident.recoveries().employee())
        .with("status", incident.status())
        .with("reviewer", incident.reviewer())
        .with("closed_at", incident.closedAt());
  }

  private static Incident incident(Row row) {
    return new Incident(
        new IncidentId(row.number("id")),
        new InteractionId(row.number("interaction_id")),
        row.textOrNull("trigger_code"),
        row.smallOrNull("severity"),
        row.smallOrNull("valence_before"),
        row.smallOrNull("valence_after"),
        row.textOrNull("cit_category"),
        row.textOrNull("root_cause"),
        row.textOrNull("responsible_party"),
        new Story(
            row.textOrNull("happened"),
            row.textOrNull("customer_response"),
            row.textOrNull("recovery_used"),
            row.textOrNull("recovery_effect")),
        row.choiceOrNull("opportunity", Opportunity.class),
        row.textOrNull("protocol_used"),
        row.textOrNull("outcome"),
        new Recoveries(
            row.textOrNull("customer_recovery"),
            row.textOrNull("process_recovery"),
            row.textOrNull("employee_recovery")),
        row.choice("status", IncidentStatus.class),
        row.textOrNull("reviewer"),
        row.instantOrNull("closed_at"));
  }

  private static Row row(RecoveryAction action) {
    Money cost = action.cost();
    return new Row()
        .with("incident_id", action.incident().value())
        .with("action", action.action())
        .with("cost", cost == null ? null : cost.amount())
        .with("currency", cost == null ? null : cost.currency())
        .with("minutes", action.minutes())
        .with("note", action.note());
  }

  private static RecoveryAction action(Row row) {
    return new RecoveryAction(
        row.number("id"),
        new IncidentId(row.number("incident_id")),
        row.text("action"),
        cost(row),
        row.smallOrNull("minutes"),
        row.textOrNull("note"));
  }

  private static @Nullable Money cost(Row row) {
    var cost = row.decimalOrNull("cost");
    return cost == null ? null : new Money(cost, row.text("currency"));
  }
}
