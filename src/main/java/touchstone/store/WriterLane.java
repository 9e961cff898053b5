package touchstone.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.journal.JournalAct;
import touchstone.journal.PreparedAct;

/// The one lane on which acts run, one after the other: each in one transaction, decided by the
/// journal.
final class WriterLane {
  private static final Logger LOG = LoggerFactory.getLogger(WriterLane.class);

  private final Engine engine;
  private final Supplier<String> who;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Standing standing;
  private final Jdbi writer;
  private final ActClock moments;
  private final ReentrantLock lock;
  private final Safekeeping safekeeping;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private boolean closed;

  /// @param lock held by whoever is on the lane
  WriterLane(
      Engine engine,
      ActClock moments,
      Supplier<String> who,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      Standing standing,
      ReentrantLock lock,
      Safekeeping safekeeping) {
    this.engine = engine;
    this.moments = moments;
    this.who = who;
    this.tables = tables;
    this.projections = projections;
    this.standing = standing;
    this.lock = lock;
    this.safekeeping = safekeeping;
    this.writer = Jdbi.create(engine::laneConnection);
  }

  /// Is told of every committed act, on the acting thread.
  Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Whoever listens cannot make an act fail that is done.
  void tell(Change change) {
    for (Consumer<Change> listener : listeners) {
      try {
        listener.accept(change);
      } catch (StoreFailure e) {
        LOG.warn("A listener could not read on: {}", e.reason());
      }
    }
  }

  /// Does something while no act is under way; acts wait.
  ///
  /// @throws StoreFailure CLOSED
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      ready();
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for the act under way, and refuses further ones.
  void close(Runnable last) {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        last.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Makes the database again where the engine closed it by itself, as it does on a full disk.
  void revive(RuntimeException e) {
    lock.lock();
    try {
      if (closed || !(engine instanceof RunningEngine)) {
        throw Sql.failure(e);
      }
      engine.suspect(e);
      engine.ready();
    } finally {
      lock.unlock();
    }
  }

  /// Does something of very many records, if it is that.
  <T> T loading(boolean many, Supplier<T> work) {
    if (!many) {
      return work.get();
    }
    lock.lock();
    try {
      ready();
      engine.refuseLittleRoom();
      engine.file().loading(true);
      try {
        return work.get();
      } finally {
        engine.endOfLoad();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Runs one act and returns when it is in the journal and on the disk; nothing of it stays if it
  /// throws, so what was refused can be tried again, and never is there twice.
  ///
  /// @param undoes the act it takes back
  /// @param keep false where all of it is taken back in the end
  <T> T run(String name, @Nullable Long undoes, Function<Transaction, T> work, boolean keep) {
    Attempt<T> attempt = new Attempt<>(name, undoes, work);
    lock.lock();
    try {
      ready();
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
      mend();
      safekeeping.acted(attempt.change().everything());
    } finally {
      lock.unlock();
    }
    Change change = attempt.change();
    tell(change);
    return attempt.result();
  }

  /// An act that the journal has is done, whatever became of the database: it is made again now, or
  /// as soon as somebody reads or acts and its cause is gone, and whoever reads before is told why.
  private void mend() {
    try {
      engine.mend();
    } catch (StoreFailure e) {
      LOG.warn("The database cannot be made again yet: {}", e.reason());
    }
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
      return Objects.requireNonNull(change);
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
              keep ? engine.journal() : null,
              standing);
      try {
        result = work.apply(transaction);
        change = transaction.finish(name);
        if (keep && transaction.written() > 0) {
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

  private void ready() {
    if (closed) {
      throw new StoreFailure(StoreFailure.Reason.CLOSED, null);
    }
    engine.ready();
  }
}
