package touchstone.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.Money;
import touchstone.customer.NameKey;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionType;
import touchstone.store.Database;
import touchstone.store.Like;
import touchstone.store.Records;
import touchstone.store.Transaction;

/// Keeps incidents. The queue is read from a narrow derived table in screen order; the facts of the
/// page's lines are fetched by id.
public final class IncidentStore {
  private static final String LINE =
      """
      select q.incident_id, q.interaction_id, i.reference, q.customer_id, c.name, q.occurred_at,
             i.occurred_zone, q.type, q.channel, i.handler, i.summary, q.status, n.severity,
             n.valence_before, n.valence_after, n.root_cause
      from incident_queue q
      join incident n on n.id = q.incident_id
      join interaction i on i.id = q.interaction_id
      join customer c on c.id = q.customer_id
      where %s
      """;

  private static final String COSTS =
      """
      select i.occurred_day, y.cost, y.currency
      from interaction i join incident n on n.interaction_id = i.id
        join recovery_action y on y.incident_id = n.id
      where i.customer_id = :customer and y.cost is not null and y.currency is not null
      order by i.occurred_day, y.id
      """;

  private final Database database;

  public IncidentStore(Database database) {
    this.database = database;
  }

  public Optional<Incident> find(IncidentId id) {
    return database.read(handle -> one(handle, "id", id.value()));
  }

  /// The incident of an interaction.
  public Optional<Incident> of(InteractionId interaction) {
    return database.read(handle -> one(handle, "interaction_id", interaction.value()));
  }

  /// The same inside an act.
  public Optional<Incident> of(Transaction transaction, InteractionId interaction) {
    return one(transaction.handle(), "interaction_id", interaction.value());
  }

  public List<RecoveryAction> actions(IncidentId id) {
    return database.read(
        handle -> Records.where(handle, IncidentTables.RECOVERY_ACTION, "incident_id", id.value()));
  }

  /// What the recoveries of one customer's incidents cost, by the day of the incident.
  public List<DatedCost> recoveryCosts(CustomerId customer) {
    return database.read(
        handle ->
            handle
                .createQuery(COSTS)
                .bind("customer", customer.value())
                .map(
                    (row, _) ->
                        new DatedCost(
                            LocalDate.ofEpochDay(row.getLong("occurred_day")),
                            new Money(row.getBigDecimal("cost"), row.getString("currency"))))
                .list());
  }

  /// What one recovery action cost, and the day of the incident it was for.
  public record DatedCost(LocalDate day, Money cost) {}

  /// A page of the queue: most severe first, of those the oldest first.
  public List<IncidentLine> queue(IncidentFilter filter, int offset, int limit) {
    return page(filter, "q.status, q.urgency desc, q.occurred_at, q.incident_id", offset, limit);
  }

  /// A page of the incidents, newest first.
  public List<IncidentLine> newest(IncidentFilter filter, int offset, int limit) {
    return page(filter, "q.occurred_at desc, q.incident_id desc", offset, limit);
  }

  /// How many incidents the filter leaves.
  public long count(IncidentFilter filter) {
    Map<String, Object> binds = new HashMap<>();
    String where = where(filter, binds);
    boolean names = filter.text() != null && !filter.text().isBlank();
    String joins =
        names
            ? " join interaction i on i.id = q.interaction_id join customer c on c.id ="
                + " q.customer_id"
            : "";
    String sql = "select count(*) from incident_queue q" + joins + " where " + where;
    return database.read(handle -> bound(handle, sql, filter, binds).mapTo(Long.class).one());
  }

  /// How many incidents stand at each status.
  public Map<IncidentStatus, Long> counts() {
    Map<IncidentStatus, Long> counts = new EnumMap<>(IncidentStatus.class);
    database.read(
        handle -> {
          handle
              .createQuery("select status, count(*) from incident_queue group by status")
              .map((row, _) -> counts.put(status(row.getString(1)), row.getLong(2)))
              .list();
          return null;
        });
    return counts;
  }

