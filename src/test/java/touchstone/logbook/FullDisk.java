package touchstone.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.RealDisk;

/// The real disk, which is full for a while: nothing further can be written then.
public final class FullDisk implements Disk {
  private final Disk disk = new RealDisk();
  private volatile boolean full;

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
  public DiskFile read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    disk.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    disk.makeFolder(folder);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    disk.syncFolder(folder);
  }

  @Override
  public boolean exists(Path file) {
    return disk.exists(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public long room(Path folder) throws IOException {
    return full ? 0 : disk.room(folder);
  }

  @Override
  public Object identity(Path file) throws IOException {
    return disk.identity(file);
  }

  @Override
  public String scheme() {
    return disk.scheme();
  }

  private final class Filling implements DiskFile {
    private final DiskFile file;

    private Filling(DiskFile file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer target, long place) throws IOException {
      return file.read(target, place);
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
      meet();
      return file.write(source, place);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean size) throws IOException {
      file.force(size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
