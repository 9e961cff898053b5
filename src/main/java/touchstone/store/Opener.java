package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import touchstone.disk.Disk;
import touchstone.disk.WholeFile;
import touchstone.journal.Chain;
import touchstone.journal.Journal;
import touchstone.journal.JournalSurvey;

/// Opens a store: as it is where its seal says that nothing touched it since it was closed; made
/// again from the newest backup and the journal otherwise. The database engine sees no file that is
/// not ours to the bit, except to look at it, or one from before there was a journal.
final class Opener {
  private final StorePlace place;
  private final Disk disk;
  private final Clock clock;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Opening.Notes notes = new Opening.Notes();
  private final long begun = System.nanoTime();
  private final String unclosed;

  private Opener(
      StorePlace place,
      Clock clock,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      String unclosed) {
    this.place = place;
    this.disk = place.disk();
    this.clock = clock;
    this.tables = tables;
    this.projections = projections;
    this.unclosed = unclosed;
  }

  /// @throws StoreFailure where the store cannot be opened or used; nothing was changed then that
  ///   cannot be made again
  static Opened open(
      StorePlace place, Clock clock, Map<String, Table<?>> tables, List<Projection> projections) {
    return open(new Opener(place, clock, tables, projections, "not.closed"));
  }

  /// The same for a store that failed or was changed while it was open here.
  static Opened again(
      StorePlace place, Clock clock, Map<String, Table<?>> tables, List<Projection> projections) {
    return open(new Opener(place, clock, tables, projections, "broke.down"));
  }

  private static Opened open(Opener opener) {
    try {
      return opener.open();
    } catch (IOException e) {
      throw StoreFolder.failure(opener.place.folder(), e);
    }
  }

  private Opened open() throws IOException {
    Swap.finish(place);
    KeyMatch.check(place);
    sweep();
    if (disk.exists(place.unbacked())) {
      notes.warn("backup.failed.at.close");
    }
    Optional<Seal> seal = Seal.read(disk, place.seal());
    boolean database = disk.exists(place.database());
    boolean journal = !disk.list(place.journal()).isEmpty();
    if (!database && !journal && seal.isEmpty() && disk.list(place.backups()).isEmpty()) {
      return create();
    }
    if (seal.isPresent() && seal.get().fits(disk, place.database())) {
      return asItWas(seal.get());
    }
    if (database && !journal && seal.isEmpty() && Legacy.is(place)) {
      return legacy();
    }
    return again(seal);
  }

  /// What was left unfinished by an earlier end is of no use.
  private void sweep() throws IOException {
    AsOf.sweep(place.folder());
    for (Path folder : List.of(place.folder(), place.journal(), place.backups())) {
      for (Path file : disk.list(folder)) {
        if (WholeFile.unfinished(file)
            || file.getFileName().toString().startsWith("unfinished")
            || file.getFileName().toString().startsWith("touchstone-new")) {
          disk.delete(file);
        }
      }
    }
  }

  private Opened create() throws IOException {
    Path fresh = place.folder().resolve("touchstone-new" + StorePlace.SUFFIX);
    StoreFile.create(place, fresh);
    UUID store = UUID.randomUUID();
    Chain chain = Chain.START;
    // The empty store is the first backup: what everything can be made from with the journal alone.
    Backups backups = new Backups(place, place.backups());
    copy(fresh, backups.unfinished());
    Journal journal = Journal.begin(disk, place.journal(), place.sealing(), store, 1, 0, chain);
    backups.keep(store, 0, chain, clock.instant());
    Seal.open(store, 0, chain).write(disk, place.seal());
    disk.move(fresh, place.database());
    disk.syncFolder(place.folder());
    return opened(StoreFile.open(place, place.database()), journal, Opening.Kind.CREATED, 0);
  }

  private Opened asItWas(Seal seal) throws IOException {
    JournalSurvey survey = survey(Math.max(0, seal.act() - 1));
    Journal journal = journalAt(survey, seal);
    seal.opened().write(disk, place.seal());
    StoreFile file = StoreFile.open(place, place.database());
    try {
      if (file.schema() != Schema.NEWEST) {
        file = keptBefore(file, seal);
        file.migrate();
      }
      return opened(file, journal, Opening.Kind.CLEAN, 0);
    } catch (RuntimeException e) {
      file.abandon();
      journal.close();
      throw e;
    }
  }

  /// The journal to go on with after a clean end; where it is damaged, the database knows all, and
  /// only the history of some acts may be gone.
  private Journal journalAt(JournalSurvey survey, Seal seal) throws IOException {
    Chain chain = seal.chain();
    survey.damage().forEach(found -> Damages.tell(notes, found));
    if (survey.isThere()
        && survey.last() == seal.act()
        && survey.chain().equals(chain)
        && survey.store().equals(Optional.of(seal.store()))) {
      return survey.resume();
    }
    notes.warn("journal.begun.anew", seal.act());
    Journal journal =
        Journal.begin(
            disk,
            place.journal(),
            place.sealing(),
            seal.store(),
            survey.lastSegment() + 1,
            seal.act(),
            chain);
    Backups backups = new Backups(place, place.backups());
    copy(place.database(), backups.unfinished());
    backups.keep(seal.store(), seal.act(), chain, clock.instant());
    return journal;
  }

  private Opened again(Optional<Seal> seal) throws IOException {
    notes.say(seal.isPresent() && !seal.get().isClosed() ? unclosed : "not.as.sealed");
    Recovery.Made made = new Recovery(place, clock, tables, projections, notes).make(seal);
    return opened(made.file(), made.journal(), Opening.Kind.RECOVERED, made.replayed());
  }

  /// A store from before there was a journal.
  private Opened legacy() throws IOException {
    try (StoreFile look = StoreFile.look(place, place.database())) {
      refuseForeign(look, place.database());
      look.schema();
    }
    Path kept = place.folder().resolve("before-journal" + StorePlace.SUFFIX);
    copy(place.database(), kept);
    StoreFile file = StoreFile.open(place, place.database());
    Journal journal = Legacy.convert(place, file);
    Seal.open(journal.store(), journal.last(), journal.chain()).write(disk, place.seal());
    notes.say("legacy", kept.toString());
    return opened(file, journal, Opening.Kind.CLEAN, 0);
  }

  /// Keeps a backup of the file as it is before its schema changes.
  private StoreFile keptBefore(StoreFile file, Seal seal) throws IOException {
    if (file.schema() > Schema.NEWEST) {
      return file;
    }
    file.close();
    Backups backups = new Backups(place, place.backups());
    copy(place.database(), backups.unfinished());
    backups.keep(seal.store(), seal.act(), seal.chain(), clock.instant());
    notes.say("migrated");
    return StoreFile.open(place, place.database());
  }

  private JournalSurvey survey(long after) throws IOException {
    return JournalSurvey.of(disk, place.journal(), place.journalCopy(), place.sealing(), after);
  }

  private Opened opened(StoreFile file, Journal journal, Opening.Kind kind, long replayed) {
    long millis = (System.nanoTime() - begun) / 1_000_000;
    return new Opened(file, journal, new Opening(kind, notes.all(), replayed, millis));
  }

  private void copy(Path from, Path to) throws IOException {
    StoreFolder.copy(disk, from, to);
  }

  static void refuseForeign(StoreFile file, Path path) {
    try {
      String foreign = Examination.foreign(file.owner());
      if (foreign != null) {
        throw new StoreFailure(StoreFailure.Reason.FOREIGN, null, path.toString(), foreign);
      }
    } catch (SQLException e) {
      throw StoreFile.unreadable(path, e);
    }
  }
}
