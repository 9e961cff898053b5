package touchstone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.journal.Journal;

/// One act under way: the only place where records are written. Each write carries its history line
/// with it. Confined to the thread that runs the act; dead when the act returns.
public final class Transaction {
  /// Beyond this many records a `Change` no longer lists ids, it says "everything".
  static final int TOUCHED_AT_MOST = 2_000;

  private final Handle handle;
  private final long act;
  private final Instant now;
  private final RowWriter writer;
  private final Counters counters;
  private final List<Derivation> derivations;
  private final Map<String, Set<Long>> touched = new HashMap<>();
  private final Map<String, Table<?>> tables;
  private final History history;
  private final LineKeeper lines;
  private final Restoring restoring;

  /// @param writer of rows on the handle's connection
  /// @param history as it was before this act
  /// @param journal absent where the act is only rehearsed
  /// @param standing to whom what comes back belongs
  Transaction(
      Handle handle,
      RowWriter writer,
      long act,
      Instant now,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      History history,
      @Nullable Journal journal,
      Standing standing) {
    this.handle = handle;
    this.act = act;
    this.now = now;
    this.tables = tables;
    this.writer = writer;
    this.counters = new Counters(handle);
    this.history = history;
    this.restoring = new Restoring(this, standing);
    this.lines = new LineKeeper(journal, writer, act);
    this.derivations = projections.stream().map(Derivation::new).toList();
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
    return counters.of(counter).next();
  }

  /// Makes sure that a counter does not give a number somebody already uses.
  public void reserve(String counter, long used) {
    counters.of(counter).reserve(used);
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

  /// Takes back what another act made of one record.
  ///
  /// @throws StoreFailure CHANGED_SINCE or OWNER_GONE
  public void revert(HistoryLine line) {
    Undo.revert(this, line);
  }

  /// Makes a record what it once was: adds it again, changes it or removes it; answers whether
  /// anything differed.
  ///
  /// @param wanted absent where it is not to be there
  /// @throws StoreFailure CHANGED_SINCE where something hangs on what would go, OWNER_GONE where
  ///   what it belongs to is not there
  public boolean restore(String table, long record, @Nullable Row wanted) {
    Table<?> known = table(table);
    if (wanted != null) {
      known.check(record, wanted);
    }
    return Undo.restore(this, known, record, wanted, act);
  }

  /// A record's values as they stand.
  public Optional<Row> row(String table, long record) {
    return Optional.ofNullable(current(table(table), record));
  }

  /// The ids of the records of `table` whose column `column` holds that id.
  public List<Long> hangingOn(String table, String column, long record) {
    return writer.referring(table(table), new Table.Reference(column, "", null), record, 1_000);
  }

  /// What it brings back of what was.
  public Restoring restoring() {
    return restoring;
  }

  /// The history as it was before this act.
  public History history() {
    return history;
  }

  /// Whether `written` names all records of a table that the act has written so far.
  public boolean toldWhole(Table<?> table) {
    return written(table).size() <= TOUCHED_AT_MOST;
  }

  /// The records of a table that the act has written so far; of very many only the first.
  public Set<Long> written(Table<?> table) {
    return Collections.unmodifiableSet(touched.getOrDefault(table.name(), Set.of()));
  }

  Table<?> table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  Map<String, Table<?>> tables() {
    return tables;
  }

  RowWriter writer() {
    return writer;
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
    table.check(id, after);
    write(table, id, before, after);
    return true;
  }

  void write(Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    for (Derivation derivation : derivations) {
      derivation.note(handle, table, id, before, after);
    }
    writer.write(table, id, before, after);
    lines.add(table, id, before, after);
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

  /// Writes what taking something back entails, computes anew what is derived from the records that
  /// the act touched, but for what can be added later, and tells what they were.
  Change finish(String name) {
    restoring.settle();
    derivations.forEach(derivation -> derivation.refresh(handle));
    boolean everything =
        touched.values().stream().anyMatch(records -> records.size() > TOUCHED_AT_MOST);
    return new Change(act, name, everything ? Map.of() : Map.copyOf(touched), everything);
  }

  /// Puts down what can wait until the journal has the act, since nothing of it can be refused:
  /// what is added to derived tables, where the counters stand, which records the act wrote.
  void follow() {
    derivations.forEach(derivation -> derivation.add(handle));
    counters.save();
    lines.index();
  }

  /// How many records the act has written so far.
  public long written() {
    return lines.count();
  }

  /// The act's lines.
  LineKeeper lines() {
    return lines;
  }

  /// What the counters that moved stand at.
  Map<String, Long> counters() {
    return counters.moved();
  }
}
