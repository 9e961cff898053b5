package touchstone.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;
import touchstone.disk.RealDisk;

/// The real disk, which is full for a while: nothing further can be written then.
public final class FullDisk extends OtherDisk {
  private volatile boolean full;

  public FullDisk() {
    super(new RealDisk());
  }

  /// From now on it is full, or has room again.
  public void full(boolean now) {
    full = now;
  }

  private void meet() throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return new Filling(disk.open(file));
  }

  @Override
  public long room(Path folder) throws IOException {
    return full ? 0 : disk.room(folder);
  }

  private final class Filling extends OtherFile {
    private Filling(DiskFile file) {
      super(file);
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
      meet();
      return file.write(source, place);
    }
  }
}
