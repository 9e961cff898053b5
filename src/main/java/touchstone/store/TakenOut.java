package touchstone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import touchstone.journal.Archive;

/// A backup taken out into a folder of its own within the store's: whole, of ours, of the newest
/// schema and examined. The backup file itself is only read.
///
/// @param engine closing it removes the folder
record TakenOut(Backup backup, CopiedEngine engine) {

  /// @param from a backup file, or a folder: its newest whole backup is taken
  /// @throws StoreFailure BACKUP_DAMAGED, BACKUP_NONE, FOREIGN, NEWER or FOLDER
  static TakenOut of(StorePlace store, Path from) {
    Path file = file(store, from.toAbsolutePath().normalize());
    Path copy = folder(store);
    try {
      return of(store, file, copy);
    } catch (BackupFile.NotTaken e) {
      AsOf.remove(copy);
      throw StoreFolder.failure(store.folder(), e);
    } catch (IOException e) {
      AsOf.remove(copy);
      throw damaged(file, e);
    } catch (RuntimeException e) {
      AsOf.remove(copy);
      boolean unread =
          e instanceof StoreFailure told && told.reason() == StoreFailure.Reason.UNREADABLE;
      throw unread ? damaged(file, e) : e;
    }
  }

  private static TakenOut of(StorePlace store, Path file, Path copy) throws IOException {
    StorePlace place = store.at(copy);
    Backup backup = BackupFile.extract(store.disk(), file, place.database());
    try (StoreFile look = StoreFile.look(place, place.database())) {
      Opener.refuseForeign(look, file);
      int schema = look.schema();
      if (schema > Schema.NEWEST) {
        throw new StoreFailure(
            StoreFailure.Reason.NEWER,
            null,
            file.toString(),
            Integer.toString(schema),
            Integer.toString(Schema.NEWEST));
      }
    }
    Path beside = file.resolveSibling("journal");
    CopiedEngine engine =
        new CopiedEngine(
            store,
            copy,
            backup.store(),
            new Archive(store.disk(), beside, store.journal(), store.sealing()));
    try {
      engine.file().migrate();
      List<String> wrong = Examination.of(engine.file().owner());
      if (!wrong.isEmpty()) {
        throw damaged(file, null);
      }
      return new TakenOut(backup, engine);
    } catch (SQLException e) {
      engine.stop(() -> false);
      throw damaged(file, e);
    } catch (RuntimeException e) {
      engine.stop(() -> false);
      throw e;
    }
  }

  /// The backup that is meant: the file, or the newest whole one of the folder; a folder that holds
  /// a store means that store's backups.
  static Path file(StorePlace store, Path from) {
    if (!Files.isDirectory(from)) {
      return from;
    }
    for (Path folder : List.of(from, store.at(from).backups())) {
      for (KeptBackup kept : KeptBackup.in(store, folder, Steps.UNTOLD)) {
        if (kept.whole()) {
          return kept.file();
        }
      }
    }
    throw new StoreFailure(StoreFailure.Reason.BACKUP_NONE, null, from.toString());
  }

  private static Path folder(StorePlace store) {
    try {
      store.disk().makeFolder(store.folder());
      return AsOf.folder(store.folder());
    } catch (IOException e) {
      throw StoreFolder.failure(store.folder(), e);
    }
  }

  private static StoreFailure damaged(
      Path file, @org.jspecify.annotations.Nullable Exception cause) {
    return new StoreFailure(StoreFailure.Reason.BACKUP_DAMAGED, cause, file.toString());
  }
}
