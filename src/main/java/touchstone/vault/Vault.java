package touchstone.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;

/// The key file of a store and the copy of it beside the backups. Where the file is damaged or
/// gone, the copy is used. Any thread; slow by what Argon2 costs.
public final class Vault {
  /// A password shorter than this is refused.
  public static final int SHORTEST = 8;

  private final Disk disk;
  private final Path file;
  private final Path copy;

  /// @param file may be missing
  /// @param copy may be missing
  public Vault(Disk disk, Path file, Path copy) {
    this.disk = disk;
    this.file = file;
    this.copy = copy;
  }

  /// What was opened.
  ///
  /// @param fromCopy whether the key file itself was damaged or missing
  public record Unlocked(KeyedSealing sealing, boolean fromCopy) {}

  private record Found(KeyFile keys, boolean fromCopy) {}

  /// Opens with a password or, where that is what was typed, with the recovery key. The caller
  /// wipes what it gave. Writes nothing.
  ///
  /// @throws KeyRefusal where that opens nothing
  public Unlocked open(char[] secret) throws IOException {
    Found found = find();
    byte[] key = key(found.keys(), secret);
    try {
      return new Unlocked(new KeyedSealing(key), found.fromCopy());
    } finally {
      wipe(key);
    }
  }

  /// Puts the copy in place of a key file that is damaged or gone.
  public void mend() throws IOException {
    find().keys().write(disk, file);
  }

  /// Makes a new key, puts it, wrapped, into the key file, and answers the sealing with it.
  ///
  /// @throws KeyRefusal SHORT
  public KeyedSealing create(char[] password, RecoveryKey recovery, Stretching stretching)
      throws IOException {
    refuseShort(password);
    byte[] key = Box.random(Box.KEY);
    try {
      KeyFile.of(key, password, recovery, stretching).write(disk, file);
      return new KeyedSealing(key);
    } finally {
      wipe(key);
    }
  }

  /// Wraps the key anew: the earlier password opens neither the file nor its copy any more. What is
  /// sealed stays as it is.
  ///
  /// @param secret the password so far, or the recovery key
  public void changePassword(char[] secret, char[] fresh) throws IOException {
    refuseShort(fresh);
    KeyFile keys = find().keys();
    byte[] key = key(keys, secret);
    try {
      write(keys.withPassword(key, fresh));
    } finally {
      wipe(key);
    }
  }

  /// The same for the recovery key.
  public void changeRecoveryKey(char[] secret, RecoveryKey fresh) throws IOException {
    KeyFile keys = find().keys();
    byte[] key = key(keys, secret);
    try {
      write(keys.withRecovery(key, fresh));
    } finally {
      wipe(key);
    }
  }

  /// @throws KeyRefusal SHORT
  public static void refuseShort(char[] password) {
    if (Character.codePointCount(password, 0, password.length) < SHORTEST) {
      throw new KeyRefusal(KeyRefusal.Reason.SHORT);
    }
  }

  private void write(KeyFile keys) throws IOException {
    keys.write(disk, file);
    Path folder = copy.getParent();
    if (folder != null && disk.exists(folder)) {
      keys.write(disk, copy);
    }
  }

  private static byte[] key(KeyFile keys, char[] secret) {
    if (!RecoveryKey.looksLike(secret)) {
      return keys.open(secret);
    }
    RecoveryKey recovery = RecoveryKey.typed(secret);
    try {
      return keys.open(recovery);
    } finally {
      recovery.wipe();
    }
  }

  private Found find() throws IOException {
    KeyRefusal refusal = null;
    for (Path one : new Path[] {file, copy}) {
      if (disk.exists(one)) {
        try {
          return new Found(KeyFile.read(disk, one), one.equals(copy));
        } catch (KeyRefusal e) {
          refusal = worse(refusal, e);
        }
      }
    }
    throw refusal == null ? new KeyRefusal(KeyRefusal.Reason.NO_KEY) : refusal;
  }

  private static KeyRefusal worse(@Nullable KeyRefusal before, KeyRefusal now) {
    return before == null ? now : before;
  }

  private static void wipe(byte[] key) {
    Arrays.fill(key, (byte) 0);
  }
}
