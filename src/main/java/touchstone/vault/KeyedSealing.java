package touchstone.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import touchstone.disk.Sealing;

/// Sealing with the key of one store: a mark of four bytes, the key's name of four, the nonce, the
/// ciphertext with its tag. The mark and the name are bound to it. Holds what is derived of the
/// store's key for files and for the database engine, never that key itself. Any thread.
public final class KeyedSealing implements Sealing {
  private static final byte[] MARK = "TSE1".getBytes(StandardCharsets.US_ASCII);
  private static final int NAME = 4;
  private static final byte[] NO_SALT = new byte[0];

  private final byte[] files;
  private final char[] database;
  private final byte[] head;

  /// @param key the store's key of 32 bytes, which stays as it is; the caller wipes it
  KeyedSealing(byte[] key) {
    this.files = Box.derived(key, NO_SALT, "touchstone files");
    byte[] password = Box.derived(key, NO_SALT, "touchstone database");
    this.database = hex(password);
    Arrays.fill(password, (byte) 0);
    byte[] name = Box.derived(key, NO_SALT, "touchstone name");
    this.head = Arrays.copyOf(MARK, MARK.length + NAME);
    System.arraycopy(name, 0, head, MARK.length, NAME);
  }

  @Override
  public byte[] seal(byte[] plain) {
    byte[] box = Box.seal(files, head, plain);
    byte[] sealed = Arrays.copyOf(head, head.length + box.length);
    System.arraycopy(box, 0, sealed, head.length, box.length);
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed) {
    byte[] plain =
        sealed.length > head.length && Arrays.equals(sealed, 0, head.length, head, 0, head.length)
            ? Box.open(files, head, sealed, head.length)
            : null;
    if (plain == null) {
      throw new BrokenSeal(null);
    }
    return plain;
  }

  @Override
  public char[] databasePassword() {
    return database.clone();
  }

  /// Forgets the keys; nothing can be sealed or opened after.
  public void wipe() {
    Arrays.fill(files, (byte) 0);
    Arrays.fill(database, '\0');
  }

  /// Without the key.
  @Override
  public String toString() {
    return "KeyedSealing";
  }

  private static char[] hex(byte[] bytes) {
    HexFormat format = HexFormat.of();
    char[] hex = new char[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = format.toHighHexDigit(bytes[i]);
      hex[2 * i + 1] = format.toLowHexDigit(bytes[i]);
    }
    return hex;
  }
}
