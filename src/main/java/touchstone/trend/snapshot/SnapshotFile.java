package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.RealDisk;
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

  private final Path path;
  private final UnaryOperator<byte[]> seal;
  private final UnaryOperator<byte[]> open;

  /// A file in the clear.
  public SnapshotFile(Path path) {
    this(path, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /// @param seal what is done to the whole content before it is written, such as encrypting it
  /// @param open undoes `seal`; throws where it cannot
  public SnapshotFile(Path path, UnaryOperator<byte[]> seal, UnaryOperator<byte[]> open) {
    this.path = path;
    this.seal = seal;
    this.open = open;
  }

  /// The snapshot in the file, if there is a sound one.
  Optional<Snapshot> read() {
    try {
      return Optional.of(snapshot(open.apply(Files.readAllBytes(path))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "The snapshot of trends cannot be used and is made anew: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  /// Replaces the file. A failure leaves the old one, or none, and is only logged.
  void write(Snapshot snapshot) {
    try {
      WholeFile.write(new RealDisk(), path, seal.apply(bytes(snapshot.compact())));
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

  private static Snapshot snapshot(byte[] content) {
    ByteBuffer from = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (from.getInt() != MARK || from.getInt() != VERSION) {
      throw new IllegalArgumentException("another format");
    }
    if (from.getInt() != content.length - HEAD || from.getInt() != sum(content, content.length)) {
      throw new IllegalArgumentException("damaged");
    }
    Stamp stamp = new Stamp(from.getLong(), from.getLong(), Words.text(from));
    Vocabulary words = Vocabulary.read(from);
    return new Snapshot(stamp, words, Sheet.read(from), new BitSet(), Sheet.EMPTY);
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
