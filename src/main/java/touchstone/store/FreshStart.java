package touchstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;

/// Beginning a store from a backup and the journal beside it, where there is none or where the one
/// that is there cannot be opened. What is there is set aside, never deleted.
public final class FreshStart {
  private final StorePlace place;
  private final Disk disk;

  private FreshStart(StorePlace place) {
    this.place = place;
    this.disk = place.disk();
  }

  /// What was done.
  ///
  /// @param backup from which the store begins
  /// @param aside where what was there lies now, where anything was
  public record Begun(Backup backup, Optional<Path> aside) {}

  /// Whether the folder holds no store, not even the remains of one.
  public static boolean isFree(StorePlace place) {
    try {
      return !place.disk().exists(place.database())
          && !place.disk().exists(place.seal())
          && place.disk().list(place.journal()).isEmpty()
          && place.disk().list(place.backups()).isEmpty();
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  /// Looks at the backup, sets aside what is there and puts the backup's pieces in its place; the
  /// next opening makes the store from them.
  ///
  /// @param from a backup file, or a folder: its newest whole backup is taken
  public static Begun from(StorePlace place, Path from, Clock clock) {
    try (StoreLock _ = StoreFolder.claim(place)) {
      TakenOut taken = TakenOut.of(place, from);
      taken.engine().stop(() -> false);
      return new FreshStart(place).begin(taken.backup(), clock);
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  private Begun begin(Backup backup, Clock clock) throws IOException {
    // The pieces are copied first: they may lie in what is set aside.
    Path pieces = place.folder().resolve("restoring");
    if (disk.exists(pieces)) {
      AsOf.remove(pieces); // copies that an earlier attempt left
    }
    Path journal = pieces.resolve("journal");
    Path backups = pieces.resolve("backups");
    disk.makeFolder(journal);
    disk.makeFolder(backups);
    put(backup.file(), backups.resolve(String.valueOf(backup.file().getFileName())));
    Path key = backup.file().resolveSibling(StorePlace.KEY);
    if (disk.exists(key)) {
      put(key, pieces.resolve(StorePlace.KEY));
      put(key, backups.resolve(StorePlace.KEY));
    }
    for (Path file : disk.list(backup.file().resolveSibling("journal"))) {
      if (Files.isRegularFile(file)) {
        put(file, journal.resolve(String.valueOf(file.getFileName())));
      }
    }
    Optional<Path> aside = setAside("set-aside-" + clock.instant().getEpochSecond());
    if (disk.list(journal).isEmpty()) {
      Files.delete(journal);
    } else {
      disk.move(journal, place.journal());
    }
    disk.move(backups, place.backups());
    if (disk.exists(pieces.resolve(StorePlace.KEY))) {
      disk.move(pieces.resolve(StorePlace.KEY), place.key());
    }
    Files.delete(pieces);
    disk.syncFolder(place.folder());
    return new Begun(backup, aside);
  }

  private Optional<Path> setAside(String name) throws IOException {
    if (isFree(place)) {
      Files.deleteIfExists(place.journal());
      Files.deleteIfExists(place.backups());
      return Optional.empty();
    }
    Path aside = place.folder().resolve(name);
    disk.makeFolder(aside);
    List<Path> all =
        List.of(place.seal(), place.key(), place.database(), place.journal(), place.backups());
    for (Path one : all) {
      if (disk.exists(one)) {
        disk.move(one, aside.resolve(String.valueOf(one.getFileName())));
      }
    }
    disk.syncFolder(aside);
    disk.syncFolder(place.folder());
    return Optional.of(aside);
  }

  private void put(Path from, Path to) throws IOException {
    WholeFile.write(
        disk,
        to,
        out -> {
          try (DiskFile source = disk.read(from);
              InputStream in = WholeFile.input(source)) {
            in.transferTo(out);
          }
        });
  }
}
