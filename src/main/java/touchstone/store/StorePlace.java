package touchstone.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.RealDisk;
import touchstone.disk.Sealing;

/// Where a store lies and how its bytes get there.
public record StorePlace(Path folder, Disk disk, Sealing sealing) {
  static final String NAME = "touchstone";
  static final String SUFFIX = ".mv.db";
  static final String KEY = "touchstone.key";

  public StorePlace {
    folder = folder.toAbsolutePath().normalize();
  }

  /// A folder on this machine's disk, not encrypted.
  public static StorePlace of(Path folder) {
    return new StorePlace(folder, new RealDisk(), Sealing.NONE);
  }

  /// The same disk and key in another folder.
  StorePlace at(Path other) {
    return new StorePlace(other, disk, sealing);
  }

  Path database() {
    return folder.resolve(NAME + SUFFIX);
  }

  Path seal() {
    return folder.resolve("touchstone.seal");
  }

  /// The wrapped key of an encrypted store.
  public Path key() {
    return folder.resolve(KEY);
  }

  /// The copy of it that lies beside the backups.
  public Path keyCopy() {
    return backups().resolve(KEY);
  }

  /// Where another wrapped key is put before everything is written anew under it.
  public Path keyAnew() {
    return Swap.fresh(key());
  }

  /// The wrapped key that counts now: of a store that was being written anew when its process
  /// ended, the one that was decided on. Nothing where the store is not encrypted, or that was
  /// decided.
  public @Nullable Path keyInForce() {
    return Swap.keyInForce(this);
  }

  /// Whether bytes are sealed with a key.
  boolean isKeyed() {
    char @Nullable [] password = sealing.databasePassword();
    if (password != null) {
      Arrays.fill(password, '\0');
    }
    return password != null;
  }

  /// There while the latest attempt to back up at the end failed.
  Path unbacked() {
    return folder.resolve("touchstone.unbacked");
  }

  Path journal() {
    return folder.resolve("journal");
  }

  /// The backups beside the store.
  public Path backups() {
    return folder.resolve("backups");
  }

  /// The copy of the journal that lies beside the backups.
  Path journalCopy() {
    return backups().resolve("journal");
  }
}
