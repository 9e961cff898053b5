package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;

/// A backup file as it was found: what it says of itself, and whether it is whole, read through to
/// its end.
///
/// @param told absent where not even that can be read
/// @param size of the file in bytes
public record KeptBackup(Path file, @Nullable Backup told, boolean whole, long size) {

  /// The backups in a folder, the latest act first, those that say nothing of themselves last.
  /// Long; reads every byte.
  public static List<KeptBackup> in(StorePlace place, Path folder, Steps steps) {
    try {
      List<Path> files = files(place.disk(), folder);
      List<KeptBackup> found = new ArrayList<>();
      for (Path file : files) {
        steps.step(found.size(), files.size());
        found.add(at(place.disk(), file));
      }
      found.sort(Comparator.comparingLong(KeptBackup::act).reversed().thenComparing(k -> k.file));
      return found;
    } catch (IOException e) {
      throw StoreFolder.failure(folder, e);
    }
  }

  static List<Path> files(Disk disk, Path folder) throws IOException {
    return disk.list(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(BackupFile.SUFFIX))
        .toList();
  }

  static KeptBackup at(Disk disk, Path file) throws IOException {
    long size;
    try (DiskFile open = disk.read(file)) {
      size = open.size();
    }
    Backup told;
    try {
      told = BackupFile.read(disk, file);
    } catch (IOException damaged) {
      return new KeptBackup(file, null, false, size);
    }
    return new KeptBackup(file, told, BackupFile.isWhole(disk, file), size);
  }

  private long act() {
    return told == null ? -1 : told.act();
  }
}
