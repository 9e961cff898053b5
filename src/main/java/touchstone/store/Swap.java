package touchstone.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.WholeFile;

/// The new in place of the old, after everything a store keeps was written anew beside it: a marker
/// decides in one step, and the old is removed, now or when the store is opened next. Without the
/// marker it is the new that is removed.
final class Swap {
  private static final String MARKER = "touchstone.anew";
  private static final String FRESH = "-anew";
  private static final String OLD = "-old";
  private static final List<String> FOLDERS = List.of("journal", "backups");
  private static final String KEYED = "written anew";
  private static final String IN_THE_CLEAR = "written anew, not encrypted";

  private Swap() {}

  /// From here on the new is what counts.
  static void decide(StorePlace place) throws IOException {
    WholeFile.write(
        place.disk(),
        marker(place),
        (place.isKeyed() ? KEYED : IN_THE_CLEAR).getBytes(StandardCharsets.UTF_8));
    finish(place);
  }

  /// The wrapped key that counts, whether or not what was decided is finished.
  static @Nullable Path keyInForce(StorePlace place) {
    Disk disk = place.disk();
    if (disk.exists(marker(place))) {
      if (inTheClear(place)) {
        return null;
      }
      if (disk.exists(place.keyAnew())) {
        return place.keyAnew();
      }
    }
    return disk.exists(place.key()) || disk.exists(place.keyCopy()) ? place.key() : null;
  }

  private static boolean inTheClear(StorePlace place) {
    try {
      byte[] decided = WholeFile.read(place.disk(), marker(place));
      return new String(decided, StandardCharsets.UTF_8).equals(IN_THE_CLEAR);
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  /// Puts the new in place of the old where that was decided, and removes what was not.
  static void finish(StorePlace place) throws IOException {
    Disk disk = place.disk();
    Path marker = marker(place);
    boolean decided = disk.exists(marker);
    Path database = place.at(workshop(place)).database();
    if (decided && disk.exists(database)) {
      disk.move(database, place.database());
    }
    remove(disk, workshop(place));
    for (String name : FOLDERS) {
      Path folder = place.folder().resolve(name);
      if (decided && disk.exists(fresh(folder))) {
        if (disk.exists(folder)) {
          disk.move(folder, old(folder));
        }
        disk.move(fresh(folder), folder);
      }
      remove(disk, fresh(folder));
    }
    Path seal = fresh(place.seal());
    Path key = fresh(place.key());
    if (decided) {
      if (disk.exists(seal)) {
        disk.move(seal, place.seal());
      }
      if (disk.exists(key)) {
        disk.move(key, place.key());
      } else if (inTheClear(place)) {
        disk.delete(place.key());
      }
      disk.syncFolder(place.folder());
      for (Path file : disk.list(place.folder())) {
        String name = file.getFileName().toString();
        if (name.startsWith("damaged-")
            || name.startsWith("before-")
            || name.startsWith("set-aside-")
            || name.startsWith("as-of-")
            || name.equals("restoring")) {
          removeQuietly(disk, file);
        }
      }
      FOLDERS.forEach(name -> removeQuietly(disk, old(place.folder().resolve(name))));
      disk.delete(marker);
      disk.syncFolder(place.folder());
    } else {
      disk.delete(seal);
      disk.delete(key);
    }
  }

  /// Where the engine changes the key of the database file.
  static Path workshop(StorePlace place) {
    return place.folder().resolve("database" + FRESH);
  }

  private static Path marker(StorePlace place) {
    return place.folder().resolve(MARKER);
  }

  static Path fresh(Path path) {
    return path.resolveSibling(path.getFileName() + FRESH);
  }

  private static Path old(Path path) {
    return path.resolveSibling(path.getFileName() + OLD);
  }

  private static void removeQuietly(Disk disk, Path folder) {
    try {
      remove(disk, folder);
    } catch (IOException e) {
      throw StoreFolder.failure(folder, e);
    }
  }

  static void remove(Disk disk, Path folder) throws IOException {
    if (!disk.exists(folder)) {
      return;
    }
    for (Path entry : disk.list(folder)) {
      if (java.nio.file.Files.isDirectory(entry)) {
        remove(disk, entry);
      } else {
        disk.delete(entry);
      }
    }
    disk.delete(folder);
  }
}
