package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Sealing;
import touchstone.journal.JournalAct;
import touchstone.journal.PreparedAct;

/// The open store. Owns the database, the journal and the one writer lane. Any thread but the
/// interface's may call it; acts wait for one another, reads do not.
///
/// Long because it is the one door to the store: every way of reading, acting and taking back
/// stands here with its words, and what each needs lies in a class of its own.
public final class Database implements AutoCloseable {
  private static final long MANY = 10_000;

  private final Engine engine;
  private final Clock clock;
  private final Supplier<String> who;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Jdbi jdbi;
  private final Jdbi writer;
  private final History history;
  private final Safekeeping safekeeping;
  private final ActClock moments;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lane = new ReentrantLock(true);
  private volatile @Nullable Continued continued;
  private boolean closed;

  private Database(
      Engine engine,
      Clock clock,
      Supplier<String> who,
      Map<String, Table<?>> tables,
      List<Projection> projections) {
    this.engine = engine;
    this.clock = clock;
    this.who = who;
    this.tables = tables;
    this.projections = projections;
    this.jdbi = Jdbi.create(engine::connection);
    this.writer = Jdbi.create(engine::laneConnection);
    this.history = new History(this::read, tables, engine::archive);
    this.safekeeping = new Safekeeping(engine, lane, clock);
    this.moments = new ActClock(clock);
  }

  /// Opens the store in a folder, and makes it where there is none: folder 700, files 600.
  ///
  /// @param who the operator's name, asked anew at each act
  /// @param tables every table whose records acts write
  /// @throws StoreFailure where the store cannot be opened
  public static Database open(
      StorePlace place,
      Clock clock,
      Supplier<String> who,
      List<Table<?>> tables,
      List<Projection> projections) {
    Map<String, Table<?>> known = known(tables);
    List<Projection> derived = List.copyOf(projections);
    Engine engine = RunningEngine.start(place, clock, known, derived);
    return new Database(engine, clock, who, known, derived);
  }

  /// Opens a backup to read in it; the store in the folder is neither opened nor claimed.
  ///
  /// @param from a backup file, or a folder: its newest whole backup is opened
  /// @throws StoreFailure where it is not whole or not one of ours
  public static OpenedBackup openBackup(
      StorePlace place,
      Path from,
      Clock clock,
      Supplier<String> who,
      List<Table<?>> tables,
      List<Projection> projections) {
    TakenOut taken = TakenOut.of(place, from);
    Database database =
        new Database(taken.engine(), clock, who, known(tables), List.copyOf(projections));
    return new OpenedBackup(database, taken.backup());
  }

  private static Map<String, Table<?>> known(List<Table<?>> tables) {
    Map<String, Table<?>> known = new HashMap<>();
    tables.forEach(table -> known.put(table.name(), table));
    known.put(Facts.FACT.name(), Facts.FACT);
    return known;
  }

  /// How the store was opened the last time: what was found and what was done.
  public Opening opening() {
    Opening now = engine.opening();
    Continued later = continued;
    return later != null && later.engines().equals(now) ? later.told() : now;
  }

  /// Says what was done right after the opening, with what the opening itself had to say.
  public void alsoTold(Opening opening, Opening.Told more) {
    continued = new Continued(engine.opening(), opening.with(more));
  }

  /// What the opening is told to be while the engine's is still that one.
  private record Continued(Opening engines, Opening told) {}

  /// Runs one act in one transaction and returns when it is in the journal and on the disk. Nothing
  /// of it stays if the work throws. An act that writes nothing leaves no trace.
  ///
  /// @param name what is done, in one lower-case word, as the history and undo call it
  public <T> T act(String name, Function<Transaction, T> work) {
    return run(name, null, work, true);
  }

  /// Runs an act to see what would come of it, then takes all of it back.
  public <T> T rehearse(String name, Function<Transaction, T> work) {
    return run(name, null, work, false);
  }

  /// Runs an act of very many records, as an import is, or rehearses it.
  public <T> T bulk(String name, boolean keep, Function<Transaction, T> work) {
    return loading(true, () -> run(name, null, work, keep));
  }

  private <T> T loading(boolean many, Supplier<T> work) {
    if (!many) {
      return work.get();
    }
    lane.lock();
    try {
      readyForActs();
      engine.refuseLittleRoom();
      engine.file().loading(true);
      try {
        return work.get();
      } finally {
        engine.endOfLoad();
      }
    } finally {
      lane.unlock();
    }
  }

  /// Takes an act back by a new act that restores every record it wrote; undoing that one again is
  /// a redo.
  ///
  /// @return the number of the new act
  /// @throws StoreFailure CHANGED_SINCE where a record no longer is as the act left it, or
  ///   something hangs on one that would go; OWNER_GONE where one that comes back would belong to
  ///   nothing; HISTORY where the journal cannot tell what it wrote
  public long undo(long act) {
    return undo("undo", act);
  }