  /// Every line the filter leaves in order of occurrence, without holding them all.
  public void each(IncidentFilter filter, Consumer<IncidentLine> consumer) {
    Map<String, Object> binds = new HashMap<>();
    String sql = LINE.formatted(where(filter, binds)) + " order by q.occurred_at, i.reference";
    database.read(
        handle -> {
          bound(handle, sql, filter, binds).map((row, _) -> line(row)).forEach(consumer);
          return null;
        });
  }

  private List<IncidentLine> page(IncidentFilter filter, String order, int offset, int limit) {
    Map<String, Object> binds = new HashMap<>();
    String sql =
        LINE.formatted(where(filter, binds))
            + " order by "
            + order
            + " limit :limit offset :offset";
    return database.read(
        handle ->
            bound(handle, sql, filter, binds)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> line(row))
                .list());
  }

  private static Optional<Incident> one(Handle handle, String column, long value) {
    return Records.where(handle, IncidentTables.INCIDENT, column, value).stream().findFirst();
  }

  private static Query bound(
      Handle handle, String sql, IncidentFilter filter, Map<String, Object> binds) {
    Query query = handle.createQuery(sql).bindMap(binds);
    if (!filter.statuses().isEmpty()) {
      query.bindList("statuses", filter.statuses().stream().map(IncidentStatus::id).toList());
    }
    return query;
  }

  private static String where(IncidentFilter filter, Map<String, Object> binds) {
    StringBuilder where = new StringBuilder("1 = 1");
    if (!filter.statuses().isEmpty()) {
      where.append(" and q.status in (<statuses>)");
    }
    String text = filter.text();
    if (text != null && !text.isBlank()) {
      where.append(
          " and (c.name_fold like :name escape '!' or lower(i.summary) like :text escape '!'"
              + " or i.reference = :reference)");
      binds.put("name", "%" + Like.escape(NameKey.fold(text)) + "%");
      binds.put("text", "%" + Like.escape(text.strip().toLowerCase(Locale.ROOT)) + "%");
      binds.put("reference", text.strip());
    }
    InteractionType type = filter.type();
    equal(
        where,
        binds,
        "q.customer_id",
        "customer",
        filter.customer() == null ? null : filter.customer().value());
    equal(where, binds, "q.type", "type", type == null ? null : type.id());
    equal(where, binds, "q.channel", "channel", filter.channel());
    equal(where, binds, "q.handler", "handler", filter.handler());
    equal(where, binds, "q.root_cause", "cause", filter.rootCause());
    if (filter.severity() != null) {
      where.append(" and q.urgency between :severity * 10 and :severity * 10 + 9");
      binds.put("severity", filter.severity());
    }
    if (filter.negative()) {
      where.append(" and q.outcome_valence < 0");
    }
    if (filter.from() != null) {
      where.append(" and q.occurred_day >= :from");
      binds.put("from", filter.from().toEpochDay());
    }
    if (filter.to() != null) {
      where.append(" and q.occurred_day <= :to");
      binds.put("to", filter.to().toEpochDay());
    }
    return where.toString();
  }

  private static void equal(
      StringBuilder where,
      Map<String, Object> binds,
      String column,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = :").append(name);
      binds.put(name, value);
    }
  }

  private static IncidentStatus status(String id) {
    return IncidentStatus.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private static IncidentLine line(ResultSet row) throws SQLException {
    return new IncidentLine(
        new IncidentId(row.getLong("incident_id")),
        new InteractionId(row.getLong("interaction_id")),
        row.getString("reference"),
        new CustomerId(row.getLong("customer_id")),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("occurred_at")),
        ZoneId.of(row.getString("occurred_zone")),
        InteractionType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        row.getString("channel"),
        row.getString("handler"),
        row.getString("summary"),
        status(row.getString("status")),
        small(row, "severity"),
        small(row, "valence_before"),
        small(row, "valence_after"),
        row.getString("root_cause"));
  }

  private static @Nullable Integer small(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
