package touchstone.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.RealDisk;

/// A disk that claims to have forced what it never did: what stands on it must be found missing
/// after a power cut, or the torture is worth nothing.
final class CanaryDisk implements Disk {
  private final RecordingDisk disk;

  CanaryDisk(Tape tape, String scheme) {
    this.disk = new RecordingDisk(new RealDisk(), tape, scheme);
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return new Forgetful(disk.open(file));
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

  private record Forgetful(DiskFile file) implements DiskFile {
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
    public void force(boolean size) {
      // It says so, and does nothing.
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
