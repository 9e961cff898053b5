package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

/// A backup that is asked for while the engine's own thread is writing the last acts.
class BackupWhileWritingTest {
  /// Holds the first write that a thread other than the acting one makes to the database.
  private static final class HeldDisk extends OtherDisk {
    private final String scheme;
    private final Thread acting = Thread.currentThread();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean armed;

    HeldDisk(Disk disk, String scheme) {
      super(disk);
      this.scheme = scheme;
    }

    @Override
    public String scheme() {
      return scheme;
    }

    @Override
    public DiskFile open(Path file) throws IOException {
      DiskFile opened = super.open(file);
      return file.endsWith("touchstone.mv.db") ? new HeldFile(opened) : opened;
    }

    private final class HeldFile extends OtherFile {
      HeldFile(DiskFile file) {
        super(file);
      }

      @Override
      public int write(ByteBuffer source, long place) throws IOException {
        if (armed && Thread.currentThread() != acting) {
          armed = false;
          writing.countDown();
          try {
            if (!released.await(30, TimeUnit.SECONDS)) {
              throw new IOException("never released");
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
        return super.write(source, place);
      }
    }
  }

  @Test
  @Timeout(60)
  void holds_the_acts_that_were_being_written()
      throws IOException, InterruptedException, ExecutionException {
    try (Folders folders = new Folders()) {
      HeldDisk disk = Core.known(new HeldDisk(new RealDisk(), Core.scheme("held")));
      try (Books books = Core.open(folders.fresh("store"), disk)) {
        Deeds deeds = new Deeds(books, new Random(6), folders.fresh("scratch"));
        deeds.log();
        disk.armed = true;
        deeds.log();
        assertThat(disk.writing.await(30, TimeUnit.SECONDS)).isTrue();
        FutureTask<Void> backingUp = new FutureTask<>(() -> Core.backUp(books), null);
        Thread thread = Thread.ofPlatform().start(backingUp);
        while (!backingUp.isDone() && thread.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
        disk.released.countDown();
        backingUp.get();
        assertThat(books.database.safekeeping().latest()).isPresent();
      } finally {
        disk.released.countDown();
        Core.forget(disk);
      }
    }
  }
}
