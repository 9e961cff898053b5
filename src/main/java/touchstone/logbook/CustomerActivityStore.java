package touchstone.logbook;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import touchstone.store.Projection;
import touchstone.store.Row;

/// What a list of customers shows of each one's life: day 0, last contact, counts per type, open
/// incidents, net value in the home currency. Derived; computed anew for every customer an act
/// touched, by one aggregate over that customer's interactions; one statement a customer, since
/// with a list of keys the engine compares every row with every key. A customer that was merged
/// into another has no line.
public final class CustomerActivityStore implements Projection {
  private static final String COLUMNS =
      """
      start_day, end_day, set_stage, first_at, last_at, last_channel, stabilizing, critical, planned,
        surprise, open_incidents, net_value\
      """;

  /// One customer's line, but for its id.
  private static final String LINE =
      """
        coalesce(c.relationship_start, case when s.stage = 'prospect' then null else i.first_day end),
        c.relationship_end, s.stage, i.first_at, i.last_at,
        (select max(l.channel) from interaction l
          where l.customer_id = c.id and l.occurred_at = i.last_at),
        coalesce(i.stabilizing, 0), coalesce(i.critical, 0), coalesce(i.planned, 0),
        coalesce(i.surprise, 0), coalesce(n.open_incidents, 0),
        %s
      from customer c
      left join (
        select customer_id, min(occurred_day) as first_day, min(occurred_at) as first_at,
          max(occurred_at) as last_at,
          sum(case when type = 'stabilizing' then 1 else 0 end) as stabilizing,
          sum(case when type = 'critical' then 1 else 0 end) as critical,
          sum(case when type = 'planned' then 1 else 0 end) as planned,
          sum(case when type = 'surprise' then 1 else 0 end) as surprise
        from interaction where customer_id = :id group by customer_id) i on i.customer_id = c.id
      left join (
        select t.customer_id, sum(case when x.status = 'closed' then 0 else 1 end) as open_incidents
        from interaction t join incident x on x.interaction_id = t.id
        where t.customer_id = :id group by t.customer_id) n on n.customer_id = c.id
      left join (
        select t.customer_id,
          sum(case when x.side = 'received' then x.amount else -x.amount end) as net
        from interaction t join value_exchange x on x.interaction_id = t.id
        where t.customer_id = :id and x.kind = 'money' and x.unit = :currency
        group by t.customer_id) v on v.customer_id = c.id
      left join (
        select t.customer_id, sum(y.cost) as cost
        from interaction t join incident x on x.interaction_id = t.id
          join recovery_action y on y.incident_id = x.id
        where t.customer_id = :id and y.currency = :currency
        group by t.customer_id) r on r.customer_id = c.id
      left join (
        select customer_id, max(stage) as stage from lifecycle_stage
        where customer_id = :id and until_day is null group by customer_id) s
        on s.customer_id = c.id
      where c.id = :id
      """
          .formatted(
              within(
                  "coalesce(v.net, 0) - coalesce(r.cost, 0) - case when c.acquisition_currency"
                      + " = :currency then coalesce(c.acquisition_cost, 0) else 0 end"));

  private static final String STANDS =
      " exists (select 1 from customer k where k.id = :id)"
          + " and not exists (select 1 from customer_merge m where m.id = :id)";

  private static final String CLEAR =
      "delete from customer_activity where customer_id = :id and not (" + STANDS + ")";

  /// A line that is there is changed in place: indexes whose column stays are left alone.
  private static final String RENEW =
      "update customer_activity set ("
          + COLUMNS
          + ") = (select "
          + LINE
          + ") where customer_id = :id";

  private static final String FILL =
      "insert into customer_activity (customer_id, "
          + COLUMNS
          + ") select c.id, "
          + LINE
          + " and"
          + STANDS;

  /// A sum that the column cannot hold becomes the greatest that it can: what is derived must never
  /// stand in the way of a record.
  static String within(String sum) {
    return "greatest(-%1$s, least(%1$s, %2$s))".formatted("999999999999999.9999", sum);
  }

