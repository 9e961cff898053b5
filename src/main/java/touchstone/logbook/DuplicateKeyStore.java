package touchstone.logbook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.CustomerId;
import touchstone.customer.DuplicateKeys;
import touchstone.store.Projection;
import touchstone.store.Row;
import touchstone.store.StoreFailure;

/// The keys by which each customer can be recognized, and with each key whether another customer
/// has it too. Derived; computed anew for every customer whose name, contact points or merges an
/// act touched. A customer also keeps the names of those merged into it, and they have none.
public final class DuplicateKeyStore implements Projection {
  private static final String NAMES =
      """
      select c.name from customer c
      where c.id = ? and not exists (select 1 from customer_merge m where m.id = c.id)
      union all
      select o.name from customer_merge m join customer o on o.id = m.id where m.kept_id = ?
      """;

  private static final String CONTACTS =
      "select kind, contact from contact_point where customer_id = ?";

  @Override
  public void keysOf(
      Handle handle,
      String table,
      long id,
      @Nullable Row before,
      @Nullable Row after,
      LongConsumer key) {
    switch (table) {
      case "customer" -> {
        if (before == null || after == null || !before.text("name").equals(after.text("name"))) {
          key.accept(id);
        }
      }
      case "contact_point" -> CustomerActivityStore.both(before, after, "customer_id", key);
      case "customer_merge" -> {
        key.accept(id);
        CustomerActivityStore.both(before, after, "kept_id", key);
      }
      default -> {}
    }
  }

  @Override
  public String keyTable() {
    return "customer";
  }

  @Override
  public void refresh(Handle handle, Set<Long> customers) {
    try (Keys keys = new Keys(handle.getConnection())) {
      for (long id : customers.stream().sorted().toList()) {
        Set<String> wanted = keys.wanted(id);
        Set<String> gone = new HashSet<>(keys.of(id));
        Set<String> fresh = new HashSet<>(wanted);
        fresh.removeAll(gone);
        gone.removeAll(wanted);
        for (String key : gone) {
          keys.remove(id, key);
        }
        for (String key : fresh) {
          keys.add(id, key);
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(StoreFailure.Reason.WRITE, e, "database error " + e.getErrorCode());
    }
  }

  /// The statements of one refresh, prepared once: an import touches a hundred thousand customers.
  private static final class Keys implements AutoCloseable {
    private final PreparedStatement names;
    private final PreparedStatement contacts;
    private final PreparedStatement present;
    private final PreparedStatement holders;
    private final PreparedStatement add;
    private final PreparedStatement remove;
    private final PreparedStatement share;

    Keys(Connection connection) throws SQLException {
      names = connection.prepareStatement(NAMES);
      contacts = connection.prepareStatement(CONTACTS);
      present =
          connection.prepareStatement("select match_key from duplicate_key where customer_id = ?");
      holders =
          connection.prepareStatement(
              "select customer_id from duplicate_key where match_key = ? limit 2");
      add =
          connection.prepareStatement(
              "insert into duplicate_key (customer_id, match_key, shared) values (?, ?, ?)");
      remove =
          connection.prepareStatement(
              "delete from duplicate_key where customer_id = ? and match_key = ?");
      share =
          connection.prepareStatement(
              "update duplicate_key set shared = ? where customer_id = ? and match_key = ?");
    }

    Set<String> wanted(long id) throws SQLException {
      names.setLong(1, id);
      names.setLong(2, id);
      List<String> called = texts(names);
      return called.isEmpty() ? Set.of() : DuplicateKeys.of(called, contacts(id));
    }

    Set<String> of(long id) throws SQLException {
      present.setLong(1, id);
      return new HashSet<>(texts(present));
    }

    void add(long id, String key) throws SQLException {
      List<Long> others = holders(key);
      if (others.size() == 1) {
        share(others.getFirst(), key, true);
      }
      add.setLong(1, id);
      add.setString(2, key);
      add.setBoolean(3, !others.isEmpty());
      add.executeUpdate();
    }

    void remove(long id, String key) throws SQLException {
      remove.setLong(1, id);
      remove.setString(2, key);
      remove.executeUpdate();
      List<Long> others = holders(key);
      if (others.size() == 1) {
        share(others.getFirst(), key, false);
      }
    }

    private void share(long id, String key, boolean shared) throws SQLException {
      share.setBoolean(1, shared);
      share.setLong(2, id);
      share.setString(3, key);
      share.executeUpdate();
    }

    private List<Long> holders(String key) throws SQLException {
      holders.setString(1, key);
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = holders.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids;
    }

    private List<ContactPoint> contacts(long id) throws SQLException {
      contacts.setLong(1, id);
      List<ContactPoint> points = new ArrayList<>();
      try (ResultSet rows = contacts.executeQuery()) {
        while (rows.next()) {
          points.add(
              new ContactPoint(
                  0,
                  new CustomerId(id),
                  ContactPoint.Kind.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)),
                  rows.getString(2)));
        }
      }
      return points;
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
      List<String> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      return all;
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement one : List.of(names, contacts, present, holders, add, remove, share)) {
        one.close();
      }
    }
  }
}
