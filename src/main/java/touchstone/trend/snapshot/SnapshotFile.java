package touchstone.trend.snapshot;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.RealDisk;
import touchstone.disk.Sealing;
import touchstone.disk.WholeFile;

/// The snapshot's file beside the store, mode 600: a mark, the version of the format, the CRC32C of
/// the rest, the stamp, the words, the columns; little-endian. Holds names of employees among the
/// words. Replaced as a whole: written under another name, synced, moved.
///
/// A file that is missing, damaged, of another version or sealed otherwise is no snapshot, never an
/// error: it is derived and made anew.
public final class SnapshotFile {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
  private static final int MARK = 0x54535450;
  private static final int VERSION = 4;
  private static final int HEAD = 16;
  private static final int PIECE = 1 << 14;
  private static final Disk DISK = new RealDisk();

  private final Path path;
  private final Supplier<Sealing> sealing;

  /// A file in the clear.
  public SnapshotFile(Path path) {
    this(path, () -> Sealing.NONE);
  }

  /// @param sealing what is done to the whole content before it is written
  public SnapshotFile(Path path, Supplier<Sealing> sealing) {
    this.path = path;
    this.sealing = sealing;
  }

  /// The snapshot in the file, if there is a sound one.
  Optional<Snapshot> read() {
    try {
      return Optional.of(sealing.get().equals(Sealing.NONE) ? plain() : opened());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "The snapshot of trends cannot be used and is made anew: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private Snapshot plain() throws IOException {
    try (DiskFile file = DISK.read(path)) {
      return snapshot(new BufferedInputStream(WholeFile.input(file)), file.size());
    }
  }

  private Snapshot opened() throws IOException {
    byte[] content = sealing.get().open(WholeFile.read(DISK, path));
    return snapshot(new ByteArrayInputStream(content), content.length);
  }

  /// Replaces the file. A failure leaves the old one, or none, and is only logged.
  void write(Snapshot snapshot) {
    try {
      WholeFile.write(DISK, path, sealing.get().seal(bytes(snapshot.compact())));
    } catch (IOException e) {
      LOG.warn("The snapshot of trends cannot be kept: {}", e.getClass().getName());
    }
  }

  /// Removes the file. A failure is only logged.
  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("The snapshot of trends cannot be removed: {}", e.getClass().getName());
    }
  }

  static byte[] bytes(Snapshot snapshot) {
    byte[] currency = snapshot.stamp().currency().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long size = HEAD + 20L + currency.length + 64 + snapshot.bytes() + snapshot.experienceBytes();
    ByteBuffer to =
        ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
    to.putLong(snapshot.stamp().act()).putLong(snapshot.stamp().at());
    Words.write(to, snapshot.stamp().currency());
    snapshot.words().write(to);
    snapshot.base().write(to);
    int end = to.position();
    to.putInt(0, MARK).putInt(4, VERSION).putInt(8, end - HEAD).putInt(12, sum(to.array(), end));
    return end == to.array().length ? to.array() : Arrays.copyOf(to.array(), end);
  }

  private static Snapshot snapshot(InputStream content, long size) throws IOException {
    ColumnInput head = new ColumnInput(content, size);
    if (head.number() != MARK || head.number() != VERSION) {
      throw new IOException("another format");
    }
    int length = head.number();
    int sum = head.number();
    ColumnInput from = new ColumnInput(content, head.left());
    Stamp stamp = new Stamp(from.wideNumber(), from.wideNumber(), from.text());
    Vocabulary words = Vocabulary.read(from);
    Sheet sheet = Sheet.read(from);
    if (length != head.left() || from.left() > 0 || from.sum() != sum) {
      throw new IOException("damaged");
    }
    return new Snapshot(stamp, words, sheet, new BitSet(), Sheet.EMPTY);
  }

  private static int sum(byte[] content, int end) {
    CRC32C sum = new CRC32C();
    // In pieces: a method that is called once is never compiled to the processor's own instruction.
    for (int from = HEAD; from < end; from += PIECE) {
      sum.update(content, from, Math.min(PIECE, end - from));
    }
    return (int) sum.getValue();
  }
}
