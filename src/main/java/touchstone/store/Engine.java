package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.Disk;
import touchstone.journal.Chain;
import touchstone.journal.Journal;

/// What an open store runs on: the lock, the database file, the journal, connections. Looks after
/// them while it runs: a database that failed or was deleted is made again from backup and journal
/// before the next act, without a restart. All but `connection` on the writer lane.
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final long ROOM_FOR_MUCH = 200L << 20;

  private final StorePlace place;
  private final Clock clock;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private StoreLock lock;
  private volatile OpenStore store;
  private volatile JdbcConnectionPool pool;
  private Object identity;
  private boolean suspect;

  private Engine(
      StorePlace place,
      Clock clock,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      StoreLock lock)
      throws IOException {
    this.place = place;
    this.clock = clock;
    this.tables = tables;
    this.projections = projections;
    this.lock = lock;
    this.store = Opener.open(place, clock, tables, projections);
    this.pool = store.file().pool();
    own();
  }

  /// Claims the folder and opens the store in it.
  static Engine start(
      StorePlace place, Clock clock, Map<String, Table<?>> tables, List<Projection> projections) {
    StoreLock lock = StoreFolder.claim(place);
    try {
      return new Engine(place, clock, tables, projections, lock);
    } catch (IOException e) {
      lock.close();
      throw StoreFolder.failure(place.folder(), e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  StorePlace place() {
    return place;
  }

  StoreFile file() {
    return store.file();
  }

  Journal journal() {
    return store.journal();
  }

  UUID id() {
    return store.journal().store();
  }

  Opening opening() {
    return store.opening();
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /// Makes sure that database and journal are what they were when they were opened.
  ///
  /// @throws StoreFailure where the store cannot be made again now; the next act tries again
  void ready() {
    if (!suspect && isInPlace()) {
      return;
    }
    if (!suspect && sameDatabase()) {
      try {
        journal().putBack();
        LOG.warn("The journal was gone; it was put back");
        return;
      } catch (IOException e) {
        throw StoreFolder.failure(place.folder(), e);
      }
    }
    again();
  }

  /// Remembers that something failed in a way that may have hurt the database.
  void suspect(Exception failure) {
    LOG.error("An act failed: {}", failure.getClass().getName());
    suspect = true;
  }

  /// Makes the database again where it failed to take an act that the journal has.
  ///
  /// @throws StoreFailure DECIDED where that cannot be done now
  void mend() {
    if (suspect) {
      try {
        again();
      } catch (StoreFailure e) {
        throw new StoreFailure(StoreFailure.Reason.DECIDED, e, place.folder().toString());
      }
    }
  }

  void refuseLittleRoom() {
    try {
      long room = place.disk().room(place.folder());
      if (room < ROOM_FOR_MUCH) {
        throw new StoreFailure(
            StoreFailure.Reason.ROOM, null, place.folder().toString(), room >> 20);
      }
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  void endOfLoad() {
    if (!suspect) {
      file().loading(false);
    }
  }

  /// Closes everything, seals the database, and before that makes a backup where one is due.
  void stop(boolean backUp) {
    try {
      pool.dispose();
      Path database = place.database();
      if (suspect || !isInPlace()) {
        store.abandon();
        return;
      }
      long act = journal().last();
      Chain chain = journal().chain();
      store.file().close();
      place.disk().own(database);
      force(database);
      if (backUp) {
        backUpClosed(act, chain);
      }
      Seal.closed(place.disk(), database, id(), act, chain).write(place.disk(), place.seal());
      journal().close();
    } catch (IOException e) {
      throw Sql.failure(e);
    } finally {
      lock.close();
    }
  }

  private void backUpClosed(long act, Chain chain) throws IOException {
    try {
      Backups backups = new Backups(place, place.backups());
      StoreFolder.copy(place.disk(), place.database(), backups.unfinished());
      backups.keep(id(), act, chain, clock.instant());
      backups.prune();
    } catch (IOException | StoreFailure e) {
      // The store itself is closed all the same; the next start tries again.
      LOG.error("No backup could be made at the end: {}", e.getClass().getName());
    }
  }

  private void force(Path file) throws IOException {
    Disk disk = place.disk();
    try (var open = disk.open(file)) {
      open.force(true);
    }
    disk.syncFolder(place.folder());
  }

  private void again() {
    LOG.warn("The database is made again");
    pool.dispose();
    store.abandon();
    if (!place.disk().exists(place.folder().resolve(StoreLock.NAME))) {
      lock.close();
      lock = StoreFolder.claim(place);
    }
    OpenStore fresh = Opener.open(place, clock, tables, projections);
    store = fresh;
    pool = fresh.file().pool();
    try {
      own();
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
    suspect = false;
  }

  private void own() throws IOException {
    place.disk().own(place.database());
    place.disk().own(place.folder().resolve(StoreLock.NAME));
    identity = place.disk().identity(place.database());
  }

  private boolean isInPlace() {
    return sameDatabase() && journal().isInPlace();
  }

  private boolean sameDatabase() {
    try {
      return place.disk().identity(place.database()).equals(identity);
    } catch (IOException e) {
      return false;
    }
  }
}
