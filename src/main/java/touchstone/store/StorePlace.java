package touchstone.store;

import java.nio.file.Path;
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
