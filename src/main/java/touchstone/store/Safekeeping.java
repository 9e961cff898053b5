package touchstone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import touchstone.journal.Chain;

/// The backups of the open store. A backup is due when something changed since the last one and
/// that is a quarter of an hour ago, or when very much changed. Long; not on the window's thread.
public final class Safekeeping {
  private static final Duration OFTEN = Duration.ofMinutes(15);
  private static final int STAGES = 2;
  private static final long MANY_ACTS = 1_000;

  private final Engine engine;
  private final Turns turns;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();
  private volatile @Nullable Backup latest;
  private boolean looked;
  private boolean muchChanged;
  private Duration atCloseEvery = OFTEN;

  Safekeeping(Engine engine, Turns turns, Clock clock) {
    this.engine = engine;
    this.turns = turns;
    this.clock = clock;
  }

  /// All backups beside the store, the latest first.
  public List<Backup> list() {
    try {
      return beside().list();
    } catch (IOException e) {
      throw StoreFolder.failure(engine.place().folder(), e);
    }
  }

  /// The latest backup, which was examined when it was made.
  public Optional<Backup> latest() {
    if (!looked) {
      latest = list().stream().findFirst().orElse(null);
      looked = true;
    }
    return Optional.ofNullable(latest);
  }

  /// All files beside the store that are backups or were, each read through. Long.
  public List<KeptBackup> kept(Steps steps) {
    return KeptBackup.in(engine.place(), engine.place().backups(), steps);
  }

  /// Whether something changed since the latest backup.
  public boolean hasChanged() {
    long act = engine.journal().last();
    return latest().map(backup -> backup.act() < act).orElse(act > 0);
  }

  /// Bytes free on the disk of the store.
  public long room() {
    try {
      return engine.place().disk().room(engine.place().folder());
    } catch (IOException e) {
      throw StoreFolder.failure(engine.place().folder(), e);
    }
  }

  /// Bytes of everything that belongs to the store, its backups among it.
  public long size() {
    Path folder = engine.place().folder();
    try {
      long sum = 0;
      for (Path part :
          List.of(
              folder,
              engine.place().journal(),
              engine.place().backups(),
              engine.place().journalCopy())) {
        for (Path file : engine.place().disk().list(part)) {
          sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
      }
      return sum;
    } catch (IOException e) {
      throw StoreFolder.failure(folder, e);
    }
  }

  /// Reads through everything the store is made of. Long; acts go on meanwhile.
  public Verification verify(Steps steps) {
    Path copy = AsOf.folder(engine.place().folder());
    try {
      long act;
      turns.begin();
      try {
        engine.ready();
        act = engine.journal().last();
        AsOf.copy(engine.file(), copy);
      } finally {
        turns.end();
      }
      Path database = copy.resolve(String.valueOf(engine.place().database().getFileName()));
      return Verifier.ofOpen(engine.place(), database, act, steps);
    } finally {
      AsOf.remove(copy);
    }
  }

  /// Says how old the latest backup must be for one to be made when the store is closed: a command
  /// that takes a moment leaves it to the window, or to a later one.
  public void atCloseEvery(Duration age) {
    atCloseEvery = age;
  }

  /// Whether it is time for a backup.
  public boolean isDue() {
    return isDue(OFTEN);
  }

  private boolean isDue(Duration age) {
    long act = engine.journal().last();
    return latest()
        .map(
            backup ->
                backup.act() < act
                    && (muchChanged
                        || act - backup.act() >= MANY_ACTS
                        || backup.at().plus(age).isBefore(clock.instant())))
        .orElse(true);
  }

  /// Makes a backup beside the store, examines it and lets old ones go.
  ///
  /// @throws StoreFailure BACKUP or FOLDER
  public Backup backUp() {
    return backUp(Steps.UNTOLD);
  }

  /// The same, told step by step.
  public Backup backUp(Steps steps) {
    Backup made = backUp(beside(), steps);
    latest = made;
    looked = true;
    muchChanged = false;
    try {
      beside().prune();
    } catch (IOException e) {
      throw StoreFolder.failure(engine.place().folder(), e);
    }
    return made;
  }

  /// Makes a backup in another folder, with the journal beside it: all that is needed to restore.
  public Backup backUp(Path folder) {
    return backUp(folder, Steps.UNTOLD);
  }

  /// The same, told step by step.
  public Backup backUp(Path folder, Steps steps) {
    return backUp(new Backups(engine.place(), folder.toAbsolutePath().normalize()), steps);
  }

  private Backup backUp(Backups backups, Steps steps) {
    one.lock();
    try {
      Path database = backups.unfinished();
      steps.step(0, STAGES);
      long act;
      Chain chain;
      Instant at;
      turns.begin();
      try {
        engine.ready();
        act = engine.journal().last();
        chain = engine.journal().chain();
        at = clock.instant();
        copyTo(database);
      } finally {
        turns.end();
      }
      steps.step(1, STAGES);
      return backups.keep(engine.id(), act, chain, at);
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.BACKUP, e, engine.place().folder() + ": " + Sql.kind(e));
    } finally {
      one.unlock();
    }
  }

  /// On a full disk it is the engine that breaks down, for the acts after too.
  private void copyTo(Path database) throws IOException {
    try {
      engine.file().copyTo(database);
    } catch (IOException | RuntimeException e) {
      if (Sql.brokeDown(e)) {
        engine.suspect(e);
      }
      throw e;
    }
  }

  /// The backups are others than they were.
  void forget() {
    looked = false;
    latest = null;
  }

  /// Something was committed.
  void acted(boolean much) {
    muchChanged |= much;
  }

  boolean isDueAtClose() {
    return isDue(atCloseEvery);
  }

  private Backups beside() {
    return new Backups(engine.place(), engine.place().backups());
  }
}
