package touchstone.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.tools.ChangeFileEncryption;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;
import touchstone.journal.BatchReader;
import touchstone.journal.BatchWriter;
import touchstone.journal.Chain;
import touchstone.journal.Journal;
import touchstone.journal.JournalAct;
import touchstone.journal.JournalLine;
import touchstone.journal.JournalSurvey;
import touchstone.journal.Place;
import touchstone.journal.PreparedAct;
import touchstone.journal.WrittenAct;

/// Everything a store keeps, written anew: the journal line by line through a scrubbing and under a
/// key that may be another one, the database file without what was replaced in it, one backup. The
/// new lies beside the old until all of it is on the disk; a marker then decides, and the old is
/// removed, now or when the store is opened next.
final class WritingAnew {
  private static final String MARKER = "touchstone.anew";
  private static final String FRESH = "-anew";
  private static final String OLD = "-old";
  private static final List<String> FOLDERS = List.of("journal", "backups");
  private static final String KEYED = "written anew";
  private static final String IN_THE_CLEAR = "written anew, not encrypted";

  private final StorePlace from;
  private final StorePlace to;
  private final Disk disk;
  private final Map<String, Table<?>> tables;
  private final Clock clock;
  private final Path journal;
  private final Path backups;
  private Path database;
  private @Nullable Journal written;
  private long changed;

  WritingAnew(StorePlace from, StorePlace to, Map<String, Table<?>> tables, Clock clock) {
    this.from = from;
    this.to = to;
    this.disk = from.disk();
    this.tables = tables;
    this.clock = clock;
    this.database = from.database();
    this.journal = fresh(from.journal());
    this.backups = fresh(from.backups());
  }

  private record Moved(long act, Place place) {}

  /// Writes the journal and tells the database where each act stands now.
  void journal(Scrubbing scrubbing, StoreFile file) throws IOException {
    remove(disk, journal);
    remove(disk, backups);
    remove(disk, workshop(from));
    JournalSurvey survey =
        JournalSurvey.of(disk, from.journal(), from.journalCopy(), from.sealing(), 0);
    long before = Math.max(survey.first() - 1, survey.lost());
    Journal fresh =
        Journal.begin(
            disk, journal, to.sealing(), survey.store().orElseThrow(), 1, before, Chain.START);
    written = fresh;
    List<Moved> moved = new ArrayList<>();
    survey.replay(before, act -> moved.add(act(survey, fresh, act, scrubbing)));
    fresh.force();
    try {
      Jdbi.create(file.owner())
          .useTransaction(
              handle -> {
                PreparedBatch update =
                    handle.prepareBatch(
                        "update act set segment = :segment, place = :place where id = :id");
                for (Moved one : moved) {
                  update
                      .bind("segment", one.place().segment())
                      .bind("place", one.place().offset())
                      .bind("id", one.act())
                      .add();
                }
                update.execute();
              });
    } catch (JdbiException e) {
      throw Sql.failure(e);
    }
  }

  /// How many lines of the history became others.
  long changed() {
    return changed;
  }

  /// Puts a copy of the closed database file under the new key where that is another one. The
  /// engine works on it in a folder of its own; the file itself stays as it is until all is
  /// decided.
  void database() throws IOException {
    char @Nullable [] old = from.sealing().databasePassword();
    char @Nullable [] fresh = to.sealing().databasePassword();
    try {
      if (Arrays.equals(old, fresh)) {
        return;
      }
      disk.makeFolder(workshop(from));
      database = to.at(workshop(from)).database();
      StoreFolder.copy(disk, from.database(), database);
      ChangeFileEncryption.execute(
          workshop(from).toString(), StorePlace.NAME, "AES", old, fresh, true);
      disk.own(database);
      try (DiskFile file = disk.open(database)) {
        file.force(true);
      }
      disk.syncFolder(workshop(from));
    } catch (SQLException e) {
      throw Sql.failure(e);
    } finally {
      wipe(old);
      wipe(fresh);
    }
  }

  /// Makes the one backup, with the journal beside it.
  void backup() throws IOException {
    Journal fresh = Objects.requireNonNull(written);
    Backups keeping = new Backups(to, backups, journal);
    StoreFolder.copy(disk, database, keeping.unfinished());
    keeping.keep(fresh.store(), fresh.last(), fresh.chain(), clock.instant());
    if (!to.isKeyed()) {
      disk.delete(backups.resolve(StorePlace.KEY));
    } else if (disk.exists(to.keyAnew())) {
      StoreFolder.copy(disk, to.keyAnew(), backups.resolve(StorePlace.KEY));
    }
    disk.syncFolder(backups);
    Seal.closed(disk, database, fresh.store(), fresh.last(), fresh.chain())
        .write(disk, fresh(from.seal()));
    fresh.close();
  }

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
        if (name.startsWith("damaged-") || name.startsWith("before-")) {
          disk.delete(file);
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

  private Moved act(JournalSurvey survey, Journal fresh, WrittenAct read, Scrubbing scrubbing)
      throws IOException {
    JournalAct act = read.act();
    JournalAct.BatchMark mark = null;
    List<JournalLine> lines = List.of();
    if (act.batch() == null) {
      lines = read.lines().stream().map(line -> scrubbed(line, scrubbing)).toList();
    } else {
      try (BatchReader reader = survey.lines(act);
          BatchWriter batch = fresh.batch(act.number())) {
        reader.forward(
            0,
            (_, line) -> {
              batch.add(scrubbed(line, scrubbing));
              return true;
            });
        mark = fresh.finish(batch);
      }
    }
    JournalAct again =
        new JournalAct(
            act.number(),
            act.at(),
            act.who(),
            act.name(),
            act.undoes(),
            act.counters(),
            act.lines(),
            mark);
    PreparedAct prepared = fresh.prepare(again, lines);
    fresh.append(prepared);
    return new Moved(act.number(), prepared.place());
  }

  private JournalLine scrubbed(JournalLine line, Scrubbing scrubbing) {
    Table<?> table = Objects.requireNonNull(tables.get(line.table()), line.table());
    JournalLine fresh =
        new JournalLine(
            line.table(),
            line.record(),
            scrubbed(table, line.record(), line.before(), scrubbing),
            scrubbed(table, line.record(), line.after(), scrubbing));
    changed += fresh.equals(line) ? 0 : 1;
    return fresh;
  }

  private static @Nullable String scrubbed(
      Table<?> table, long record, @Nullable String json, Scrubbing scrubbing) {
    if (json == null) {
      return null;
    }
    Row there = RowText.read(table, json);
    Row row = scrubbing.scrub(table.name(), record, there);
    return there.equals(row) ? json : row == null ? null : RowText.write(row);
  }

  /// Where the engine changes the key of the database file.
  private static Path workshop(StorePlace place) {
    return place.folder().resolve("database" + FRESH);
  }

  private static Path marker(StorePlace place) {
    return place.folder().resolve(MARKER);
  }

  private static void wipe(char @Nullable [] password) {
    if (password != null) {
      Arrays.fill(password, '\0');
    }
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

  private static void remove(Disk disk, Path folder) throws IOException {
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
