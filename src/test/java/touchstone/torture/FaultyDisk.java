package touchstone.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;

/// A disk some of whose calls fail, or that forgets to do what it was told. Any thread may call it.
final class FaultyDisk extends OtherDisk {
  private final String scheme;
  private @Nullable Fault fault;
  private int calls;
  private int failed;
  private long left = Long.MAX_VALUE;
  private Predicate<Path> refused = _ -> false;
  private long alive = Long.MAX_VALUE;
  private final Map<Fault.Kind, Integer> called = new EnumMap<>(Fault.Kind.class);
  private long written;

  FaultyDisk(Disk disk, String scheme) {
    super(disk);
    this.scheme = scheme;
  }

  /// From now on calls fail so.
  synchronized void breakDown(Fault broken) {
    fault = broken;
    calls = 0;
    failed = 0;
  }

  /// From now on these files cannot be opened to be written.
  synchronized void refuse(Predicate<Path> which) {
    refused = which;
  }

  /// After so many calls nothing reaches this disk any more, as when the process ends; the write
  /// during which it ends gets half-way.
  synchronized void dieAfter(long calls) {
    alive = calls;
  }

  /// From now on so many bytes may be written, then the disk is full.
  synchronized void fillUp(long bytes) {
    left = bytes;
    failed = 0;
  }

  /// From now on everything works again; answers how many calls had failed.
  synchronized int mend() {
    fault = null;
    left = Long.MAX_VALUE;
    return failed;
  }

  /// Counts calls from here on.
  synchronized void count() {
    called.clear();
    written = 0;
  }

  /// The calls since [#count].
  synchronized Calls counted() {
    return new Calls(called, written);
  }

  private synchronized void meet(Fault.Kind kind) throws IOException {
    if (fails(kind)) {
      throw new IOException("Input/output error");
    }
  }

  private synchronized boolean fails(Fault.Kind kind) {
    called.merge(kind, 1, Integer::sum);
    if (alive <= 0) {
      failed++;
      return true;
    }
    alive--;
    Fault now = fault;
    if (now == null || now.kind() != kind) {
      return false;
    }
    calls++;
    boolean fails = now.forGood() ? calls >= now.call() : calls == now.call();
    failed += fails ? 1 : 0;
    return fails;
  }

  private synchronized void take(int bytes) throws IOException {
    written += bytes;
    if (left < bytes) {
      failed++;
      throw new IOException("No space left on device");
    }
    if (left != Long.MAX_VALUE) {
      left -= bytes;
    }
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    meet(Fault.Kind.OPEN);
    if (refused.test(file)) {
      throw new IOException("No space left on device");
    }
    return new Faulty(disk.open(file));
  }

  @Override
  public DiskFile read(Path file) throws IOException {
    meet(Fault.Kind.OPEN);
    return disk.read(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    meet(Fault.Kind.MOVE);
    disk.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    meet(Fault.Kind.DELETE);
    disk.delete(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    meet(Fault.Kind.SYNC_FOLDER);
    disk.syncFolder(folder);
  }

  /// As much as a large disk has, so that what is tried here is the failure itself.
  @Override
  public long room(Path folder) {
    return 1L << 40;
  }

  @Override
  public String scheme() {
    return scheme;
  }

  private final class Faulty extends OtherFile {
    private Faulty(DiskFile file) {
      super(file);
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
      meet(Fault.Kind.WRITE);
      take(source.remaining());
      if (fails(Fault.Kind.SHORT_WRITE)) {
        file.write(source.slice(source.position(), source.remaining() / 2), place);
        throw new IOException("Input/output error");
      }
      return file.write(source, place);
    }

    @Override
    public void truncate(long size) throws IOException {
      meet(Fault.Kind.TRUNCATE);
      file.truncate(size);
    }

    @Override
    public void force(boolean size) throws IOException {
      meet(Fault.Kind.FORCE);
      file.force(size);
    }
  }
}
