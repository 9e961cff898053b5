package touchstone.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.Sealing;

/// Reads a batch forward or backward from any of its lines. Not thread-safe.
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

  /// Where a block begins, and the number of its first line, from 1.
  private record Start(long at, int line, int count) {}

  /// Hands over the lines after one of them in their order, until it is told to stop.
  ///
  /// @param after a line's number, from 1; 0 for all
  public void forward(int after, NumberedLine taker) throws IOException {
    for (Start start : starts()) {
      if (start.line() + start.count() > after + 1) {
        List<JournalLine> lines = lines(start.at());
        for (int i = Math.max(0, after + 1 - start.line()); i < lines.size(); i++) {
          if (!taker.line(start.line() + i, lines.get(i))) {
            return;
          }
        }
      }
    }
  }

  /// Hands over the lines before one of them, the last one first, until it is told to stop.
  public void backward(int before, NumberedLine taker) throws IOException {
    for (Start start : starts().reversed()) {
      if (start.line() < before) {
        List<JournalLine> lines = lines(start.at());
        for (int i = Math.min(lines.size(), before - start.line()) - 1; i >= 0; i--) {
          if (!taker.line(start.line() + i, lines.get(i))) {
            return;
          }
        }
      }
    }
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

  private List<Start> starts() throws IOException {
    List<Start> starts = new ArrayList<>();
    int line = 1;
    for (long at = 0; at < size; ) {
      ByteBuffer head = head(at);
      int count = head.getInt(12);
      starts.add(new Start(at, line, count));
      line += count;
      at += BatchWriter.BLOCK_HEAD + head.getInt(4);
    }
    return starts;
  }

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

  private List<JournalLine> lines(long at) throws IOException {
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
    } catch (DataFormatException | Sealing.BrokenSeal e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
    return ActText.linesFrom(new String(plain, StandardCharsets.UTF_8), 0);
  }

  private IOException damaged(java.lang.@org.jspecify.annotations.Nullable Exception cause) {
    return new IOException("the lines of an act are damaged: " + name, cause);
  }

  /// Takes a line.
  @FunctionalInterface
  public interface NumberedLine {
    /// @param number from 1 within its act
    /// @return whether to go on
    boolean line(int number, JournalLine line) throws IOException;
  }
}
