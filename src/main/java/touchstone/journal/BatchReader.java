package touchstone.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.Sealing;

/// Reads a batch, one block of lines after the other, one line by its spot, or all blocks from the
/// last to the first. Not thread-safe.
public final class BatchReader implements AutoCloseable {
  private static final int LONGEST_BLOCK = 256 << 20;

  private final DiskFile file;
  private final Sealing sealing;
  private final String name;
  private final long size;

  BatchReader(Disk disk, Path file, Sealing sealing) throws IOException {
    this.file = disk.read(file);
    this.sealing = sealing;
    this.name = file.getFileName().toString();
    this.size = this.file.size();
  }

  /// Hands over the lines in the order they were added, a block at a time.
  public void forEachBlock(BlockOfLines block) throws IOException {
    long at = 0;
    while (at < size) {
      Block one = block(at);
      block.lines(at, one.lines());
      at = one.end();
    }
  }

  /// Where the blocks begin, in order.
  public List<Long> blocks() throws IOException {
    java.util.ArrayList<Long> starts = new java.util.ArrayList<>();
    for (long at = 0; at < size; ) {
      starts.add(at);
      ByteBuffer head = head(at);
      at += BatchWriter.BLOCK_HEAD + head.getInt(4);
    }
    return starts;
  }

  /// The lines of the block that begins there.
  public List<JournalLine> linesAt(long start) throws IOException {
    return block(start).lines();
  }

  /// The line at a spot.
  public JournalLine line(long spot) throws IOException {
    return block(BatchWriter.blockOf(spot)).lines().get(BatchWriter.lineOf(spot));
  }

  /// The spot of a line.
  ///
  /// @param start where its block begins
  public static long spot(long start, int line) {
    return BatchWriter.spot(start, line);
  }

  /// Whether the file is the one the journal speaks of.
  boolean is(JournalAct.BatchMark mark) throws IOException {
    if (size != mark.size()) {
      return false;
    }
    MessageDigest sha = Chain.sha256();
    ByteBuffer piece = ByteBuffer.allocate(1 << 18);
    for (long at = 0; at < size; ) {
      piece.clear().limit((int) Math.min(piece.capacity(), size - at));
      file.readAll(piece, at);
      sha.update(piece.flip());
      at += piece.limit();
    }
    return HexFormat.of().formatHex(sha.digest()).equals(mark.sha256());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private record Block(List<JournalLine> lines, long end) {}

  private ByteBuffer head(long at) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(BatchWriter.BLOCK_HEAD);
    file.readAll(head, at);
    int stored = head.getInt(4);
    int plain = head.getInt(0);
    if (stored < 0 || plain < 0 || plain > LONGEST_BLOCK || stored > size - at - head.capacity()) {
      throw damaged(null);
    }
    return head;
  }

  private Block block(long at) throws IOException {
    ByteBuffer head = head(at);
    byte[] stored = new byte[head.getInt(4)];
    file.readAll(ByteBuffer.wrap(stored), at + head.capacity());
    CRC32C crc = new CRC32C();
    crc.update(stored);
    if ((int) crc.getValue() != head.getInt(8)) {
      throw damaged(null);
    }
    byte[] plain = new byte[head.getInt(0)];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(sealing.open(stored));
      int length = 0;
      while (length < plain.length && !inflater.finished()) {
        int count = inflater.inflate(plain, length, plain.length - length);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged(null);
        }
        length += count;
      }
    } catch (DataFormatException e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
    String text = new String(plain, StandardCharsets.UTF_8);
    return new Block(ActText.linesFrom(text, 0), at + head.capacity() + stored.length);
  }

  private IOException damaged(java.lang.@org.jspecify.annotations.Nullable Exception cause) {
    return new IOException("the lines of an act are damaged: " + name, cause);
  }

  /// Takes the lines of a block.
  @FunctionalInterface
  public interface BlockOfLines {
    /// @param start where the block begins, bytes from the beginning of the file
    void lines(long start, List<JournalLine> lines) throws IOException;
  }
}
