package touchstone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.journal.JournalAudit;
import touchstone.journal.JournalDamage;

/// Reads through everything a store is made of, a piece at a time, and changes nothing.
final class Verifier {
  private final StorePlace place;
  private final Disk disk;
  private final Steps steps;
  private final List<Verification.Found> found = new ArrayList<>();
  private long done;
  private long all;

  private Verifier(StorePlace place, Steps steps) {
    this.place = place;
    this.disk = place.disk();
    this.steps = steps;
  }

  static Verification ofClosed(StorePlace place, Steps steps) {
    if (FreshStart.isFree(place)) {
      return new Verification(List.of(new Verification.Found("store.none", false, List.of())));
    }
    try (StoreLock _ = StoreFolder.claim(place)) {
      Verifier verifier = new Verifier(place, steps);
      verifier.count();
      verifier.sealed();
      verifier.rest();
      return new Verification(verifier.found);
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  /// Verifies an open store by a copy of its database.
  ///
  /// @param act the number of the last act in the copy
  static Verification ofOpen(StorePlace place, Path copy, long act, Steps steps) {
    Verifier verifier = new Verifier(place, steps);
    try {
      verifier.count();
      verifier.database(copy, act);
      verifier.rest();
      return new Verification(verifier.found);
    } catch (IOException e) {
      throw StoreFolder.failure(place.folder(), e);
    }
  }

  /// What there is to read: files, roughly, so that the end can be told.
  private void count() throws IOException {
    all =
        1L
            + disk.list(place.journal()).size()
            + disk.list(place.journalCopy()).size()
            + KeptBackup.files(disk, place.backups()).size();
  }

  private void sealed() throws IOException {
    Optional<Seal> seal = Seal.read(disk, place.seal());
    step();
    if (!disk.exists(place.database())) {
      damaged("database.missing");
    } else if (seal.isEmpty()) {
      damaged("seal.missing");
    } else if (!seal.get().isClosed()) {
      whole("not.closed");
    } else if (!seal.get().fits(disk, place.database())) {
      damaged("seal.broken");
    } else {
      whole("seal.fits");
      database(place.database(), seal.get().act());
    }
  }

  private void database(Path file, long act) {
    step();
    try (StoreFile look = StoreFile.look(place, file)) {
      String foreign = Examination.foreign(look.owner());
      if (foreign != null) {
        damaged("database.foreign", foreign);
        return;
      }
      long last = Examination.lastAct(look.owner());
      if (!Examination.of(look.owner()).isEmpty() || last != act) {
        damaged("database.damaged");
      } else {
        whole("database.whole", last);
      }
    } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
      damaged("database.damaged");
    }
  }

  private void rest() throws IOException {
    @Nullable Backup newest = null;
    List<KeptBackup> backups = backups();
    for (KeptBackup one : backups) {
      if (one.whole() && newest == null) {
        newest = one.told();
      }
    }
    journal(newest == null ? 0 : newest.act());
    copy();
    if (newest == null) {
      damaged("backups.none");
    } else {
      long whole = backups.stream().filter(KeptBackup::whole).count();
      whole("backups.whole", whole, newest.at().toEpochMilli());
    }
    for (KeptBackup one : backups) {
      if (!one.whole()) {
        damaged("backup.damaged", one.file().toString());
      }
    }
  }

  private List<KeptBackup> backups() {
    long before = done;
    List<KeptBackup> backups =
        KeptBackup.in(place, place.backups(), (at, _) -> steps.step(before + at, all));
    done = before + backups.size();
    return backups;
  }

  private void journal(long kept) throws IOException {
    JournalAudit audit = audit(place.journal());
    if (audit.acts() == 0 && audit.damage().isEmpty() && audit.store().isEmpty()) {
      damaged("journal.missing");
      return;
    }
    if (audit.damage().isEmpty() && audit.damagedBatches().isEmpty()) {
      whole("journal.whole", audit.acts());
    }
    for (JournalDamage one : audit.damage()) {
      if (one.until() > 0 && one.until() <= kept) {
        // Known since it happened; every record of it is in the backup.
        whole("journal.gap", one.from(), one.until());
      } else {
        damaged("journal.damaged", one.file(), one.from());
      }
    }
    audit.damagedBatches().forEach(batch -> damaged("journal.batch", batch));
  }

  private void copy() throws IOException {
    JournalAudit audit = audit(place.journalCopy());
    boolean whole =
        audit.damagedBatches().isEmpty()
            && audit.damage().stream().allMatch(one -> one.until() > 0 && one.repaired());
    if (whole) {
      whole("copy.whole", audit.acts());
    } else {
      audit.damage().stream()
          .filter(one -> one.until() == 0)
          .forEach(one -> damaged("copy.damaged", place.journalCopy().resolve(one.file())));
      audit
          .damagedBatches()
          .forEach(batch -> damaged("copy.damaged", place.journalCopy().resolve(batch)));
    }
  }

  private JournalAudit audit(Path folder) throws IOException {
    return JournalAudit.of(disk, folder, place.sealing(), this::step);
  }

  private void step() {
    steps.step(done, Math.max(all, done));
    done++;
  }

  private void whole(String key, Object... arguments) {
    found.add(new Verification.Found(key, false, List.of(arguments)));
  }

  private void damaged(String key, Object... arguments) {
    found.add(new Verification.Found(key, true, List.of(arguments)));
  }
}
