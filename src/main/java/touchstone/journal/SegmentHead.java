package touchstone.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What a segment says of itself before its first act.
///
/// @param store whose history it is
/// @param number from 1, without a gap
/// @param first the number of its first act
/// @param chain the chain before its first act
record SegmentHead(UUID store, int number, long first, Chain chain) {
  static final int SIZE = 96;
  private static final byte[] MAGIC = "TSTJRNL1".getBytes(StandardCharsets.US_ASCII);
  private static final int CRC_AT = SIZE - 4;

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    bytes
        .put(MAGIC)
        .putLong(store.getMostSignificantBits())
        .putLong(store.getLeastSignificantBits());
    bytes.putInt(number).putLong(first).put(chain.bytes());
    bytes.putInt(CRC_AT, crc(bytes.array()));
    return bytes.position(0).limit(SIZE);
  }

  static @Nullable SegmentHead of(byte[] source) {
    if (source.length < SIZE) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(source);
    if (!Arrays.equals(MAGIC, Arrays.copyOf(source, MAGIC.length))
        || bytes.getInt(CRC_AT) != crc(source)) {
      return null;
    }
    bytes.position(MAGIC.length);
    UUID store = new UUID(bytes.getLong(), bytes.getLong());
    int number = bytes.getInt();
    long first = bytes.getLong();
    byte[] chain = new byte[Chain.BYTES];
    bytes.get(chain);
    return new SegmentHead(store, number, first, Chain.of(chain));
  }

  private static int crc(byte[] source) {
    CRC32C crc = new CRC32C();
    crc.update(source, 0, CRC_AT);
    return (int) crc.getValue();
  }
}
