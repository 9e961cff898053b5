package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.disk.Disk;
import touchstone.journal.Chain;
import touchstone.journal.Journal;
import touchstone.journal.JournalSurvey;

/// Makes a database again: a base (the newest backup that is whole and of this history), then every
/// act of the journal after it. The database file as it was found is a base of last resort: where
/// the journal lost acts that no backup has, and the file passes every examination.
///
/// Long because the bases are tried one after the other, and what each needs is the same.
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final StorePlace place;
  private final Disk disk;
  private final Clock clock;
  private final Map<String, Table<?>> tables;
  private final List<Projection> projections;
  private final Opening.Notes notes;
  private final Path found;

  Recovery(
      StorePlace place,
      Clock clock,
      Map<String, Table<?>> tables,
      List<Projection> projections,
      Opening.Notes notes) {
    this.place = place;
    this.disk = place.disk();
    this.clock = clock;
    this.tables = tables;
    this.projections = projections;
    this.notes = notes;
    this.found = place.folder().resolve("touchstone-found" + StorePlace.SUFFIX);
  }

  /// What was made.
  record Made(StoreFile file, Journal journal, long replayed) {}

  /// A database to start from.
  private record Base(UUID store, long act, Chain chain) {}

  Made make(Optional<Seal> seal) throws IOException {
    setAside();
    List<Backup> backups = new Backups(place, place.backups()).list();
    long known = Math.max(seal.map(Seal::act).orElse(0L), foundAct());
    StoreFailure last = null;
    for (Backup backup : backups) {
      JournalSurvey survey = survey(backup.act());
      if (survey.isThere() && !ofThisHistory(backup, survey)) {
        notes.warn("backup.of.another", String.valueOf(backup.file().getFileName()));
        continue;
      }
      boolean sees = survey.last() >= known && survey.lost() <= backup.act() && survey.isThere();
      if (!sees && known > Math.max(backup.act(), 0) && foundIsWhole(known)) {
        return fromFound(survey, seal);
      }
      Backup base;
      try {
        base = BackupFile.extract(disk, backup.file(), place.database());
      } catch (BackupFile.NotTaken e) {
        throw e;
      } catch (IOException e) {
        LOG.warn("A backup is not whole: {}", backup.file().getFileName());
        notes.warn("backup.damaged", String.valueOf(backup.file().getFileName()));
        continue;
      }
      try {
        return from(base, survey, seal, known);
      } catch (IOException e) {
        refuseFullDisk(e);
        notes.warn("backup.unusable", String.valueOf(backup.file().getFileName()));
      } catch (StoreFailure e) {
        if (e.reason() == StoreFailure.Reason.NEWER) {
          throw e;
        }
        refuseFullDisk(e);
        last = e;
        notes.warn("backup.unusable", String.valueOf(backup.file().getFileName()));
      }
    }
    JournalSurvey survey = survey(0);
    if (survey.isThere() && survey.lost() == 0 && survey.last() >= known) {
      return fromNothing(survey);
    }
    if (disk.exists(found) && foundIsWhole(Math.max(known, foundAct()))) {
      return fromFound(survey, seal);
    }
    if (survey.isThere() && survey.lost() == 0) {
      notes.warn("acts.missing", survey.last() + 1, known);
      return fromNothing(survey);
    }
    if (last != null) {
      throw last;
    }
    if (disk.exists(found)) {
      disk.move(found, place.database());
    }
    throw new StoreFailure(
        StoreFailure.Reason.UNREADABLE, null, place.database().toString(), "damaged");
  }

  /// A full disk is no fault of the backup, and no older one fits on it either.
  private void refuseFullDisk(Exception failure) {
    if (Sql.noRoom(failure)) {
      throw new StoreFailure(StoreFailure.Reason.FULL, failure, place.folder().toString());
    }
  }

  private Made from(Backup backup, JournalSurvey survey, Optional<Seal> seal, long known)
      throws IOException {
    survey.damage().forEach(damage -> Damages.tell(notes, damage));
    Chain chain = backup.chain();
    long until = survey.isThere() ? survey.last() : backup.act();
    if (survey.lost() > backup.act()) {
      // Acts behind a gap rest on those in it.
      until = backup.act();
      notes.warn("acts.missing", backup.act() + 1, Math.max(known, survey.last()));
    } else if (Math.max(until, backup.act()) < known || !survey.tailKnown()) {
      notes.warn("acts.missing", Math.max(until, backup.act()) + 1, Math.max(known, until + 1));
    }
    StoreFile file = StoreFile.open(place, place.database());
    try {
      file.migrate();
      long replayed = replay(file, survey, backup.act(), until);
      notes.say("made.again", backup.at().toEpochMilli(), replayed);
      boolean goesOn = survey.isThere() && until == survey.last() && until >= backup.act();
      Chain end = goesOn ? survey.chain() : chain;
      Journal journal =
          goesOn
              ? survey.resume()
              : anew(survey, new Base(backup.store(), backup.act(), chain), seal);
      seal(journal.store(), Math.max(until, backup.act()), end);
      clearFound(known > Math.max(until, backup.act()));
      return new Made(file, journal, replayed);
    } catch (RuntimeException | IOException e) {
      file.abandon();
      throw e;
    }
  }

  private Made fromNothing(JournalSurvey survey) throws IOException {
    survey.damage().forEach(damage -> Damages.tell(notes, damage));
    disk.delete(place.database());
    StoreFile.create(place, place.database());
    StoreFile file = StoreFile.open(place, place.database());
    try {
      long replayed = replay(file, survey, 0, survey.last());
      notes.say("made.from.nothing", replayed);
      Journal journal = survey.resume();
      seal(journal.store(), survey.last(), survey.chain());
      clearFound(false);
      return new Made(file, journal, replayed);
    } catch (RuntimeException | IOException e) {
      file.abandon();
      throw e;
    }
  }

  /// The file as it was found holds acts that nothing else does.
  private Made fromFound(JournalSurvey survey, Optional<Seal> seal) throws IOException {
    survey.damage().forEach(damage -> Damages.tell(notes, damage));
    StoreFolder.copy(disk, found, place.database());
    StoreFile file = StoreFile.open(place, place.database());
    try {
      file.migrate();
      long act = Examination.lastAct(file.owner());
      long replayed = 0;
      Journal journal;
      if (survey.isThere() && survey.lost() <= act && survey.last() >= act && survey.tailKnown()) {
        replayed = replay(file, survey, act, survey.last());
        journal = survey.resume();
      } else {
        UUID store = survey.store().or(() -> seal.map(Seal::store)).orElseGet(UUID::randomUUID);
        journal = anew(survey, new Base(store, act, Chain.START), seal);
      }
      notes.warn("made.from.found", act);
      seal(journal.store(), journal.last(), journal.chain());
      clearFound(true);
      return new Made(file, journal, replayed);
    } catch (SQLException e) {
      file.abandon();
      throw Sql.failure(e);
    } catch (RuntimeException | IOException e) {
      file.abandon();
      throw e;
    }
  }

  /// Begins a new segment behind what is left of the journal, and a backup to build on, since the
  /// acts before cannot all be read.
  private Journal anew(JournalSurvey survey, Base base, Optional<Seal> seal) throws IOException {
    UUID store = seal.map(Seal::store).orElse(base.store());
    return Journal.begin(
        disk,
        place.journal(),
        place.sealing(),
        store,
        survey.lastSegment() + 1,
        base.act(),
        base.chain());
  }

  private long replay(StoreFile file, JournalSurvey survey, long after, long until)
      throws IOException {
    if (until <= after) {
      return 0;
    }
    try {
      return Jdbi.create(file.owner())
          .inTransaction(
              handle -> {
                long acts = Replay.run(handle, survey, after, until, tables, projections);
                if (acts != until - after) {
                  throw new IOException("acts are missing");
                }
                return acts;
              });
    } catch (JdbiException e) {
      throw Sql.failure(e);
    }
  }

  private void seal(UUID store, long act, Chain chain) throws IOException {
    Seal.open(store, act, chain).write(disk, place.seal());
  }

  /// The file that is not trusted gets another name; one from an earlier recovery that did not come
  /// to its end is the older and says more.
  private void setAside() throws IOException {
    if (disk.exists(place.database()) && !disk.exists(found)) {
      disk.move(place.database(), found);
      disk.syncFolder(place.folder());
    }
    disk.delete(place.database());
  }

  private void clearFound(boolean keep) throws IOException {
    if (disk.exists(found)) {
      if (keep) {
        disk.move(
            found,
            place
                .folder()
                .resolve("damaged-" + clock.instant().getEpochSecond() + StorePlace.SUFFIX));
      } else {
        disk.delete(found);
      }
    }
  }

  private long foundAct() {
    Long act = look(file -> Examination.lastAct(file.owner()));
    return act == null ? 0 : act;
  }

  private boolean foundIsWhole(long known) {
    Boolean whole =
        look(
            file ->
                Examination.foreign(file.owner()) == null
                    && Examination.of(file.owner()).isEmpty()
                    && Examination.lastAct(file.owner()) >= known);
    return Boolean.TRUE.equals(whole);
  }

  private interface Looking<T> {
    T at(StoreFile file) throws SQLException;
  }

  /// Looks at a copy of the file that was found; nothing where the engine cannot read it.
  private <T> @Nullable T look(Looking<T> looking) {
    if (!disk.exists(found)) {
      return null;
    }
    try (StoreFile file = StoreFile.look(place, found)) {
      return looking.at(file);
    } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
      LOG.info("The database file that was found cannot be read");
      return null;
    }
  }

  private static boolean ofThisHistory(Backup backup, JournalSurvey survey) throws IOException {
    return survey.store().equals(Optional.of(backup.store()))
        && survey.follows(backup.act(), backup.chain());
  }

  private JournalSurvey survey(long after) throws IOException {
    return JournalSurvey.of(disk, place.journal(), place.journalCopy(), place.sealing(), after);
  }
}