  private final String usualCurrency;

  /// @param usualCurrency the home currency where the store names none, ISO 4217
  public CustomerActivityStore(String usualCurrency) {
    this.usualCurrency = usualCurrency;
  }

  @Override
  public void keysOf(
      Handle handle,
      String table,
      long id,
      @Nullable Row before,
      @Nullable Row after,
      LongConsumer key) {
    switch (table) {
      case "customer" -> key.accept(id);
      case "customer_merge" -> {
        key.accept(id);
        both(before, after, "kept_id", key);
      }
      case "interaction", "lifecycle_stage" -> both(before, after, "customer_id", key);
      case "value_exchange", "incident" ->
          both(
              before, after, "interaction_id", interaction -> customerOf(handle, interaction, key));
      case "recovery_action" ->
          both(before, after, "incident_id", incident -> customerOfIncident(handle, incident, key));
      case "setting" -> everyoneWhereTheCurrencyChanged(handle, before, after, key);
      default -> {}
    }
  }

  @Override
  public @Nullable Addition addition(String table, long id, Row after) {
    return table.equals("interaction") ? new AddedContactStore(id, after, usualCurrency) : null;
  }

  @Override
  public String keyTable() {
    return "customer";
  }

  @Override
  public void refresh(Handle handle, Set<Long> keys) {
    String currency = HouseStore.currency(handle, usualCurrency);
    List<Long> ids = keys.stream().sorted().toList();
    PreparedBatch clear = handle.prepareBatch(CLEAR);
    ids.forEach(id -> clear.bind("id", id).add());
    clear.execute();
    int[] renewed = filled(handle, RENEW, ids, currency);
    List<Long> fresh =
        IntStream.range(0, renewed.length)
            .filter(at -> renewed[at] == 0)
            .mapToObj(ids::get)
            .toList();
    if (!fresh.isEmpty()) {
      filled(handle, FILL, fresh, currency);
    }
  }

  private static int[] filled(Handle handle, String sql, List<Long> ids, String currency) {
    PreparedBatch fill = handle.prepareBatch(sql);
    ids.forEach(id -> fill.bind("id", id).bind("currency", currency).add());
    return fill.execute();
  }

  // A store that named none remembered the currency its values were computed in as a fact.
  private static void everyoneWhereTheCurrencyChanged(
      Handle handle, @Nullable Row before, @Nullable Row after, LongConsumer key) {
    Row one = after == null ? before : after;
    if (one == null || !HouseStore.CURRENCY.equals(one.value("name"))) {
      return;
    }
    Object was =
        before == null
            ? handle
                .createQuery("select fact from store_fact where name = :name")
                .bind("name", HouseStore.CURRENCY)
                .mapTo(String.class)
                .findOne()
                .orElse(null)
            : before.value("setting_value");
    if (after == null || !Objects.equals(was, after.value("setting_value"))) {
      handle.createQuery("select id from customer").mapTo(Long.class).forEach(key::accept);
    }
  }

  static void both(
      @Nullable Row before, @Nullable Row after, String column, LongConsumer consumer) {
    Long old = before == null ? null : before.numberOrNull(column);
    Long fresh = after == null ? null : after.numberOrNull(column);
    if (old != null) {
      consumer.accept(old);
    }
    if (fresh != null && !fresh.equals(old)) {
      consumer.accept(fresh);
    }
  }

  private static void customerOf(Handle handle, long interaction, LongConsumer key) {
    handle
        .createQuery("select customer_id from interaction where id = :id")
        .bind("id", interaction)
        .mapTo(Long.class)
        .findOne()
        .ifPresent(key::accept);
  }

  private static void customerOfIncident(Handle handle, long incident, LongConsumer key) {
    handle
        .createQuery("select interaction_id from incident where id = :id")
        .bind("id", incident)
        .mapTo(Long.class)
        .findOne()
        .ifPresent(interaction -> customerOf(handle, interaction, key));
  }
}
