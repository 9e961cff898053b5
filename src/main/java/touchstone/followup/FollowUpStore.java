package touchstone.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentId;
import touchstone.interaction.InteractionId;
import touchstone.store.Database;
import touchstone.store.Records;
import touchstone.store.Row;
import touchstone.store.Table;

/// Keeps follow-ups.
public final class FollowUpStore {
  public static final Table<FollowUp> FOLLOW_UP =
      Table.named("follow_up")
          .texts("what", "owner")
          .numbers("due_day", "due_at", "done_at", "customer_id", "interaction_id", "incident_id")
          .refers("customer_id", "customer")
          .refers("interaction_id", "interaction")
          .refers("incident_id", "incident")
          .of(FollowUp::id, FollowUpStore::row, FollowUpStore::followUp);

  private static final String OPEN =
      """
      select %s, c.name from follow_up f join customer c on c.id = f.customer_id
      where f.done_at is null and %s order by f.due_day, f.due_at nulls last, f.id limit :limit
      """;

  private final Database database;

  public FollowUpStore(Database database) {
    this.database = database;
  }

  public Optional<FollowUp> find(long id) {
    return database.read(handle -> Records.where(handle, FOLLOW_UP, "id", id).stream().findFirst());
  }

  /// The open follow-ups due on a day or before it, the most overdue first.
  public List<FollowUpLine> due(LocalDate day, int limit) {
    return open("f.due_day <= :key", day.toEpochDay(), limit);
  }

  /// The open follow-ups of one customer.
  public List<FollowUpLine> openFor(CustomerId customer, int limit) {
    return open("f.customer_id = :key", customer.value(), limit);
  }

  /// The open follow-ups due after a day, the next first.
  public List<FollowUpLine> later(LocalDate day, int limit) {
    return open("f.due_day > :key", day.toEpochDay(), limit);
  }

  /// How many are open and due on a day or before it.
  public long countDue(LocalDate day) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from follow_up where done_at is null and due_day <= :day")
                .bind("day", day.toEpochDay())
                .mapTo(Long.class)
                .one());
  }

  private List<FollowUpLine> open(String condition, long key, int limit) {
    String sql = OPEN.formatted(FOLLOW_UP.columnsOf("f"), condition);
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("key", key)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new FollowUpLine(
                            Records.mapper(FOLLOW_UP).map(row, context), row.getString("name")))
                .list());
  }

  private static Row row(FollowUp followUp) {
    InteractionId interaction = followUp.interaction();
    IncidentId incident = followUp.incident();
    return new Row()
        .with("what", followUp.what())
        .with("owner", followUp.owner())
        .with("due_day", followUp.due())
        .with("due_at", followUp.dueAt())
        .with("done_at", followUp.doneAt())
        .with("customer_id", followUp.customer().value())
        .with("interaction_id", interaction == null ? null : interaction.value())
        .with("incident_id", incident == null ? null : incident.value());
  }

  private static FollowUp followUp(Row row) {
    return new FollowUp(
        row.number("id"),
        row.text("what"),
        row.textOrNull("owner"),
        LocalDate.ofEpochDay(row.number("due_day")),
        row.instantOrNull("due_at"),
        row.instantOrNull("done_at"),
        new CustomerId(row.number("customer_id")),
        interaction(row.numberOrNull("interaction_id")),
        incident(row.numberOrNull("incident_id")));
  }

  private static @Nullable InteractionId interaction(@Nullable Long id) {
    return id == null ? null : new InteractionId(id);
  }

  private static @Nullable IncidentId incident(@Nullable Long id) {
    return id == null ? null : new IncidentId(id);
  }
}
