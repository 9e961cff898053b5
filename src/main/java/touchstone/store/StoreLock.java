package touchstone.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The claim on a store's folder, held from before the database file is touched until it is closed.
/// The system gives it up when the process dies, so none is ever left behind.
final class StoreLock implements AutoCloseable {
  static final String NAME = "touchstone.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws StoreFailure IN_USE where another window or process, even this one, holds it
  static StoreLock claim(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new StoreFailure(StoreFailure.Reason.IN_USE, null, folder.toString());
    }
    return new StoreLock(channel);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Sql.failure(e);
    }
  }
}
