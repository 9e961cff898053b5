package touchstone.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Sealing;

/// The open store. Owns the database, the journal and the one writer lane. Any thread but the
/// interface's may call it; acts wait for one another, and reads only for what the act before them
/// has still to enter.
///
/// Long because it is the one door to the store: every way of reading, acting and taking back
/// stands here with its words, and what each needs lies in a class of its own.
public final class Database implements AutoCloseable {
  private static final long MANY = 10_000;
  private static final String FACT = "fact";

  private final Engine engine;
  private final Clock clock;
  private final Supplier<String> who;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Jdbi jdbi;
  private final History history;
  private final Safekeeping safekeeping;
  private final ActClock moments;
  private final WriterLane lane;
  private volatile @Nullable Continued continued;

  private Database(
      Engine engine,
      Clock clock,
      Supplier<String> who,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      Standing standing) {
    this.engine = engine;
    this.clock = clock;
    this.who = who;
    this.tables = tables;
    this.projections = projections;
    this.jdbi = Jdbi.create(engine::connection);
    this.history = new History(this::read, tables, engine::archive);
    this.moments = new ActClock(clock);
    Turns turns = new Turns();
    this.safekeeping = new Safekeeping(engine, turns, clock);
    this.lane =
        new WriterLane(engine, moments, who, tables, projections, standing, turns, safekeeping);
  }

  /// Opens the store in a folder, and makes it where there is none: folder 700, files 600.
  ///
  /// @param who the operator's name, asked anew at each act
  /// @param tables every table whose records acts write
  /// @param standing to whom belongs what an act brings back
  /// @throws StoreFailure where the store cannot be opened
  public static Database open(
      StorePlace place,
      Clock clock,
      Supplier<String> who,
      List<Table<?>> tables,
      List<Projection> projections,
      Standing standing) {
    Map<String, Table<?>> known = known(tables);
    List<Projection> derived = List.copyOf(projections);
    Engine engine = RunningEngine.start(place, clock, known, derived);
    return new Database(engine, clock, who, known, derived, standing);
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
        new Database(
            taken.engine(),
            clock,
            who,
            known(tables),
            List.copyOf(projections),
            Standing.asItWas());
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
    return lane.run(name, null, work, true);
  }

  /// Runs an act to see what would come of it, then takes all of it back.
  public <T> T rehearse(String name, Function<Transaction, T> work) {
    return lane.run(name, null, work, false);
  }

  /// Runs an act of very many records, as an import is, or rehearses it.
  public <T> T bulk(String name, boolean keep, Function<Transaction, T> work) {
    return lane.loading(true, () -> lane.run(name, null, work, keep));
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
    return lane.loading(
        lines > MANY,
        () ->
            lane.run(
                name,
                act,
                transaction -> {
                  Undo.takeBack(transaction, act);
                  return transaction.act();
                },
                true));
  }

  /// Takes an act back by work of its own, as when part of an import is to stay.
  public <T> T undo(String name, long act, Function<Transaction, T> work) {
    return lane.loading(true, () -> lane.run(name, act, work, true));
  }

  /// The store as it was after one of its acts, to be read, in a temporary folder; closing that one
  /// removes the folder.
  ///
  /// @param act the number of the last act it is to know
  public Database asOf(long act) {
    lane.settle();
    Path copy = AsOf.folder(engine.place().folder());
    try {
      AsOf.copy(engine.file(), copy);
      Engine copied = new CopiedEngine(engine.place(), copy, engine.id(), engine.archive());
      Database then = new Database(copied, clock, who, tables, projections, Standing.asItWas());
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

  /// The number of the latest act, as the journal has it; 0 where there is none.
  public long latest() {
    return engine.journal().last();
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
    lane.settle();
    int met = engine.openings();
    try {
      return jdbi.withHandle(query::apply);
    } catch (ConnectionException e) {
      lane.revive(met, e);
    } catch (RuntimeException e) {
      if (Sql.brokeDown(e)) {
        // Something of the answer may have been used, so the question is not asked once more.
        lane.revive(met, e);
        throw new StoreFailure(StoreFailure.Reason.BROKE_DOWN, e);
      }
      throw e;
    }
    try {
      return jdbi.withHandle(query::apply);
    } catch (ConnectionException again) {
      throw new StoreFailure(StoreFailure.Reason.BUSY, again);
    }
  }

  /// Is told of every act that is done, on the acting thread.
  public Subscription subscribe(Consumer<Change> listener) {
    return lane.subscribe(listener);
  }

  /// A remembered fact about the store itself, e.g. that it is a demo.
  public Optional<String> fact(String name) {
    return read(handle -> Facts.find(handle, name)).map(Facts.Fact::text);
  }

  /// Remembers a fact about the store itself.
  public void remember(String name, String fact) {
    act(
        FACT,
        transaction -> {
          Facts.remember(transaction, name, fact);
          return fact;
        });
  }

  /// Computes a derived table anew, all of it, and remembers the fact that says so: one act, so
  /// that never the one is there without the other. The journal has the fact; whoever replays it
  /// computes every derived table anew.
  public void rebuild(Projection projection, String name, String fact) {
    act(
        FACT,
        transaction -> {
          projection.refresh(transaction.handle(), projection.allKeys(transaction.handle()));
          Facts.remember(transaction, name, fact);
          return fact;
        });
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
    Rewritten rewritten =
        lane.alone(
            () -> {
              long lines = engine.writeAnew(scrubbing, sealing);
              safekeeping.forget();
              return new Rewritten(engine.journal().last(), lines);
            });
    lane.tell(new Change(rewritten.act(), "rewrite", Map.of(), true));
    return rewritten.lines();
  }

  private record Rewritten(long act, long lines) {}

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

  /// The texts of all records.
  public StoredTexts texts() {
    return new StoredTexts(this, tables);
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
    lane.close(() -> engine.stop(safekeeping::isDueAtClose));
  }
}
