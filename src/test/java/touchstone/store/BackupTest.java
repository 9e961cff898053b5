package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.RealDisk;
import touchstone.journal.Chain;

/// Backups kept, verified, opened to be read, and begun from.
class BackupTest {
  private static final Clock CLOCK = Clock.fixed(Words.NOW, ZoneOffset.UTC);

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("store");
  }

  private static List<String> words(Database database) {
    return database.read(
        handle ->
            handle.createQuery("select name from tag order by id").mapTo(String.class).list());
  }

  private Backup write(String... words) {
    try (Database database = Words.open(home())) {
      for (String word : words) {
        Words.add(database, word);
      }
      return database.safekeeping().backUp();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      int there = open.read();
      open.seek(at);
      open.write(there ^ 0x10);
    }
  }

  private static void refused(ThrowingCallable act, StoreFailure.Reason reason) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(reason);
              assertThat(failure.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            });
  }

  private Verification verify() {
    return Verification.ofClosed(StorePlace.of(home()), Steps.UNTOLD);
  }

  private void damagedOnly(String key) {
    Verification verification = verify();
    assertThat(verification.isWhole()).isFalse();
    assertThat(verification.found())
        .filteredOn(Verification.Found::damage)
        .extracting(Verification.Found::key)
        .containsExactly(key);
    verification
        .found()
        .forEach(
            found -> assertThat(found.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{"));
  }

  @Test
  void a_damaged_backup_is_listed_as_such_and_refused() throws IOException {
    Backup backup = write("one", "two");
    flip(backup.file(), Files.size(backup.file()) / 2);
    List<KeptBackup> kept =
        KeptBackup.in(StorePlace.of(home()), home().resolve("backups"), Steps.UNTOLD);
    assertThat(kept).filteredOn(one -> one.file().equals(backup.file())).hasSize(1);
    assertThat(kept).filteredOn(KeptBackup::whole).extracting(KeptBackup::file).hasSize(1);
    try (Database database = Words.open(home())) {
      refused(() -> database.restore(backup.file()), StoreFailure.Reason.BACKUP_DAMAGED);
      refused(
          () -> database.restore(folder.resolve("no such file")),
          StoreFailure.Reason.BACKUP_DAMAGED);
      refused(() -> database.restore(folder), StoreFailure.Reason.BACKUP_NONE);
    }
    damagedOnly("backup.damaged");
  }

  @Test
  void a_whole_store_is_verified_open_and_closed() {
    write("one", "two");
    assertThat(verify().isWhole()).isTrue();
    assertThat(verify().found())
        .extracting(Verification.Found::key)
        .containsExactly(
            "seal.fits", "database.whole", "journal.whole", "copy.whole", "backups.whole");
    try (Database database = Words.open(home())) {
      Words.add(database, "three");
      Verification verification = database.safekeeping().verify(Steps.UNTOLD);
      assertThat(verification.found()).filteredOn(Verification.Found::damage).isEmpty();
      refused(this::verify, StoreFailure.Reason.IN_USE);
      assertThatThrownBy(
              () ->
                  database
                      .safekeeping()
                      .verify(
                          (_, _) -> {
                            throw new CancellationException();
                          }))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(leftOpen()).isEmpty();
  }

  private List<Path> leftOpen() {
    try (Stream<Path> files = Files.list(home())) {
      return files.filter(file -> file.getFileName().toString().startsWith("as-of-")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void damage_of_the_database_is_found() throws IOException {
    write("one", "two");
    flip(home().resolve("touchstone.mv.db"), 9_000);
    damagedOnly("seal.broken");
    Files.delete(home().resolve("touchstone.mv.db"));
    damagedOnly("database.missing");
  }

  @Test
  void damage_of_the_journal_and_of_its_copy_is_found() throws IOException {
    write("one", "two", "three");
    flip(home().resolve("journal/00000001.journal"), 300);
    damagedOnly("journal.damaged");
    flip(home().resolve("journal/00000001.journal"), 300);
    assertThat(verify().isWhole()).isTrue();
    flip(home().resolve("backups/journal/00000001.journal"), 300);
    damagedOnly("copy.damaged");
  }

  @Test
  void a_batch_that_is_gone_is_found() throws IOException {
    try (Database database = Words.open(home())) {
      database.bulk(
          "import",
          true,
          transaction -> {
            for (int i = 0; i < 3_000; i++) {
              transaction.add(Words.WORD, new Words.Word(transaction.newId(), "word " + i));
            }
            return true;
          });
      database.safekeeping().backUp();
    }
    assertThat(verify().isWhole()).isTrue();
    Files.delete(home().resolve("journal/00000000000000000001.lines"));
    damagedOnly("journal.batch");
  }

  @Test
  void a_backup_is_opened_to_be_read_while_the_store_goes_on() throws IOException {
    Backup backup = write("one", "two");
    try (Database database = Words.open(home())) {
      Words.add(database, "three");
      try (Database then = backup(backup.file()).database()) {
        assertThat(words(then)).containsExactly("one", "two");
        refused(() -> Words.add(then, "four"), StoreFailure.Reason.READ_ONLY);
        refused(() -> then.restore(backup.file()), StoreFailure.Reason.READ_ONLY);
        assertThat(then.history().linesOf(1, 10)).hasSize(1);
        // Another start sweeps what nobody reads any more, and only that.
        Files.createDirectory(home().resolve("as-of-left"));
        AsOf.sweep(home());
        assertThat(leftOpen()).hasSize(1);
        assertThat(words(then)).containsExactly("one", "two");
      }
      assertThat(leftOpen()).isEmpty();
      assertThat(words(database)).containsExactly("one", "two", "three");
    }
  }

  private OpenedBackup backup(Path file) {
    return Database.openBackup(
        StorePlace.of(home()), file, CLOCK, () -> "tester", List.of(Words.WORD), List.of());
  }

  @Test
  void a_backup_that_holds_something_foreign_is_refused() throws Exception {
    Backup backup = write("one");
    Path made = folder.resolve("made/touchstone.mv.db");
    Files.createDirectories(made.getParent());
    BackupFile.extract(new RealDisk(), backup.file(), made);
    String user = "TOUCHSTONE_OWNER";
    String url = "jdbc:h2:nio:" + folder.resolve("made/touchstone");
    try (Connection connection = DriverManager.getConnection(url, user, user);
        Statement statement = connection.createStatement()) {
      statement.execute("create user eve password 'x' admin");
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    Path file = folder.resolve("made/foreign.backup");
    try (var source = new RealDisk().read(made)) {
      BackupFile.write(
          new RealDisk(),
          new Backup(
              file,
              backup.store(),
              backup.act(),
              backup.chain(),
              backup.at(),
              backup.schema(),
              source.size(),
              Seal.digest(source)),
          made);
    }
    refused(() -> backup(file), StoreFailure.Reason.FOREIGN);
    try (Database database = Words.open(home())) {
      refused(() -> database.restore(file), StoreFailure.Reason.FOREIGN);
    }
    assertThat(leftOpen()).isEmpty();
  }

  @Test
  void where_there_is_no_store_one_begins_from_a_backup_with_its_history() {
    Path copy = folder.resolve("copy");
    try (Database database = Words.open(home())) {
      Words.add(database, "one");
      Words.add(database, "two");
      database.safekeeping().backUp(copy);
    }
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(FreshStart.isFree(StorePlace.of(elsewhere))).isTrue();
    FreshStart.Begun begun = FreshStart.from(StorePlace.of(elsewhere), copy, CLOCK);
    assertThat(begun.aside()).isEmpty();
    try (Database database = Words.open(elsewhere)) {
      assertThat(words(database)).containsExactly("one", "two");
      assertThat(database.opening().problems()).isEmpty();
      assertThat(database.undo(2)).isEqualTo(3);
      assertThat(words(database)).containsExactly("one");
    }
  }

  @Test
  void where_nothing_opens_any_more_it_is_set_aside_and_a_store_begins_from_the_backup()
      throws IOException {
    Path copy = folder.resolve("copy");
    try (Database database = Words.open(home())) {
      Words.add(database, "one");
      database.safekeeping().backUp(copy);
    }
    try (Stream<Path> all = Files.walk(home())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "not a byte of it is as it was");
      }
    }
    refused(() -> Words.open(home()), StoreFailure.Reason.UNREADABLE);
    FreshStart.Begun begun = FreshStart.from(StorePlace.of(home()), copy, CLOCK);
    assertThat(begun.aside().orElseThrow().resolve("touchstone.mv.db")).exists();
    try (Database database = Words.open(home())) {
      assertThat(words(database)).containsExactly("one");
      assertThat(database.opening().problems()).isEmpty();
    }
  }

  @Test
  void ten_backups_seven_days_four_weeks_and_six_months_are_kept() {
    List<Backup> all = new ArrayList<>();
    Instant latest = Instant.parse("2026-11-26T18:00:00Z");
    // Every three hours for eight months.
    for (int i = 0; i < 8 * 240; i++) {
      all.add(made(i, latest.minus(Duration.ofHours(3L * i))));
    }
    Set<Backup> kept = new HashSet<>(all);
    kept.removeAll(Retention.past(all));
    List<String> at = kept.stream().map(one -> one.at().toString()).sorted().toList();
    assertThat(at)
        .containsExactly(
            "2026-06-30T21:00:00Z",
            "2026-07-31T21:00:00Z",
            "2026-08-31T21:00:00Z",
            "2026-09-30T21:00:00Z",
            "2026-10-31T21:00:00Z",
            "2026-11-08T21:00:00Z",
            "2026-11-15T21:00:00Z",
            "2026-11-20T21:00:00Z",
            "2026-11-21T21:00:00Z",
            "2026-11-22T21:00:00Z",
            "2026-11-23T21:00:00Z",
            "2026-11-24T21:00:00Z",
            "2026-11-25T15:00:00Z",
            "2026-11-25T18:00:00Z",
            "2026-11-25T21:00:00Z",
            "2026-11-26T00:00:00Z",
            "2026-11-26T03:00:00Z",
            "2026-11-26T06:00:00Z",
            "2026-11-26T09:00:00Z",
            "2026-11-26T12:00:00Z",
            "2026-11-26T15:00:00Z",
            "2026-11-26T18:00:00Z");
    assertThat(Retention.past(all.subList(0, 10))).isEmpty();
    assertThat(Retention.past(List.of())).isEmpty();
  }

  private static Backup made(int number, Instant at) {
    return new Backup(
        Path.of(number + ".backup"),
        new UUID(1, 1),
        10_000 - number,
        Chain.START,
        at,
        2,
        1,
        "00".repeat(32));
  }

  @Test
  void a_command_leaves_the_backup_at_the_end_to_a_later_one() {
    AtomicReference<Instant> now = new AtomicReference<>(Words.NOW);
    assertThat(backupsAfter(now, 0)).isEqualTo(1);
    assertThat(backupsAfter(now, 20)).isEqualTo(1);
    assertThat(backupsAfter(now, 50)).isEqualTo(2);
  }

  private int backupsAfter(AtomicReference<Instant> now, int minutes) {
    now.updateAndGet(at -> at.plus(Duration.ofMinutes(minutes)));
    try (Database database = open(now)) {
      database.safekeeping().atCloseEvery(Duration.ofHours(1));
      Words.add(database, "after " + minutes);
    }
    return KeptBackup.in(StorePlace.of(home()), home().resolve("backups"), Steps.UNTOLD).size();
  }

  private Database open(AtomicReference<Instant> now) {
    return Database.open(
        StorePlace.of(home()),
        Moving.of(now),
        () -> "tester",
        List.of(Words.WORD),
        List.of(),
        Standing.asItWas());
  }

  @Test
  void a_clock_moved_back_does_not_put_acts_out_of_their_order() {
    AtomicReference<Instant> now = new AtomicReference<>(Words.NOW);
    try (Database database = open(now)) {
      Words.add(database, "one");
      now.set(Words.NOW.minus(Duration.ofDays(1)));
      Words.add(database, "two");
      assertThat(database.aheadOfClock()).contains(Words.NOW);
    }
    try (Database database = open(now)) {
      Words.add(database, "three");
      assertThat(database.aheadOfClock()).contains(Words.NOW);
      for (long act = 1; act <= 3; act++) {
        assertThat(database.history().act(act).orElseThrow().at()).isEqualTo(Words.NOW);
      }
      now.set(Words.NOW.plusSeconds(5));
      Words.add(database, "four");
      assertThat(database.aheadOfClock()).isEmpty();
      assertThat(database.history().act(4).orElseThrow().at()).isEqualTo(now.get());
    }
  }

  @Test
  void an_act_that_runs_out_of_memory_leaves_nothing_and_the_next_one_works() {
    try (Database database = Words.open(home())) {
      Words.add(database, "one");
      refused(
          () ->
              database.bulk(
                  "import",
                  true,
                  transaction -> {
                    for (int i = 0; i < 2_500; i++) {
                      transaction.add(Words.WORD, new Words.Word(transaction.newId(), "many"));
                    }
                    throw new OutOfMemoryError("made up");
                  }),
          StoreFailure.Reason.MEMORY);
      assertThat(words(database)).containsExactly("one");
      Words.add(database, "two");
      assertThat(words(database)).containsExactly("one", "two");
    }
    assertThat(verify().found()).filteredOn(Verification.Found::damage).isEmpty();
  }
}
