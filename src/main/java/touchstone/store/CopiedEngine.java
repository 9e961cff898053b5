package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcConnectionPool;
import touchstone.disk.Sealing;
import touchstone.journal.Archive;
import touchstone.journal.Journal;

/// A copy of a database in a folder of its own, to be read: the store as it was at an earlier
/// moment, or a backup. It is gone when it is closed.
final class CopiedEngine implements Engine {
  private final StorePlace place;
  private final UUID id;
  private final Archive archive;
  private final StoreFile file;
  private final JdbcConnectionPool pool;
  private final StoreLock lock;

  /// @param folder holds the copy and nothing else
  /// @param archive the acts that the copy's history speaks of
  CopiedEngine(StorePlace store, Path folder, UUID id, Archive archive) {
    this.place = store.at(folder);
    this.id = id;
    this.archive = archive;
    this.lock = claim(folder);
    try {
      this.file = StoreFile.open(place, place.database());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    this.pool = file.pool();
  }

  /// Says that the folder is read in, so that nobody sweeps it away meanwhile.
  private static StoreLock claim(Path folder) {
    try {
      return StoreLock.claim(folder);
    } catch (IOException e) {
      throw StoreFolder.failure(folder, e);
    }
  }

  @Override
  public StorePlace place() {
    return place;
  }

  @Override
  public StoreFile file() {
    return file;
  }

  @Override
  public Journal journal() {
    throw new StoreFailure(StoreFailure.Reason.READ_ONLY, null);
  }

  @Override
  public Archive archive() {
    return archive;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int openings() {
    return 1;
  }

  @Override
  public Opening opening() {
    return new Opening(Opening.Kind.CLEAN, List.of(), 0, 0);
  }

  @Override
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public LaneConnection lane() {
    throw new StoreFailure(StoreFailure.Reason.READ_ONLY, null);
  }

  @Override
  public void ready() {
    throw new StoreFailure(StoreFailure.Reason.READ_ONLY, null);
  }

  @Override
  public void suspect(Throwable failure) {}

  @Override
  public void mend() {}

  @Override
  public void refuseLittleRoom() {}

  @Override
  public void endOfLoad() {
    file.loading(false);
  }

  @Override
  public long writeAnew(Scrubbing scrubbing, Sealing sealing) {
    throw new StoreFailure(StoreFailure.Reason.READ_ONLY, null);
  }

  @Override
  public void stop(BooleanSupplier backUp) {
    pool.dispose();
    file.abandon();
    lock.close();
    AsOf.remove(place.folder());
  }
}
