package touchstone.trend;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerKind;
import touchstone.house.AllowedBreach;
import touchstone.interaction.InteractionType;
import touchstone.store.Database;
import touchstone.trend.snapshot.SheetFill;
import touchstone.trend.snapshot.Source;
import touchstone.trend.snapshot.Stamp;

/// Reads lives for the snapshot: all of them in one pass over each table in the order of its ids,
/// or those of a few customers through the indexes, and tells from the change history whose lives
/// acts have touched.
@AllowedBreach(
    of = "only the wiring constructs stores",
    because = "the reader of touched lives is a part of this one, in a file of its own")
public final class TrendStore implements Source {
  private static final long DAY_MILLIS = 86_400_000;

  private static final String STAMP =
      """
      select coalesce((select max(id) from act), 0),
        coalesce((select at from act where id = (select max(id) from act)), 0),
        coalesce((select nullif(setting_value, '') from setting where name = 'home_currency'),
          (select fact from store_fact where name = 'home_currency'), 'XXX')
      """;

  private static final String CUSTOMERS =
      """
      select a.customer_id, a.start_day, a.end_day, c.segment, c.kind, c.created_at,
        case when c.acquisition_currency = :currency then c.acquisition_cost end
      from customer_activity a join customer c on c.id = a.customer_id
      where a.start_day is not null %s order by a.customer_id
      """;

  private static final String INTERACTIONS =
      """
      select i.id, i.customer_id, i.occurred_day, i.type, i.channel, i.business_function, i.handler
      from interaction i %s order by i.id
      """;

  private static final String INCIDENTS =
      """
      select x.interaction_id, coalesce(x.valence_before, x.valence_after), x.root_cause
      from incident x %s
      """;

  private static final String TAGS =
      "select x.owner_id, x.name from tag x %s x.owner_table = 'interaction'";

  private static final String MONEY =
      """
      select x.interaction_id, case when x.side = 'received' then x.amount else -x.amount end
      from value_exchange x %s x.kind = 'money' and x.unit = :currency
      """;

  private static final String RECOVERIES =
      """
      select n.interaction_id, -x.cost
      from recovery_action x join incident n on n.id = x.incident_id %s x.currency = :currency
      """;

  private final Database database;

  public TrendStore(Database database) {
    this.database = database;
  }

  @Override
  public Stamp stamp() {
    return database.read(
        handle ->
            handle
                .createQuery(STAMP)
                .map((row, _) -> new Stamp(row.getLong(1), row.getLong(2), row.getString(3)))
                .one());
  }

  @Override
  public boolean knows(Stamp stamp) {
    Stamp now = stamp();
    if (!now.currency().equals(stamp.currency())) {
      return false;
    }
    return database.read(
        handle ->
            handle
                .createQuery("select at from act where id = :act")
                .bind("act", stamp.act())
                .mapTo(Long.class)
                .findOne()
                .filter(at -> at == stamp.at())
                .isPresent());
  }

  @Override
  public void all(SheetFill fill) {
    String currency = stamp().currency();
    database.read(
        handle -> {
          Reading reading = new Reading(handle, fill, currency, null);
          reading.customers(CUSTOMERS.formatted(""));
          reading.interactions(INTERACTIONS.formatted(""));
          reading.incidents(INCIDENTS.formatted(""));
          reading.tags(TAGS.formatted("where"));
          reading.money(MONEY.formatted("where"));
          reading.money(RECOVERIES.formatted("where"));
          return fill;
        });
  }

  @Override
  public void some(Set<Long> customers, SheetFill fill) {
    String currency = stamp().currency();
    database.read(
        handle -> {
          // One customer at a time: with a list of keys the engine compares every row with every
          // key.
          Set<Long> ascending = new TreeSet<>(customers);
          ascending.forEach(
              id ->
                  new Reading(handle, fill, currency, id)
                      .customers(CUSTOMERS.formatted("and a.customer_id = :id")));
          // The interactions of all of them ascend by id, as the sheet wants them.
          Map<Long, Long> owners = new java.util.TreeMap<>();
          for (long customer : ascending) {
            handle
                .createQuery("select id from interaction where customer_id = :id")
                .bind("id", customer)
                .mapTo(Long.class)
                .forEach(interaction -> owners.put(interaction, customer));
          }
          for (long interaction : owners.keySet()) {
            Reading reading = new Reading(handle, fill, currency, interaction);
            reading.interactions(INTERACTIONS.formatted("where i.id = :id"));
            reading.incidents(INCIDENTS.formatted("where x.interaction_id = :id"));
            reading.tags(TAGS.formatted("where x.owner_id = :id and"));
            reading.money(MONEY.formatted("where x.interaction_id = :id and"));
            reading.money(RECOVERIES.formatted("where n.interaction_id = :id and"));
          }
          return fill;
        });
  }

  @Override
  public Optional<Set<Long>> touchedSince(long act) {
    return new TouchedLivesStore(database).since(act);
  }

  /// What is read into one sheet.
  ///
  /// @param id the one id that is asked for, absent for all
  private record Reading(Handle handle, SheetFill fill, String currency, @Nullable Long id) {

    void customers(String sql) {
      each(
          sql,
          row -> {
            Long end = numberOrNull(row, 3);
            fill.customer(
                row.getLong(1),
                Math.toIntExact(row.getLong(2)),
                end == null ? null : Integer.valueOf(Math.toIntExact(end)),
                row.getString(4),
                CustomerKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                Math.toIntExact(Math.floorDiv(row.getLong(6), DAY_MILLIS)),
                tenThousandths(row.getBigDecimal(7)));
          });
    }

    void interactions(String sql) {
      each(
          sql,
          row -> {
            int place = fill.place(row.getLong(2));
            if (place >= 0) {
              fill.row(
                  row.getLong(1),
                  place,
                  Math.toIntExact(row.getLong(3)),
                  InteractionType.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7));
            }
          });
    }

    void incidents(String sql) {
      each(
          sql,
          row -> {
            Long valence = numberOrNull(row, 2);
            fill.incident(
                row.getLong(1),
                valence == null ? null : Integer.valueOf(Math.toIntExact(valence)),
                row.getString(3));
          });
    }

    void tags(String sql) {
      each(sql, row -> fill.tag(row.getLong(1), row.getString(2)));
    }

    void money(String sql) {
      each(sql, row -> fill.money(row.getLong(1), tenThousandths(row.getBigDecimal(2))));
    }

    private interface Taking {
      void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Taking taking) {
      var query = handle.createQuery(sql).setFetchSize(10_000);
      if (sql.contains(":currency")) {
        query.bind("currency", currency);
      }
      if (id != null) {
        query.bind("id", id);
      }
      ResultIterable<Boolean> rows =
          query.map(
              (row, _) -> {
                taking.take(row);
                return true;
              });
      rows.forEach(_ -> {});
    }

    private static long tenThousandths(@Nullable BigDecimal amount) {
      return amount == null ? 0 : amount.movePointRight(4).longValue();
    }

    private static @Nullable Long numberOrNull(ResultSet row, int column) throws SQLException {
      long value = row.getLong(column);
      return row.wasNull() ? null : value;
    }
  }
}
