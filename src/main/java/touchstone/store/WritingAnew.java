package touchstone.store;

import java.io.IOException;
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
/// new lies beside the old until all of it is on the disk; a `Swap` then decides.
final class WritingAnew {
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
    this.journal = Swap.fresh(from.journal());
    this.backups = Swap.fresh(from.backups());
  }

  private record Moved(long act, Place place) {}

  /// Writes the journal and tells the database where each act stands now.
  void journal(Scrubbing scrubbing, StoreFile file) throws IOException {
    Swap.remove(disk, journal);
    Swap.remove(disk, backups);
    Swap.remove(disk, Swap.workshop(from));
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
      disk.makeFolder(Swap.workshop(from));
      database = to.at(Swap.workshop(from)).database();
      StoreFolder.copy(disk, from.database(), database);
      ChangeFileEncryption.execute(
          Swap.workshop(from).toString(), StorePlace.NAME, "AES", old, fresh, true);
      disk.own(database);
      try (DiskFile file = disk.open(database)) {
        file.force(true);
      }
      disk.syncFolder(Swap.workshop(from));
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
        .write(disk, Swap.fresh(from.seal()));
    fresh.close();
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

  private static void wipe(char @Nullable [] password) {
    if (password != null) {
      Arrays.fill(password, '\0');
    }
  }
}
