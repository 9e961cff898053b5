package touchstone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One act under way: the only place where records are written. Each write carries its history line
/// with it. Confined to the thread that runs the act; dead when the act returns.
public final class Transaction {
  /// Beyond this many records a `Change` no longer lists ids, it says "everything".
  static final int TOUCHED_AT_MOST = 2_000;

  private final Handle handle;
  private final long act;
  private final Instant now;
  private final RowWriter writer;
  private final Map<String, Counter> counters = new HashMap<>();
  private final Map<Projection, Set<Long>> stale = new LinkedHashMap<>();
  private final Map<String, Set<Long>> touched = new HashMap<>();
  private int lines;

  Transaction(Handle handle, long act, Instant now, List<Projection> projections) {
    this.handle = handle;
    this.act = act;
    this.now = now;
    this.writer = new RowWriter(handle);
    projections.forEach(projection -> stale.put(projection, new HashSet<>()));
  }

  /// For the reads of a `*Store` inside the act; writes of records go through `add`, `change` and
  /// `remove`.
  public Handle handle() {
    return handle;
  }

  /// The act's number.
  public long act() {
    return act;
  }

  /// The instant of the act, the same for all it records.
  public Instant now() {
    return now;
  }

  /// An id no record of any table has had.
  public long newId() {
    return next("record");
  }

  /// The next number of a counter, e.g. for the references given to interactions; given back if the
  /// act fails.
  public long next(String counter) {
    return counter(counter).next();
  }

  /// Makes sure that a counter does not give a number somebody already uses.
  public void reserve(String counter, long used) {
    counter(counter).reserve(used);
  }

  /// Adds a record whose id is new.
  public <R> void add(Table<R> table, R record) {
    write(table, table.idOf(record), null, table.rowOf(record));
  }

  /// Makes the stored record equal to this one; answers whether anything differed.
  ///
  /// @throws StoreFailure GONE where no record has its id
  public <R> boolean change(Table<R> table, R record) {
    long id = table.idOf(record);
    Row before = existing(table, id);
    Row after = table.rowOf(record);
    if (before.equals(after)) {
      return false;
    }
    write(table, id, before, after);
    return true;
  }

  /// Removes a record.
  ///
  /// @throws StoreFailure GONE where no record has the id
  public void remove(Table<?> table, long id) {
    write(table, id, existing(table, id), null);
  }

  public <R> Optional<R> find(Table<R> table, long id) {
    return Optional.ofNullable(writer.find(table, id))
        .map(row -> table.recordOf(row.with("id", id)));
  }

  /// The records whose column holds that number, by id: the children of a record.
  public <R> List<R> where(Table<R> table, String column, long value) {
    return Records.where(handle, table, column, value);
  }

  /// The ids of the records whose column holds that number.
  public List<Long> idsWhere(Table<?> table, String column, long value) {
    return Records.ids(handle, table, column, value);
  }

  /// Makes the children of a record these: those no longer listed are removed, the new ones added.
  /// Children are compared by content, so an unchanged list writes nothing.
  public <R> void replace(Table<R> table, String parentColumn, long parent, List<R> children) {
    List<R> present = new ArrayList<>(where(table, parentColumn, parent));
    List<R> fresh = new ArrayList<>();
    for (R child : children) {
      Row wanted = table.rowOf(child);
      boolean kept =
          present.stream()
              .filter(candidate -> table.rowOf(candidate).equals(wanted))
              .findFirst()
              .map(present::remove)
              .orElse(false);
      if (!kept) {
        fresh.add(child);
      }
    }
    present.forEach(gone -> remove(table, table.idOf(gone)));
    fresh.forEach(child -> add(table, child));
  }

  /// A copy of a record's values by column; empty where no record has the id.
  public Optional<Row> row(Table<?> table, long id) {
    return Optional.ofNullable(writer.find(table, id));
  }

  /// Makes the stored record's values these, for acts that treat many tables alike; answers whether
  /// anything differed.
  ///
  /// @throws StoreFailure GONE where no record has the id
  /// @throws IllegalArgumentException where the values make no valid record
  public boolean rewrite(Table<?> table, long id, Row after) {
    Row before = existing(table, id);
    if (before.equals(after)) {
      return false;
    }
    Row whole = new Row();
    after.values().forEach(whole::with);
    table.recordOf(whole.with("id", id));
    write(table, id, before, after);
    return true;
  }

  void write(Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    stale.forEach(
        (projection, keys) ->
            projection.keysOf(handle, table.name(), id, before, after, keys::add));
    writer.write(table, id, before, after);
    writer.line(act, ++lines, table, id, before, after);
    Set<Long> records = touched.computeIfAbsent(table.name(), _ -> new HashSet<>());
    if (records.size() <= TOUCHED_AT_MOST) {
      records.add(id);
    }
  }

  Row existing(Table<?> table, long id) {
    Row row = writer.find(table, id);
    if (row == null) {
      throw new StoreFailure(StoreFailure.Reason.GONE, null, table.name(), Long.toString(id));
    }
    return row;
  }

  @Nullable Row current(Table<?> table, long id) {
    return writer.find(table, id);
  }

  /// Refreshes every derived table for what the act touched and tells what that was.
  Change finish(String name) {
    stale.forEach(
        (projection, keys) -> {
          if (!keys.isEmpty()) {
            projection.refresh(handle, keys);
          }
        });
    counters.values().forEach(Counter::save);
    writer.close();
    boolean everything =
        touched.values().stream().anyMatch(records -> records.size() > TOUCHED_AT_MOST);
    return new Change(act, name, everything ? Map.of() : Map.copyOf(touched), everything);
  }

  private Counter counter(String name) {
    return counters.computeIfAbsent(name, _ -> new Counter(handle, name));
  }

  /// How many records the act has written so far.
  public long written() {
    return lines;
  }

  boolean wroteNothing() {
    return lines == 0;
  }
}
