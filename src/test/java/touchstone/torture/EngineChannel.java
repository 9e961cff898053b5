package touchstone.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import org.h2.store.fs.FileBaseDefault;
import touchstone.disk.DiskFile;

/// An open file of a `Disk` as the database engine uses it. Any thread may call it; a force does
/// not wait for a write, as with a real file.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // every call says its place in the file
final class EngineChannel extends FileBaseDefault {
  private final DiskFile file;
  private final boolean readOnly;

  EngineChannel(DiskFile file, boolean readOnly) {
    this.file = file;
    this.readOnly = readOnly;
  }

  @Override
  public int read(ByteBuffer target, long place) throws IOException {
    return file.read(target, place);
  }

  @Override
  public int write(ByteBuffer source, long place) throws IOException {
    refuseReadOnly();
    return file.write(source, place);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    refuseReadOnly();
    if (size < file.size()) {
      file.truncate(size);
    }
  }

  @Override
  public void force(boolean metadata) throws IOException {
    file.force(metadata);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  /// The store's own lock keeps others out; the engine's is granted.
  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    return new FileLock(this, position, size, shared) {
      private boolean held = true;

      @Override
      public boolean isValid() {
        return held;
      }

      @Override
      public void release() {
        held = false;
      }
    };
  }

  private void refuseReadOnly() {
    if (readOnly) {
      throw new NonWritableChannelException();
    }
  }
}
