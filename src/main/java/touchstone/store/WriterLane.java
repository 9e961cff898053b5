package touchstone.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one lane on which acts run, one after the other: each in one transaction, decided by the
/// journal. What the database still lacks of an act then is left to the next turn or reader.
final class WriterLane {
  private static final Logger LOG = LoggerFactory.getLogger(WriterLane.class);

  private final Engine engine;
  private final Supplier<String> who;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Standing standing;
  private final ActClock moments;
  private final Turns turns;
  private final Safekeeping safekeeping;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private boolean closed;
  private boolean acting;

  /// @param turns of whoever is on the lane
  WriterLane(
      Engine engine,
      ActClock moments,
      Supplier<String> who,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      Standing standing,
      Turns turns,
      Safekeeping safekeeping) {
    this.engine = engine;
    this.moments = moments;
    this.who = who;
    this.tables = tables;
    this.projections = projections;
    this.standing = standing;
    this.turns = turns;
    this.safekeeping = safekeeping;
  }

  /// Is told of every act that is done, on the acting thread.
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
    turns.begin();
    try {
      ready();
      return work.get();
    } finally {
      turns.end();
    }
  }

  /// Waits for the act under way, and refuses further ones.
  void close(Runnable last) {
    turns.begin();
    try {
      if (!closed) {
        closed = true;
        last.run();
      }
    } finally {
      turns.end();
    }
  }

  /// Makes the database again where the engine closed it by itself, as it does on a full disk;
  /// once, however many readers met that.
  ///
  /// @param met which opening of the database it was that failed
  /// @throws StoreFailure BUSY where it is open all the same, or an act is under way that reads
  void revive(int met, RuntimeException e) {
    turns.begin();
    try {
      if (!closed && engine.openings() != met) {
        return;
      }
      if (closed || !(engine instanceof RunningEngine)) {
        throw Sql.failure(e);
      }
      boolean whole = engine.file().isOpen() && !Sql.brokeDown(e);
      if (!whole) {
        engine.suspect(e);
      }
      if (whole || acting) { // whose own connection must not be changed under it
        throw new StoreFailure(StoreFailure.Reason.BUSY, e);
      }
      engine.ready();
    } finally {
      turns.end();
    }
  }

  /// Does something of very many records, if it is that.
  <T> T loading(boolean many, Supplier<T> work) {
    if (!many) {
      return work.get();
    }
    turns.begin();
    try {
      ready();
      engine.refuseLittleRoom();
      engine.file().loading(true);
      try {
        try {
          return work.get();
        } finally {
          turns.settle();
        }
      } finally {
        engine.endOfLoad();
      }
    } finally {
      turns.end();
    }
  }

  /// Runs one act and returns when it is in the journal and on the disk; nothing of it stays if it
  /// throws, so what was refused can be tried again, and never is there twice. The database has its
  /// records by then and has taken them; what follows from them is entered before anybody reads or
  /// acts again.
  ///
  /// @param undoes the act it takes back
  /// @param keep false where all of it is taken back in the end
  <T> T run(String name, @Nullable Long undoes, Function<Transaction, T> work, boolean keep) {
    Attempt<T> attempt = new Attempt<>(name, undoes, work);
    turns.begin();
    try {
      ready();
      try {
        acting = true;
        attempt.on(engine.lane(), keep);
      } catch (JdbiException | StoreFailure | SQLException | IOException e) {
        failed(attempt, e);
      } catch (OutOfMemoryError e) {
        failed(attempt, new StoreFailure(StoreFailure.Reason.MEMORY, e));
      } finally {
        acting = false;
      }
      if (!attempt.decided) {
        return attempt.result();
      }
      safekeeping.acted(attempt.change().everything());
    } finally {
      turns.end();
    }
    Change change = attempt.change();
    tell(change);
    return attempt.result();
  }

  /// Waits until the database has the latest act.
  void settle() {
    turns.settle();
  }

  /// Brings the database to an act that the journal has, which is done whatever becomes of the
  /// database: that is made again now, or as soon as somebody reads or acts and its cause is gone,
  /// and whoever reads before is told why.
  private void enter(DecidedAct decided) {
    try {
      decided.enter();
    } catch (RuntimeException | Error e) {
      engine.suspect(e);
    }
    try {
      engine.mend();
    } catch (StoreFailure e) {
      LOG.warn("The database cannot be made again yet: {}", e.reason());
    } catch (RuntimeException | Error e) {
      engine.suspect(e);
    }
  }

  /// What failed before the act was in the journal is told, and nothing of it stays; what fails
  /// after is the database's trouble.
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

    /// Does the work and has the journal decide it.
    void on(LaneConnection connection, boolean keep) throws IOException {
      Handle handle = connection.handle();
      handle.begin();
      Transaction transaction =
          new Transaction(
              handle,
              connection.rows(),
              engine.journal().last() + 1,
              moments.next(handle),
              tables,
              projections,
              new History(History.Reads.inside(handle), tables, engine::archive),
              keep ? engine.journal() : null,
              standing);
      try {
        result = work.apply(transaction);
        change = transaction.finish(name);
        if (keep && transaction.written() > 0) {
          DecidedAct act =
              DecidedAct.prepare(
                  engine.journal(), connection, transaction, who.get(), name, undoes);
          Runnable rest = () -> enter(act);
          engine.journal().commit(act.prepared());
          turns.leave(rest);
          decided = true;
          moments.carriedOut(transaction.now());
        }
      } finally {
        if (!decided) {
          takeBack(connection, transaction);
        }
      }
    }

    private void takeBack(LaneConnection connection, Transaction transaction) {
      try {
        connection.clean();
        transaction.lines().drop();
      } finally {
        if (connection.handle().isInTransaction()) {
          connection.handle().rollback();
        }
      }
    }
  }

  private void ready() {
    if (closed) {
      throw new StoreFailure(StoreFailure.Reason.CLOSED, null);
    }
    engine.ready();
  }
}