  /// The same as an act of another name, as when what was deleted is restored.
  public long undo(String name, long act) {
    long lines = history.act(act).map(PastAct::lines).orElse(0L);
    return loading(
        lines > MANY,
        () ->
            run(
                name,
                act,
                transaction -> {
                  transaction.history().eachOf(act, transaction::revert);
                  return transaction.act();
                },
                true));
  }

  /// Takes an act back by work of its own, as when part of an import is to stay.
  public <T> T undo(String name, long act, Function<Transaction, T> work) {
    return loading(true, () -> run(name, act, work, true));
  }

  /// The store as it was after one of its acts, to be read, in a temporary folder; closing that one
  /// removes the folder.
  ///
  /// @param act the number of the last act it is to know
  public Database asOf(long act) {
    Path copy = AsOf.folder(engine.place().folder());
    try {
      AsOf.copy(engine.file(), copy);
      Engine copied = new CopiedEngine(engine.place(), copy, engine.id(), engine.archive());
      Database then = new Database(copied, clock, who, tables, projections);
      then.takeBack(act);
      return then;
    } catch (RuntimeException e) {
      AsOf.remove(copy);
      throw e;
    }
  }

  private void takeBack(long act) {
    try {
      engine.file().loading(true);
      engine.file().holdReferences(false);
      jdbi.useTransaction(
          handle -> new AsOf(handle, tables, projections, engine::archive).takeBack(act));
      engine.file().holdReferences(true);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// The latest act, whatever it was.
  public Optional<Act> lastAct() {
    return read(
        handle ->
            handle
                .createQuery("select id, name from act order by id desc limit 1")
                .map((row, _) -> new Act(row.getLong(1), row.getString(2)))
                .findFirst());
  }

  /// One act of the history.
  public record Act(long number, String name) {}

  /// What was done before.
  public History history() {
    return history;
  }

  /// Backups: made, listed, verified.
  public Safekeeping safekeeping() {
    return safekeeping;
  }

  /// Takes out a backup that is to take the place of what is in the store.
  ///
  /// @param from a backup file, or a folder: its newest whole backup is taken
  /// @throws StoreFailure where it is not whole or not one of ours, or this store is read only
  public Restore restore(Path from) {
    return Restore.of(this, engine, tables, from);
  }

  /// The moment that acts have now, while the clock was moved back to well before it.
  public Optional<Instant> aheadOfClock() {
    return moments.ahead();
  }

  /// Reads on the calling thread; for `*Store` classes.
  ///
  /// @throws StoreFailure BROKE_DOWN where the engine broke down on the way and was made again, so
  ///   that the next reading succeeds; or why it could not be made again
  public <T> T read(Function<Handle, T> query) {
    try {
      return jdbi.withHandle(query::apply);
    } catch (ConnectionException e) {
      revive(e);
    } catch (RuntimeException e) {
      if (Sql.brokeDown(e)) {
        // Something of the answer may have been used, so the question is not asked once more.
        revive(e);
        throw new StoreFailure(StoreFailure.Reason.BROKE_DOWN, e);
      }
      throw e;
    }
    try {
      return jdbi.withHandle(query::apply);
    } catch (ConnectionException again) {
      throw Sql.failure(again);
    }
  }

  /// Makes the database again where the engine closed it by itself, as it does on a full disk.
  private void revive(RuntimeException e) {
    lane.lock();
    try {
      if (closed || !(engine instanceof RunningEngine)) {
        throw Sql.failure(e);
      }
      engine.suspect(e);
      engine.ready();
    } finally {
      lane.unlock();
    }
  }

  /// Is told of every committed act, on the acting thread.
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// A remembered fact about the store itself, e.g. that it is a demo.
  public Optional<String> fact(String name) {
    return read(handle -> Facts.find(handle, name)).map(Facts.Fact::text);
  }

  /// Remembers a fact about the store itself.
  public void remember(String name, String fact) {
    act(
        "fact",
        transaction -> {
          Facts.remember(transaction, name, fact);
          return fact;
        });
  }

  /// Computes a derived table anew, all of it.
  public void rebuild(Projection projection) {
    lane.lock();
    try {
      jdbi.useTransaction(handle -> projection.refresh(handle, projection.allKeys(handle)));
    } finally {
      lane.unlock();
    }
  }

  /// Writes everything that is kept anew without what `scrubbing` takes away: the history, the
  /// backups (one is left, made anew), the database file itself. What it takes away cannot be
  /// brought back. Long; acts wait.
  ///
  /// @return how many lines of the history became others
  public long rewriteHistory(Scrubbing scrubbing) {
    return writeAnew(scrubbing, engine.place().sealing());
  }

  /// Writes everything that is kept anew under another key. Long; acts wait.
  public void reseal(Sealing sealing) {
    writeAnew((_, _, row) -> row, sealing);
  }

  /// How the bytes of everything that is kept are sealed now, for what lies beside the store.
  public Sealing sealing() {
    return engine.place().sealing();
  }

  private long writeAnew(Scrubbing scrubbing, Sealing sealing) {
    long act;
    long lines;
    lane.lock();
    try {
      readyForActs();
      lines = engine.writeAnew(scrubbing, sealing);
      act = engine.journal().last();
      safekeeping.forget();
    } finally {
      lane.unlock();
    }
    Change change = new Change(act, "rewrite", Map.of(), true);
    listeners.forEach(listener -> listener.accept(change));
    return lines;
  }

  /// Tells every line of the change history of some tables, the oldest first.
  public void eachPastLine(Collection<String> ofTables, Consumer<PastLine> consumer) {
    history.since(
        0,
        line -> {
          if (ofTables.contains(line.table())) {
            consumer.accept(new PastLine(line.table(), line.record(), line.before(), line.after()));
          }
        });
  }

  /// Where the store lies and how its bytes get there.
  public StorePlace place() {
    return engine.place();
  }

  /// Where the store lies and what it is made of, for `doctor`.
  public StoreFile file() {
    return engine.file();
  }

  /// Waits for the act under way, refuses further ones, backs up if that is due and closes the
  /// files.
  @Override
  public void close() {
    lane.lock();
    try {
      if (!closed) {
        closed = true;
        engine.stop(safekeeping::isDueAtClose);
      }
    } finally {
      lane.unlock();
    }
  }

  private void readyForActs() {
    if (closed) {
      throw new StoreFailure(StoreFailure.Reason.CLOSED, null);
    }
    engine.ready();
  }

  private <T> T run(
      String name, @Nullable Long undoes, Function<Transaction, T> work, boolean keep) {
    Attempt<T> attempt = new Attempt<>(name, undoes, work);
    lane.lock();
    try {
      readyForActs();
      try (Handle handle = writer.open()) {
        attempt.on(handle, keep);
      } catch (JdbiException | StoreFailure | IOException e) {
        failed(attempt, e);
      } catch (OutOfMemoryError e) {
        failed(attempt, new StoreFailure(StoreFailure.Reason.MEMORY, e));
      }
      if (!attempt.decided) {
        return attempt.result();
      }
      engine.mend();
      safekeeping.acted(attempt.change().everything());
    } finally {
      lane.unlock();
    }
    Change change = attempt.change();
    listeners.forEach(listener -> listener.accept(change));
    return attempt.result();
  }

  /// What failed before the act was in the journal is told, and nothing of it stays; what fails
  /// after is the database's trouble, which is made again from the journal.
  private void failed(Attempt<?> attempt, Exception e) {
    boolean refused =
        e instanceof StoreFailure told
            && told.reason() != StoreFailure.Reason.WRITE
            && told.reason() != StoreFailure.Reason.MEMORY;
    if (!refused) {
      engine.suspect(e);
    }
    if (!attempt.decided) {
      throw e instanceof StoreFailure told ? told : Sql.failure(e);
    }
  }

  /// One act on its way into the journal and the database.
  private final class Attempt<T> {
    private final String name;
    private final @Nullable Long undoes;
    private final Function<Transaction, T> work;
    private @Nullable T result;
    private @Nullable Change change;
    private boolean decided;

    Attempt(String name, @Nullable Long undoes, Function<Transaction, T> work) {
      this.name = name;
      this.undoes = undoes;
      this.work = work;
    }

    // What the work answers may be nothing, where T allows it.
    @SuppressWarnings("NullAway")
    T result() {
      return result;
    }

    Change change() {
      return java.util.Objects.requireNonNull(change);
    }

    void on(Handle handle, boolean keep) throws IOException {
      handle.begin();
      Transaction transaction =
          new Transaction(
              handle,
              engine.journal().last() + 1,
              moments.next(handle),
              tables,
              projections,
              new History(inside(handle), tables, engine::archive),
              keep ? engine.journal() : null);
      try {
        result = work.apply(transaction);
        change = transaction.finish(name);
        if (keep && !transaction.wroteNothing()) {
          record(handle, transaction, name, undoes);
          decided = true;
          moments.carriedOut(transaction.now());
          handle.commit();
        }
      } finally {
        transaction.close();
        if (!decided) {
          transaction.lines().drop();
        }
        if (handle.isInTransaction()) {
          handle.rollback();
        }
      }
    }
  }

  /// Reads what the act under way sees.
  private static History.Reads inside(Handle handle) {
    return new History.Reads() {
      @Override
      public <T> T read(Function<Handle, T> query) {
        return query.apply(handle);
      }
    };
  }

  /// Writes the act into the journal, which decides it.
  private void record(Handle handle, Transaction transaction, String name, @Nullable Long undoes)
      throws IOException {
    LineKeeper lines = transaction.lines();
    JournalAct act =
        new JournalAct(
            transaction.act(),
            transaction.now().toEpochMilli(),
            who.get(),
            name,
            undoes,
            transaction.counters(),
            lines.count(),
            lines.finish());
    PreparedAct prepared = engine.journal().prepare(act, lines.lines());
    ActBook.record(handle, act, prepared.place(), lines.kinds());
    engine.journal().commit(prepared);
  }
}
