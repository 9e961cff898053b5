package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.journal.Chain;
import touchstone.journal.JournalCopy;

/// The backups of a store, in the folder beside it or in another. Each is opened and examined
/// before it counts. One thread at a time.
final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final StorePlace place;
  private final Path folder;
  private final Path journal;

  Backups(StorePlace place, Path folder) {
    this(place, folder, place.journal());
  }

  /// @param journal the journal that goes with the backups
  Backups(StorePlace place, Path folder, Path journal) {
    this.place = place;
    this.folder = folder;
    this.journal = journal;
  }

  /// Those that say what they are, the latest act first; whether they are whole is told when they
  /// are used.
  List<Backup> list() throws IOException {
    List<Backup> found = new ArrayList<>();
    for (Path file : place.disk().list(folder)) {
      if (file.getFileName().toString().endsWith(BackupFile.SUFFIX)) {
        try {
          found.add(BackupFile.read(place.disk(), file));
        } catch (IOException damaged) {
          LOG.warn("A backup cannot be read: {}", file.getFileName());
        }
      }
    }
    found.sort(Comparator.comparingLong(Backup::act).thenComparing(Backup::at).reversed());
    return found;
  }

  /// Where the database is to be put that `keep` makes a backup of.
  Path unfinished() throws IOException {
    place.disk().makeFolder(folder);
    Path file = folder.resolve("unfinished" + StorePlace.SUFFIX);
    place.disk().delete(file);
    return file;
  }

  /// Examines the database put at `unfinished()` and keeps it as a backup.
  ///
  /// @throws StoreFailure BACKUP where it is not as it should be; nothing is kept then
  Backup keep(UUID store, long act, Chain chain, Instant at) throws IOException {
    Disk disk = place.disk();
    Path database = folder.resolve("unfinished" + StorePlace.SUFFIX);
    int schema = examine(database, act);
    String name = "touchstone-%s-%d%s".formatted(STAMP.format(at), act, BackupFile.SUFFIX);
    Backup backup;
    try (DiskFile source = disk.read(database)) {
      backup =
          new Backup(
              folder.resolve(name),
              store,
              act,
              chain,
              at,
              schema,
              source.size(),
              Seal.digest(source));
    }
    BackupFile.write(disk, backup, database);
    disk.delete(database);
    JournalCopy.bring(disk, journal, folder.resolve("journal"), act);
    if (disk.exists(place.key())) {
      // A key that is wrapped by a password opens nothing alone; without it a backup is of no use.
      StoreFolder.copy(disk, place.key(), folder.resolve(StorePlace.KEY));
    }
    if (folder.equals(place.backups())) {
      disk.delete(place.unbacked());
    }
    return backup;
  }

  /// Deletes those past keeping.
  void prune() throws IOException {
    for (Backup backup : Retention.past(list())) {
      place.disk().delete(backup.file());
    }
  }

  private int examine(Path database, long act) {
    try (StoreFile look = StoreFile.look(place, database)) {
      List<String> wrong = Examination.of(look.owner());
      long last = Examination.lastAct(look.owner());
      if (!wrong.isEmpty() || last != act) {
        LOG.error("A backup is not as it should be: {}, act {} of {}", wrong, last, act);
        throw new StoreFailure(
            StoreFailure.Reason.BACKUP,
            new SQLException("examined: " + wrong + ", act " + last + " of " + act),
            folder.toString());
      }
      return look.schema();
    } catch (SQLException e) {
      throw new StoreFailure(StoreFailure.Reason.BACKUP, e, folder.toString());
    }
  }
}
