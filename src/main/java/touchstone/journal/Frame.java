package touchstone.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One act's bytes in a segment: length of the payload (4), CRC32C of all but itself (4), number
/// (8), chain (32), payload. The chain is SHA-256 over the chain before and the payload, so that no
/// act can be taken out, put in or changed without all that follow showing it.
final class Frame {
  static final int HEAD = 48;

  /// Longer payloads are not written: they go to a batch.
  static final int LONGEST = 64 << 20;

  private final long number;
  private final Chain chain;
  private final byte[] payload;

  private Frame(long number, Chain chain, byte[] payload) {
    this.number = number;
    this.chain = chain;
    this.payload = payload;
  }

  static Frame of(long number, Chain before, byte[] payload) {
    return new Frame(number, before.after(payload), payload);
  }

  long number() {
    return number;
  }

  Chain chain() {
    return chain;
  }

  /// As it stands in the file, sealed.
  byte[] payload() {
    return payload;
  }

  /// What is put in place of acts that cannot be read any more, over the bytes they had, so that
  /// those behind keep their places.
  ///
  /// @param until the number of the last act in the gap
  static byte[] gap(long until, int size) {
    byte[] bytes = new byte[size];
    ByteBuffer head = ByteBuffer.wrap(bytes);
    head.putInt(size - HEAD).putInt(0).putLong(-until);
    head.putInt(4, crc(bytes, 0, size));
    return bytes;
  }

  boolean isGap() {
    return number < 0;
  }

  int size() {
    return HEAD + payload.length;
  }

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size());
    bytes.putInt(payload.length).putInt(0).putLong(number).put(chain.bytes()).put(payload);
    bytes.putInt(4, crc(bytes.array(), 0, size()));
    return bytes.flip();
  }

  /// The frame that begins there, or nothing where none that is whole does.
  static @Nullable Frame at(byte[] source, int offset, int limit) {
    if (offset + HEAD > limit) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(source);
    int length = bytes.getInt(offset);
    if (length <= 0 || length > limit - offset - HEAD) {
      return null;
    }
    if (bytes.getInt(offset + 4) != crc(source, offset, HEAD + length)) {
      return null;
    }
    return new Frame(
        bytes.getLong(offset + 8),
        Chain.of(Arrays.copyOfRange(source, offset + 16, offset + HEAD)),
        Arrays.copyOfRange(source, offset + HEAD, offset + HEAD + length));
  }

  /// Whether it continues a history with that chain.
  boolean follows(Chain before) {
    return chain.equals(before.after(payload));
  }

  private static int crc(byte[] source, int offset, int size) {
    CRC32C crc = new CRC32C();
    crc.update(source, offset, 4);
    crc.update(source, offset + 8, size - 8);
    return (int) crc.getValue();
  }
}
