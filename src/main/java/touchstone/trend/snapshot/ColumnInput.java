package touchstone.trend.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// The content of a snapshot's file, read once from its front, little-endian, and summed up on the
/// way. In pieces, so that columns of a hundred megabytes are in memory once. Not thread-safe.
///
/// What it answers is to be believed only when all was read and the sum is right. Every method
/// throws `EOFException` where less is left than is asked for, before it takes memory for it.
final class ColumnInput {
  private static final int PIECE = 1 << 16;

  private final InputStream source;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C sum = new CRC32C();
  private long left;

  /// @param size how many bytes `source` still has
  ColumnInput(InputStream source, long size) {
    this.source = source;
    this.left = size;
  }

  /// How many bytes are left.
  long left() {
    return left;
  }

  /// The CRC32C of everything read so far.
  int sum() {
    return (int) sum.getValue();
  }

  byte oneByte() throws IOException {
    return next(1).get();
  }

  int number() throws IOException {
    return next(Integer.BYTES).getInt();
  }

  long wideNumber() throws IOException {
    return next(Long.BYTES).getLong();
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[there(count, Byte.BYTES)];
    inPieces(count, Byte.BYTES, (from, at, some) -> from.get(bytes, at, some));
    return bytes;
  }

  char[] chars(int count) throws IOException {
    char[] chars = new char[there(count, Character.BYTES)];
    inPieces(count, Character.BYTES, (from, at, some) -> from.asCharBuffer().get(chars, at, some));
    return chars;
  }

  int[] ints(int count) throws IOException {
    int[] ints = new int[there(count, Integer.BYTES)];
    inPieces(count, Integer.BYTES, (from, at, some) -> from.asIntBuffer().get(ints, at, some));
    return ints;
  }

  long[] longs(int count) throws IOException {
    long[] longs = new long[there(count, Long.BYTES)];
    inPieces(count, Long.BYTES, (from, at, some) -> from.asLongBuffer().get(longs, at, some));
    return longs;
  }

  /// A text behind its length.
  String text() throws IOException {
    return new String(bytes(number()), StandardCharsets.UTF_8);
  }

  private interface Taking {
    void take(ByteBuffer from, int at, int some);
  }

  private void inPieces(int count, int width, Taking taking) throws IOException {
    int most = PIECE / width;
    for (int at = 0; at < count; at += most) {
      int some = Math.min(count - at, most);
      taking.take(next(some * width), at, some);
    }
  }

  /// The next bytes, at most a piece.
  private ByteBuffer next(int count) throws IOException {
    there(count, Byte.BYTES);
    if (source.readNBytes(piece.array(), 0, count) < count) {
      throw new EOFException();
    }
    left -= count;
    sum.update(piece.array(), 0, count);
    return piece.clear().limit(count);
  }

  private int there(int count, int width) throws EOFException {
    if (count < 0 || (long) count * width > left) {
      throw new EOFException(count + " of " + width + " bytes, " + left + " left");
    }
    return count;
  }
}
