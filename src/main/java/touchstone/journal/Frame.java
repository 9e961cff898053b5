package touchstone.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One act's bytes in a segment: length of the payload (4), CRC32C of all but itself (4), number
/// (8), chain (32), payload. The chain is SHA-256 over the chain before and the payload, so that no
/// act can be taken out, put in or changed without all that follow showing it.
record Frame(long number, byte[] chain, byte[] payload) {
  static final int HEAD = 48;
  static final int CHAIN = 32;

  /// Longer payloads are not written: they go to a batch.
  static final int LONGEST = 64 << 20;

  static Frame of(long number, byte[] chainBefore, byte[] payload) {
    return new Frame(number, chainAfter(chainBefore, payload), payload);
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
    bytes.putInt(payload.length).putInt(0).putLong(number).put(chain).put(payload);
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
        Arrays.copyOfRange(source, offset + 16, offset + HEAD),
        Arrays.copyOfRange(source, offset + HEAD, offset + HEAD + length));
  }

  /// Whether it continues a history with that chain.
  boolean follows(byte[] chainBefore) {
    return MessageDigest.isEqual(chain, chainAfter(chainBefore, payload));
  }

  private static int crc(byte[] source, int offset, int size) {
    CRC32C crc = new CRC32C();
    crc.update(source, offset, 4);
    crc.update(source, offset + 8, size - 8);
    return (int) crc.getValue();
  }

  private static byte[] chainAfter(byte[] before, byte[] payload) {
    MessageDigest sha = sha256();
    sha.update(before);
    return sha.digest(payload);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
