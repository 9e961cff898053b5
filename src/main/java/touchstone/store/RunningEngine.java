package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.Disk;
import touchstone.disk.Sealing;
import touchstone.disk.WholeFile;
import touchstone.journal.Archive;
import touchstone.journal.Chain;
import touchstone.journal.Journal;

/// What an open store runs on: the lock, the database file, the journal, connections. Looks after
/// them while it runs: a database that failed or was deleted is made again from backup and journal
/// before the next act, without a restart. All but `connection` on the writer lane.
///
/// Long because opening, mending, writing anew and closing share the lock, the file and the
/// journal.
final class RunningEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(RunningEngine.class);
  private static final long ROOM_FOR_MUCH = 200L << 20;

  private StorePlace place;
  private final Clock clock;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private volatile Archive archive;
  private StoreLock lock;
  private volatile Opened store;
  private volatile JdbcConnectionPool pool;
  private Object identity;
  private @Nullable LaneConnection lane;
  private boolean suspect;
  private final AtomicInteger openings = new AtomicInteger(1);

  /// Held by whoever is being given a connection, so that the engine does not open a file for them
  /// that is just being let go.
  private final ReentrantReadWriteLock connecting = new ReentrantReadWriteLock();

  private RunningEngine(
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
    this.archive = new Archive(place.disk(), place.journal(), place.journalCopy(), place.sealing());
    this.store = Opener.open(place, clock, tables, projections);
    this.pool = store.file().pool();
    own();
  }

  /// Claims the folder and opens the store in it.
  static Engine start(
      StorePlace place, Clock clock, Map<String, Table<?>> tables, List<Projection> projections) {
    StoreLock lock = StoreFolder.claim(place);
    try {
      return new RunningEngine(place, clock, tables, projections, lock);
    } catch (IOException e) {
      lock.close();
      throw StoreFolder.failure(place.folder(), e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public StorePlace place() {
    return place;
  }

  @Override
  public StoreFile file() {
    return store.file();
  }

  @Override
  public Journal journal() {
    return store.journal();
  }

  @Override
  public Archive archive() {
    return archive;
  }

  @Override
  public UUID id() {
    return store.journal().store();
  }

  @Override
  public Opening opening() {
    return store.opening();
  }

  @Override
  public int openings() {
    return openings.get();
  }

  @Override
  public Connection connection() throws SQLException {
    connecting.readLock().lock();
    try {
      return connected();
    } finally {
      connecting.readLock().unlock();
    }
  }

  private Connection connected() throws SQLException {
    StoreFile file = store.file();
    if (file.isOpen()) {
      try {
        Connection made = pool.getConnection();
        if (file.has(made)) {
          return made;
        }
        made.close();
      } catch (IllegalStateException e) {
        throw new SQLException("the store could not be made again yet", e);
      }
    }
    throw new SQLException("the engine gave the database up");
  }

  @Override
  public LaneConnection lane() throws SQLException {
    LaneConnection open = lane;
    if (open == null) {
      open = new LaneConnection(connection());
      lane = open;
    }
    return open;
  }

  private void endLane() {
    LaneConnection open = lane;
    lane = null;
    if (open != null) {
      try {
        open.end();
      } catch (SQLException alreadyGone) {
        LOG.info("The writer lane's connection was gone");
      }
    }
  }

  private void endPool() {
    connecting.writeLock().lock();
    try {
      pool.dispose();
    } finally {
      connecting.writeLock().unlock();
    }
  }

  @Override
  public void ready() {
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

  @Override
  public void suspect(Throwable failure) {
    LOG.error("An act failed: {}", failure.getClass().getName());
    suspect = true;
  }

  @Override
  public void mend() {
    if (suspect) {
      again();
    }
  }

  @Override
  public void refuseLittleRoom() {
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

  @Override
  public void endOfLoad() {
    if (!suspect) {
      file().loading(false);
    }
  }

  private static Archive archiveOf(StorePlace place) {
    return new Archive(place.disk(), place.journal(), place.journalCopy(), place.sealing());
  }

  @Override
  public long writeAnew(Scrubbing scrubbing, Sealing sealing) {
    StorePlace fresh = new StorePlace(place.folder(), place.disk(), sealing);
    suspect = true;
    try {
      WritingAnew writing = new WritingAnew(place, fresh, tables, clock);
      writing.journal(scrubbing, store.file());
      endLane();
      endPool();
      store.file().closeAnew();
      journal().close();
      writing.database();
      writing.backup();
      Swap.decide(fresh);
      place = fresh;
      archive = archiveOf(fresh);
      return writing.changed();
    } catch (IOException e) {
      throw Sql.failure(e);
    } finally {
      again();
    }
  }

  @Override
  public void stop(BooleanSupplier backUp) {
    try {
      endLane();
      endPool();
      Path database = place.database();
      if (suspect || !isInPlace()) {
        store.abandon();
        return;
      }
      long act = journal().last();
      Chain chain = journal().chain();
      boolean due = backUp.getAsBoolean();
      store.file().close();
      if (!holds(database, act)) {
        LOG.error("The database was closed without its last acts; it is made again when opened");
        journal().close();
        return;
      }
      place.disk().own(database);
      force(database);
      if (due) {
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

  /// Whether the closed file has come to the act: the engine says nothing when what it writes last
  /// does not reach a full or failing disk, and such a file must never be sealed.
  private boolean holds(Path database, long act) {
    try (StoreFile look = StoreFile.look(place, database)) {
      return Examination.lastAct(look.owner()) == act;
    } catch (SQLException | StoreFailure | StackOverflowError | OutOfMemoryError e) {
      return false;
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
      WholeFile.write(place.disk(), place.unbacked(), new byte[0]);
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
    suspect = true;
    endLane();
    endPool();
    store.abandon();
    if (!place.disk().exists(place.folder().resolve(StoreLock.NAME))) {
      lock.close();
      lock = StoreFolder.claim(place);
    }
    Opened fresh = Opener.again(place, clock, tables, projections);
    pool = fresh.file().pool();
    store = fresh;
    openings.incrementAndGet();
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
      return store.file().isOpen() && place.disk().identity(place.database()).equals(identity);
    } catch (IOException e) {
      return false;
    }
  }
}
