package touchstone.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A backup about to take the place of what is in the open store: what that would change, and the
/// act that does it. The act writes history like any other, so nothing is thrown away and it can be
/// undone. Closing it removes the copy it works from.
public final class Restore implements AutoCloseable {
  /// What the act is called in the history.
  public static final String ACT = "restore_backup";

  private final Database database;
  private final Engine engine;
  private final Map<String, Table<?>> tables;
  private final TakenOut taken;

  private Restore(Database database, Engine engine, Map<String, Table<?>> tables, TakenOut taken) {
    this.database = database;
    this.engine = engine;
    this.tables = tables;
    this.taken = taken;
  }

  /// How many records of a kind would come back, become what they were, or go.
  public record Counts(long added, long changed, long removed) {
    public boolean isNothing() {
      return added + changed + removed == 0;
    }
  }

  /// What a restore would change.
  ///
  /// @param ownStore whether the backup is one of this very store
  /// @param acts how many acts were done since the backup; 0 for another store's
  /// @param kinds by the name of the table, those that would change
  public record Preview(Backup backup, boolean ownStore, long acts, Map<String, Counts> kinds) {
    public Preview {
      kinds = new TreeMap<>(kinds);
    }
  }

  static Restore of(Database database, Engine engine, Map<String, Table<?>> tables, Path from) {
    engine.journal(); // refuses where the store was opened to be read
    return new Restore(database, engine, tables, TakenOut.of(engine.place(), from));
  }

  public Backup backup() {
    return taken.backup();
  }

  /// Compares, and changes nothing. Long.
  public Preview preview(Steps steps) {
    Map<String, Differences> all =
        database.read(here -> then().withHandle(there -> compare(here, there, steps)));
    Map<String, Counts> kinds = new TreeMap<>();
    all.forEach(
        (table, found) -> {
          Counts counts =
              new Counts(found.added().length, found.changed().length, found.removed().length);
          if (!counts.isNothing()) {
            kinds.put(table, counts);
          }
        });
    boolean own = engine.id().equals(backup().store());
    long acts = own ? Math.max(0, engine.journal().last() - backup().act()) : 0;
    return new Preview(backup(), own, acts, kinds);
  }

  /// Makes every record what it is in the backup.
  ///
  /// @return the number of the act; nothing where nothing differed
  public OptionalLong carryOut(Steps steps) {
    return then()
        .withHandle(
            there -> database.bulk(ACT, true, transaction -> write(transaction, there, steps)));
  }

  @Override
  public void close() {
    taken.engine().stop(() -> false);
  }

  private OptionalLong write(Transaction transaction, Handle there, Steps steps) {
    Map<String, Differences> all = compare(transaction.handle(), there, steps);
    try (RowWriter wanted = new RowWriter(there)) {
      new Reinstating(transaction, wanted, all, steps).write();
    }
    Set<String> known = new HashSet<>(counters(transaction.handle()).keySet());
    counters(there)
        .forEach(
            (name, next) -> {
              if (known.contains(name)) {
                transaction.reserve(name, next - 1);
              }
            });
    return transaction.written() == 0 ? OptionalLong.empty() : OptionalLong.of(transaction.act());
  }

  private Map<String, Differences> compare(Handle here, Handle there, Steps steps) {
    return Differences.of(tables, here, there, steps);
  }

  private Jdbi then() {
    return Jdbi.create(taken.engine()::connection);
  }

  private static Map<String, Long> counters(Handle handle) {
    Map<String, Long> all = new TreeMap<>();
    handle
        .createQuery("select name, next_number from counter")
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }
}
