package touchstone.trend;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import touchstone.house.AllowedBreach;
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
  private static final String STAMP =
      """
      select coalesce((select max(id) from act), 0),
        coalesce((select at from act where id = (select max(id) from act)), 0),
        coalesce((select nullif(setting_value, '') from setting where name = 'home_currency'),
          (select fact from store_fact where name = 'home_currency'), 'XXX')
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
          new SheetStore(handle, fill, currency, null).everybody();
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
          ascending.forEach(id -> new SheetStore(handle, fill, currency, id).customer());
          // The interactions of all of them ascend by id, as the sheet wants them.
          Set<Long> interactions = new TreeSet<>();
          for (long customer : ascending) {
            handle
                .createQuery("select id from interaction where customer_id = :id")
                .bind("id", customer)
                .mapTo(Long.class)
                .forEach(interactions::add);
          }
          interactions.forEach(id -> new SheetStore(handle, fill, currency, id).interaction());
          return fill;
        });
  }

  @Override
  public Optional<Set<Long>> touchedSince(long act) {
    return new TouchedLivesStore(database).since(act);
  }
}
