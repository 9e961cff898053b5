package touchstone.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.Sealing;

/// Writes the lines of an act of very many records to a file of their own, in compressed blocks, so
/// that an import is journaled once and cheaply. Blocks are length of the text (4), length as
/// stored (4), CRC32C of what is stored (4), number of lines (4), the stored bytes. Not
/// thread-safe.
public final class BatchWriter implements AutoCloseable {
  static final int BLOCK_HEAD = 16;
  private static final int BLOCK = 1 << 18;

  private final DiskFile file;
  private final Sealing sealing;
  private final MessageDigest sha = Chain.sha256();
  private final StringBuilder text = new StringBuilder(BLOCK + 4096);
  private int linesInBlock;
  private long lines;
  private long end;

  BatchWriter(Disk disk, Path file, Sealing sealing) throws IOException {
    disk.delete(file);
    this.file = disk.open(file);
    this.sealing = sealing;
  }

  /// Adds a line.
  public void add(JournalLine line) throws IOException {
    if (text.length() >= BLOCK) {
      writeBlock();
    }
    ActText.append(text, line);
    linesInBlock++;
    lines++;
  }

  /// How many lines have been added.
  public long lines() {
    return lines;
  }

  /// Everything added is on the disk when this returns.
  JournalAct.BatchMark finish() throws IOException {
    writeBlock();
    file.force(true);
    return new JournalAct.BatchMark(end, HexFormat.of().formatHex(sha.digest()));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void writeBlock() throws IOException {
    if (linesInBlock == 0) {
      return;
    }
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] stored = sealing.seal(deflated(plain));
    CRC32C crc = new CRC32C();
    crc.update(stored);
    ByteBuffer block = ByteBuffer.allocate(BLOCK_HEAD + stored.length);
    block.putInt(plain.length).putInt(stored.length).putInt((int) crc.getValue());
    block.putInt(linesInBlock).put(stored);
    sha.update(block.array());
    file.writeAll(block.flip(), end);
    end += block.limit();
    text.setLength(0);
    linesInBlock = 0;
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(plain);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }
}
