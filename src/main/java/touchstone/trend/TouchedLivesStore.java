package touchstone.trend;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.store.Database;
import touchstone.store.Row;

/// Tells from the change history whose lives acts have touched, so that the snapshot reads only
/// those again.
final class TouchedLivesStore {
  /// Beyond so many history lines or customers reading everything is quicker.
  private static final int LINES_AT_MOST = 20_000;

  private static final int CUSTOMERS_AT_MOST = 2_000;

  private static final String LINES = "select coalesce(sum(lines), 0) from act where id > :act";
  private static final Set<String> COUNTED =
      Set.of(
          "customer",
          "interaction",
          "lifecycle_stage",
          "incident",
          "value_exchange",
          "thread",
          "tag",
          "recovery_action");

  private final Database database;

  TouchedLivesStore(Database database) {
    this.database = database;
  }

  /// Whose lives acts after `act` have touched; empty where there are so many that reading all
  /// lives is quicker.
  Optional<Set<Long>> since(long act) {
    long lines =
        database.read(handle -> handle.createQuery(LINES).bind("act", act).mapTo(Long.class).one());
    if (lines > LINES_AT_MOST) {
      return Optional.empty();
    }
    Set<Long> customers = new TreeSet<>();
    database.read(
        handle -> {
          database
              .history()
              .since(
                  act,
                  line -> {
                    if (COUNTED.contains(line.table())) {
                      owners(handle, line.table(), line.record(), line.before(), customers);
                      owners(handle, line.table(), line.record(), line.after(), customers);
                    }
                  });
          return customers;
        });
    return customers.size() <= CUSTOMERS_AT_MOST ? Optional.of(customers) : Optional.empty();
  }

  private static void owners(
      Handle handle, String table, long id, @Nullable Row row, Set<Long> customers) {
    if (row == null) {
      return;
    }
    switch (table) {
      case "customer" -> customers.add(id);
      case "interaction", "lifecycle_stage", "thread" -> number(row, "customer_id", customers::add);
      case "tag" -> {
        if ("interaction".equals(row.value("owner_table"))) {
          number(row, "owner_id", owner -> ownerOf(handle, owner, customers));
        }
      }
      case "recovery_action" ->
          number(
              row,
              "incident_id",
              incident ->
                  handle
                      .createQuery("select interaction_id from incident where id = :id")
                      .bind("id", incident)
                      .mapTo(Long.class)
                      .findOne()
                      .ifPresent(interaction -> ownerOf(handle, interaction, customers)));
      // A record whose interaction is gone: that has a line of its own, which names the customer.
      default -> number(row, "interaction_id", owner -> ownerOf(handle, owner, customers));
    }
  }

  private static void ownerOf(Handle handle, long interaction, Set<Long> customers) {
    handle
        .createQuery("select customer_id from interaction where id = :id")
        .bind("id", interaction)
        .mapTo(Long.class)
        .findOne()
        .ifPresent(customers::add);
  }

  private static void number(Row row, String column, LongConsumer consumer) {
    if (row.value(column) instanceof Long number) {
      consumer.accept(number);
    }
  }
}
