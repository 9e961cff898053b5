package touchstone.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// A disk that hands everything on to another one, for those that differ in a few calls.
public abstract class OtherDisk implements Disk {
  protected final Disk disk;

  protected OtherDisk(Disk disk) {
    this.disk = disk;
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return disk.open(file);
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
    return disk.room(folder);
  }

  @Override
  public Object identity(Path file) throws IOException {
    return disk.identity(file);
  }

  @Override
  public String scheme() {
    return disk.scheme();
  }

  /// The same of a file.
  public abstract static class OtherFile implements DiskFile {
    protected final DiskFile file;

    protected OtherFile(DiskFile file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer target, long place) throws IOException {
      return file.read(target, place);
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
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
