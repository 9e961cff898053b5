package touchstone.logbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;
import touchstone.store.PlainSql;
import touchstone.store.Projection;
import touchstone.store.Row;

/// What a list of customers shows of each one's life: day 0, last contact, counts per type, open
/// incidents, net value in the home currency. Derived; computed anew for every customer an act
/// touched, by one aggregate over that customer's interactions; one statement a customer, since
/// with a list of keys the engine compares every row with every key. A customer that was merged
/// into another has no line.
public final class CustomerActivityStore implements Projection {
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
    return table.equals("interaction") ? new Contact(id, after) : null;
  }

  /// A new interaction with its values and its incident.
  private final class Contact implements Addition {
    private final long interaction;
    private final Row row;
    private int openIncidents;
    private BigDecimal net = BigDecimal.ZERO;
    private @Nullable String currency;

    Contact(long interaction, Row row) {
      this.interaction = interaction;
      this.row = row;
    }

    @Override
    public long key() {
      return row.number("customer_id");
    }

    @Override
    public boolean takes(Handle handle, String table, Row after) {
      boolean mine =
          (table.equals("value_exchange") || table.equals("incident"))
              && after.number("interaction_id") == interaction;
      if (mine && table.equals("incident")) {
        openIncidents += after.text("status").equals("closed") ? 0 : 1;
      } else if (mine && after.text("kind").equals("money") && isHome(handle, after.text("unit"))) {
        BigDecimal amount = Objects.requireNonNull(after.decimalOrNull("amount"));
        net = after.text("side").equals("received") ? net.add(amount) : net.subtract(amount);
      }
      return mine;
    }

    private boolean isHome(Handle handle, String unit) {
      if (currency == null) {
        currency = HouseStore.currency(handle, usualCurrency);
      }
      return unit.equals(currency);
    }

    @Override
    public boolean made(Handle handle) {
      int made =
          PlainSql.update(
              handle,
              Objects.requireNonNull(
                  CustomerActivitySql.ADD_OF_TYPE.get(row.choice("type", InteractionType.class))),
              row.number("occurred_at"),
              row.text("channel"),
              key(),
              row.number("occurred_day"),
              net.signum() == 0 ? CustomerActivitySql.ANY_SUM : CustomerActivitySql.WHOLE_SUM);
      if (made == 1 && (openIncidents > 0 || net.signum() != 0)) {
        PlainSql.update(handle, CustomerActivitySql.ADD_HANGING, openIncidents, net, key());
      }
      return made == 1;
    }
  }

  @Override
  public String keyTable() {
    return "customer";
  }

  @Override
  public void refresh(Handle handle, Set<Long> keys) {
    String currency = HouseStore.currency(handle, usualCurrency);
    List<Long> ids = keys.stream().sorted().toList();
    PreparedBatch clear = handle.prepareBatch(CustomerActivitySql.CLEAR);
    ids.forEach(id -> clear.bind("id", id).add());
    clear.execute();
    int[] renewed = filled(handle, CustomerActivitySql.RENEW, ids, currency);
    List<Long> fresh =
        IntStream.range(0, renewed.length)
            .filter(at -> renewed[at] == 0)
            .mapToObj(ids::get)
            .toList();
    if (!fresh.isEmpty()) {
      filled(handle, CustomerActivitySql.FILL, fresh, currency);
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
