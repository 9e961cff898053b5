package touchstone.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The fingerprint of a row with all its columns, 128 bits of SHA-256: two rows that share it are
/// the same row twice.
record RowPrint(long high, long low) {

  static RowPrint of(CsvRecord record) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String field : record.fields()) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
      }
      ByteBuffer print = ByteBuffer.wrap(sha.digest());
      return new RowPrint(print.getLong(), print.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
