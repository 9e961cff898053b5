package touchstone.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;

/// A disk that keeps a tape of all that is done to it.
///
/// A file is recorded by the name under which it was opened; one that is moved while it is open
/// must not be written on.
final class RecordingDisk extends OtherDisk {
  private final Tape tape;
  private final String scheme;

  RecordingDisk(Disk disk, Tape tape, String scheme) {
    super(disk);
    this.tape = tape;
    this.scheme = scheme;
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    synchronized (tape.order()) {
      boolean there = disk.exists(file);
      DiskFile opened = disk.open(file);
      if (!there) {
        tape.add(new Step.Made(file));
      }
      return new Recorded(file, opened);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    synchronized (tape.order()) {
      disk.move(from, to);
      tape.add(new Step.Moved(from, to));
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    synchronized (tape.order()) {
      if (disk.exists(file)) {
        disk.delete(file);
        tape.add(new Step.Deleted(file));
      }
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    synchronized (tape.order()) {
      Deque<Path> missing = new ArrayDeque<>();
      for (Path one = folder; one != null && !disk.exists(one); one = one.getParent()) {
        missing.push(one);
      }
      disk.makeFolder(folder);
      missing.forEach(one -> tape.add(new Step.MadeFolder(one)));
    }
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    synchronized (tape.order()) {
      disk.syncFolder(folder);
      tape.add(new Step.SyncedFolder(folder));
    }
  }

  @Override
  public String scheme() {
    return scheme;
  }

  private final class Recorded extends OtherFile {
    private final Path path;

    private Recorded(Path path, DiskFile file) {
      super(file);
      this.path = path;
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
      synchronized (tape.order()) {
        ByteBuffer copy = source.duplicate();
        int count = file.write(source, place);
        byte[] bytes = new byte[count];
        copy.get(bytes);
        tape.add(new Step.Written(path, place, new Bytes(bytes)));
        return count;
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      synchronized (tape.order()) {
        if (size < file.size()) {
          file.truncate(size);
          tape.add(new Step.Truncated(path, size));
        }
      }
    }

    @Override
    public void force(boolean size) throws IOException {
      synchronized (tape.order()) {
        file.force(size);
        tape.add(new Step.Forced(path));
      }
    }
  }
}
