package touchstone.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The open store. Owns the file, its two users and the one writer lane. Any thread but the
/// interface's may call it; acts wait for one another, reads do not.
public final class Database implements AutoCloseable {
  private static final long MANY = 10_000;

  private final StoreFile file;
  private final Clock clock;
  private final Supplier<String> who;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lane = new ReentrantLock(true);
  private @Nullable Path copy;
  private boolean closed;

  private Database(
      StoreFile file,
      Clock clock,
      Supplier<String> who,
      List<Table<?>> tables,
      List<Projection> projections) {
    this.file = file;
    this.clock = clock;
    this.who = who;
    this.tables = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
    this.projections = List.copyOf(projections);
    this.pool = file.pool();
    this.jdbi = Jdbi.create(pool);
  }

  /// Opens the store in a folder, and makes it where there is none: folder 700, files 600.
  ///
  /// @param who the operator's name, asked anew at each act
  /// @param tables every table whose records acts write
  /// @throws StoreFailure IN_USE, FOLDER, PATH, UNREADABLE or NEWER
  public static Database open(
      Path folder,
      Clock clock,
      Supplier<String> who,
      List<Table<?>> tables,
      List<Projection> projections) {
    StoreFile file = StoreFile.open(folder);
    AsOf.sweep(file.folder());
    return new Database(file, clock, who, tables, projections);
  }

  /// Runs one act in one transaction and returns when it is committed and synced. Nothing of it
  /// stays if the work throws. An act that writes nothing leaves no trace.
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
      file.loading(true);
      try {
        return work.get();
      } finally {
        file.loading(false);
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
  ///   nothing
  public long undo(long act) {
    return undo("undo", act);
  }

  /// The same as an act of another name, as when what was deleted is restored.
  public long undo(String name, long act) {
    long lines = history().act(act).map(PastAct::lines).orElse(0L);
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

  /// What was done to the store so far.
  public History history() {
    return new History(this::read, tables);
  }

  /// The latest act, whatever it was.
  public Optional<Act> lastAct() {
    return read(
        handle ->
            handle
                .createQuery("select id, name, undoes from act order by id desc limit 1")
                .map((row, _) -> new Act(row.getLong(1), row.getString(2)))
                .findFirst());
  }

  /// One act of the history.
  public record Act(long number, String name) {}

  /// Reads on the calling thread; for `*Store` classes.
  public <T> T read(Function<Handle, T> query) {
    return jdbi.withHandle(query::apply);
  }

  /// Is told of every committed act, on the acting thread.
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// A remembered fact about the store itself, e.g. that it is a demo.
  public Optional<String> fact(String name) {
    return read(
        handle ->
            handle
                .createQuery("select fact from store_fact where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  /// Remembers a fact about the store itself.
  public void remember(String name, String fact) {
    lane.lock();
    try {
      jdbi.useTransaction(
          handle -> {
            handle
                .createUpdate("delete from store_fact where name = :name")
                .bind("name", name)
                .execute();
            handle
                .createUpdate("insert into store_fact (name, fact) values (:name, :fact)")
                .bind("name", name)
                .bind("fact", fact)
                .execute();
          });
      file.sync();
    } finally {
      lane.unlock();
    }
  }

  /// Computes a derived table anew for every record of `table`.
  public void rebuild(Projection projection, String table) {
    lane.lock();
    try {
      jdbi.useTransaction(
          handle ->
              projection.refresh(
                  handle,
                  handle
                      .createQuery("select id from " + new Column(table, Column.Kind.TEXT).name())
                      .mapTo(Long.class)
                      .set()));
      file.sync();
    } finally {
      lane.unlock();
    }
  }

  /// The store as it was after one of its acts, as a database of its own in a temporary folder;
  /// closing that one removes the folder. Acts on it do not reach this store.
  ///
  /// @param act the number of the last act it is to know
  public Database asOf(long act) {
    Path copy = AsOf.folder(file.folder());
    try {
      AsOf.copy(file, copy);
      Database then =
          new Database(StoreFile.open(copy), clock, who, List.copyOf(tables.values()), projections);
      then.copy = copy;
      AsOf.takeBack(then, then.file, then.jdbi, act);
      return then;
    } catch (RuntimeException e) {
      AsOf.remove(copy);
      throw e;
    }
  }

  AsOf asOf(Handle handle) {
    return new AsOf(handle, tables, projections);
  }

  /// Where the store lies and what it is made of, for `doctor`.
  public StoreFile file() {
    return file;
  }

  /// Waits for the act under way, refuses further ones and closes the file.
  @Override
  public void close() {
    lane.lock();
    try {
      if (!closed) {
        closed = true;
        pool.dispose();
        file.close();
        if (copy != null) {
          AsOf.remove(copy);
        }
      }
    } finally {
      lane.unlock();
    }
  }

  private <T> T run(
      String name, @Nullable Long undoes, Function<Transaction, T> work, boolean keep) {
    Change change;
    T result;
    lane.lock();
    try {
      if (closed) {
        throw new StoreFailure(StoreFailure.Reason.CLOSED, null);
      }
      try (Handle handle = jdbi.open()) {
        handle.begin();
        try {
          Transaction transaction =
              new Transaction(handle, ActBook.next(handle), clock.instant(), tables, projections);
          result = work.apply(transaction);
          change = transaction.finish(name);
          if (!keep || transaction.wroteNothing()) {
            handle.rollback();
            return result;
          }
          ActBook.record(handle, transaction, name, who.get(), undoes);
          handle.commit();
        } finally {
          if (handle.isInTransaction()) {
            handle.rollback();
          }
        }
      }
      file.sync();
    } catch (JdbiException e) {
      throw Sql.failure(e);
    } finally {
      lane.unlock();
    }
    listeners.forEach(listener -> listener.accept(change));
    return result;
  }
}
