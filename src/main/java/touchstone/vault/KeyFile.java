package touchstone.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;
import touchstone.disk.Disk;
import touchstone.disk.WholeFile;

/// What stands in a store's key file: the store's random key of 256 bits, wrapped once by what the
/// password stretches to and once by the recovery key. Opens nothing without one of the two. A
/// checksum tells a damaged file from a wrong password.
final class KeyFile {
  private static final int FORMAT = 1;
  private static final String KDF = "argon2id";
  private static final int SALT = 16;
  private static final int WRAPPED = Box.NONCE + Box.KEY + Box.TAG;
  private static final byte[] PASSWORD =
      "touchstone password 1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RECOVERY =
      "touchstone recovery 1".getBytes(StandardCharsets.US_ASCII);

  private final Stretching stretching;
  private final byte[] salt;
  private final byte[] byPassword;
  private final byte[] byRecovery;

  /// @param salt of the password, 16 bytes
  /// @param byPassword the store's key as wrapped by the password
  /// @param byRecovery the same as wrapped by the recovery key
  private KeyFile(Stretching stretching, byte[] salt, byte[] byPassword, byte[] byRecovery) {
    this.stretching = stretching;
    this.salt = salt;
    this.byPassword = byPassword;
    this.byRecovery = byRecovery;
  }

  static KeyFile of(byte[] key, char[] password, RecoveryKey recovery, Stretching stretching) {
    return new KeyFile(stretching, new byte[SALT], new byte[0], new byte[0])
        .withPassword(key, password)
        .withRecovery(key, recovery);
  }

  /// The store's key; the caller wipes it.
  ///
  /// @throws KeyRefusal WRONG_PASSWORD
  byte[] open(char[] password) {
    return unwrapped(
        stretching.key(password, salt), PASSWORD, byPassword, KeyRefusal.Reason.WRONG_PASSWORD);
  }

  /// The same with the recovery key.
  ///
  /// @throws KeyRefusal WRONG_RECOVERY_KEY
  byte[] open(RecoveryKey recovery) {
    return unwrapped(recovery.key(), RECOVERY, byRecovery, KeyRefusal.Reason.WRONG_RECOVERY_KEY);
  }

  /// The same key under another password, with another salt.
  KeyFile withPassword(byte[] key, char[] password) {
    byte[] fresh = Box.random(SALT);
    return new KeyFile(
        stretching, fresh, wrapped(stretching.key(password, fresh), PASSWORD, key), byRecovery);
  }

  /// The same key under another recovery key; the earlier one opens nothing any more.
  KeyFile withRecovery(byte[] key, RecoveryKey recovery) {
    return new KeyFile(stretching, salt, byPassword, wrapped(recovery.key(), RECOVERY, key));
  }

  /// The key file at that place.
  ///
  /// @throws KeyRefusal DAMAGED or NEWER
  static KeyFile read(Disk disk, Path file) throws IOException {
    try {
      Map<String, Object> told =
          JSON.std.mapFrom(new String(WholeFile.read(disk, file), StandardCharsets.UTF_8));
      if (told.get("format") instanceof Number format && format.intValue() > FORMAT) {
        throw new KeyRefusal(KeyRefusal.Reason.NEWER);
      }
      KeyFile key =
          new KeyFile(
              new Stretching(
                  number(told, "memory_kib"), number(told, "passes"), number(told, "lanes")),
              bytes(told.get("salt"), SALT),
              bytes(told.get("by_password"), WRAPPED),
              bytes(told.get("by_recovery_key"), WRAPPED));
      if (!KDF.equals(told.get("kdf")) || !key.check().equals(told.get("check"))) {
        throw new KeyRefusal(KeyRefusal.Reason.DAMAGED);
      }
      return key;
    } catch (JacksonException | IllegalArgumentException | ArithmeticException damaged) {
      throw new KeyRefusal(KeyRefusal.Reason.DAMAGED);
    }
  }

  void write(Disk disk, Path file) throws IOException {
    Map<String, Object> told = told();
    told.put("check", check());
    WholeFile.write(disk, file, JSON.std.asString(told).getBytes(StandardCharsets.UTF_8));
    disk.own(file);
  }

  private Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("format", FORMAT);
    told.put("kdf", KDF);
    told.put("memory_kib", stretching.kibibytes());
    told.put("passes", stretching.passes());
    told.put("lanes", stretching.lanes());
    told.put("salt", hex(salt));
    told.put("by_password", hex(byPassword));
    told.put("by_recovery_key", hex(byRecovery));
    return told;
  }

  private String check() {
    try {
      byte[] all = told().toString().getBytes(StandardCharsets.UTF_8);
      return hex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] wrapped(byte[] by, byte[] purpose, byte[] key) {
    try {
      return Box.seal(by, purpose, key);
    } finally {
      Arrays.fill(by, (byte) 0);
    }
  }

  private static byte[] unwrapped(
      byte[] by, byte[] purpose, byte[] wrapped, KeyRefusal.Reason otherwise) {
    byte @Nullable [] key = Box.open(by, purpose, wrapped, 0);
    Arrays.fill(by, (byte) 0);
    if (key == null) {
      throw new KeyRefusal(otherwise);
    }
    return key;
  }

  private static int number(Map<String, Object> told, String name) {
    return told.get(name) instanceof Integer number ? number : -1;
  }

  private static byte[] bytes(@Nullable Object hex, int length) {
    byte[] bytes = HexFormat.of().parseHex(String.valueOf(hex));
    if (bytes.length != length) {
      throw new IllegalArgumentException("of another length");
    }
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /// Without the keys, wrapped as they are.
  @Override
  public String toString() {
    return "KeyFile";
  }
}
