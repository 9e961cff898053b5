package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import touchstone.customer.Customer;
import touchstone.customer.CustomerTables;
import touchstone.incident.Incident;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStore;
import touchstone.incident.IncidentTables;
import touchstone.incident.RecoveryAction;
import touchstone.store.Database;
import touchstone.store.Records;

/// Whole incidents with their reviews, for an export of many. Reads some hundred with a handful of
/// queries.
public final class ReviewStore {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final IncidentStore incidents;

  public ReviewStore(Database database, IncidentStore incidents) {
    this.database = database;
    this.incidents = incidents;
  }

  /// An incident with all that hangs on it.
  ///
  /// @param customer the customer's reference
  public record Reviewed(
      IncidentLine line, String customer, Incident incident, List<RecoveryAction> actions) {
    public Reviewed {
      actions = List.copyOf(actions);
    }
  }

  /// Every incident the filter leaves, in order of occurrence.
  public void each(IncidentFilter filter, Consumer<Reviewed> consumer) {
    List<IncidentLine> some = new ArrayList<>(AT_ONCE);
    incidents.each(
        filter,
        line -> {
          some.add(line);
          if (some.size() == AT_ONCE) {
            whole(some).forEach(consumer);
            some.clear();
          }
        });
    if (!some.isEmpty()) {
      whole(some).forEach(consumer);
    }
  }

  private List<Reviewed> whole(List<IncidentLine> lines) {
    List<Long> ids = lines.stream().map(line -> line.id().value()).toList();
    List<Long> owners = lines.stream().map(line -> line.customer().value()).distinct().toList();
    return database.read(
        handle -> {
          Map<Long, Incident> found =
              Records.in(handle, IncidentTables.INCIDENT, "id", ids).stream()
                  .collect(Collectors.toMap(one -> one.id().value(), one -> one));
          Map<Long, String> references =
              Records.in(handle, CustomerTables.CUSTOMER, "id", owners).stream()
                  .collect(Collectors.toMap(one -> one.id().value(), Customer::reference));
          Map<Long, List<RecoveryAction>> actions =
              Records.in(handle, IncidentTables.RECOVERY_ACTION, "incident_id", ids).stream()
                  .collect(Collectors.groupingBy(one -> one.incident().value()));
          List<Reviewed> whole = new ArrayList<>();
          for (IncidentLine line : lines) {
            Incident incident = found.get(line.id().value());
            if (incident != null) {
              whole.add(
                  new Reviewed(
                      line,
                      references.getOrDefault(line.customer().value(), ""),
                      incident,
                      actions.getOrDefault(line.id().value(), List.of())));
            }
          }
          return whole;
        });
  }
}
