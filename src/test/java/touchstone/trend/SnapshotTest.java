package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.disk.Sealing;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.trend.snapshot.CalendarCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.SheetFill;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.SnapshotFile;
import touchstone.trend.snapshot.Source;
import touchstone.trend.snapshot.Stamp;
import touchstone.trend.snapshot.Whose;
import touchstone.vault.MadeUpKey;

class SnapshotTest {
  @TempDir Path folder;
  private Books books;
  private Counted source;
  private Path file;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.database.remember("home_currency", "EUR");
    source = new Counted(new TrendStore(books.database));
    file = folder.resolve("trend.snapshot");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void caught_up_after_random_acts_it_answers_as_one_built_anew(long seed) {
    MadeUpStore.fill(books, seed, 40);
    CurrentSnapshot current = new CurrentSnapshot(source);
    current.now();
    RandomDeeds deeds = new RandomDeeds(books, seed);
    for (int round = 0; round < 12; round++) {
      for (int act = 0; act < 6; act++) {
        deeds.act();
      }
      assertThat(Told.everything(current.now())).isEqualTo(Told.everything(rebuilt()));
    }
    assertThat(source.all).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void its_answers_are_those_of_plain_loops_over_the_records(long seed) {
    MadeUpStore.fill(books, seed, 40);
    CurrentSnapshot current = new CurrentSnapshot(source);
    current.now();
    RandomDeeds deeds = new RandomDeeds(books, seed);
    for (int act = 0; act < 60; act++) {
      deeds.act();
    }
    Snapshot snapshot = current.now();
    PlainLives plain = new PlainLives(books);
    for (Observation when : Told.observations()) {
      for (Whose whose : Told.scopes()) {
        assertThat(Told.ledger(snapshot.ledger(whose, when))).isEqualTo(plain.ledger(whose, when));
        for (Narrowing what : Told.narrowings()) {
          assertThat(Told.lifecycle(snapshot.lifecycle(whose, what, when)))
              .isEqualTo(plain.lifecycle(whose, what, when));
          assertThat(Told.first(snapshot.first(whose, what, when)))
              .isEqualTo(plain.first(whose, what, when));
        }
      }
      for (Narrowing what : Told.narrowings()) {
        CalendarCounts counts =
            snapshot.calendar(Whose.EVERYONE, what, when, Period.MONTH, Grouping.CAUSE);
        assertThat(byMonth(counts)).isEqualTo(plain.causesByMonth(what, when));
      }
    }
  }

  @Test
  void the_next_start_reads_the_file_and_only_what_changed_since() {
    MadeUpStore.fill(books, 6, 40);
    CurrentSnapshot first = new CurrentSnapshot(source, new SnapshotFile(file));
    first.now();
    first.keep();
    new RandomDeeds(books, 6).act();

    CurrentSnapshot second = new CurrentSnapshot(source, new SnapshotFile(file));

    assertThat(Told.everything(second.now())).isEqualTo(Told.everything(rebuilt()));
    assertThat(source.all).isEqualTo(1);
    assertThat(file).satisfies(SnapshotTest::isForItsOwnerOnly);
  }

  @Test
  void a_damaged_or_foreign_file_is_made_anew() throws Exception {
    MadeUpStore.fill(books, 7, 20);
    new CurrentSnapshot(source, new SnapshotFile(file)).now();
    byte[] sound = Files.readAllBytes(file);
    int builds = source.all;
    for (int at : new int[] {0, 5, 9, 13, 17, 40, sound.length / 2, sound.length - 1}) {
      byte[] damaged = sound.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      Snapshot fresh = new CurrentSnapshot(source, new SnapshotFile(file)).now();
      assertThat(source.all).as("byte %d", at).isEqualTo(++builds);
      assertThat(fresh.interactions()).isEqualTo(rebuilt().interactions());
    }
    Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
    new CurrentSnapshot(source, new SnapshotFile(file)).now();
    assertThat(source.all).isEqualTo(++builds);
    assertThat(Files.readAllBytes(file)).isEqualTo(sound);
  }

  @Test
  void a_file_of_another_past_is_not_believed() {
    MadeUpStore.fill(books, 8, 10);
    SnapshotFile other = new SnapshotFile(file);
    Stamp now = source.stamp();
    Snapshot foreign = Snapshot.of(new Stamp(now.act(), now.at() + 1, now.currency()), _ -> {});
    new CurrentSnapshot(new Fixed(foreign.stamp()), other).now();

    assertThat(new CurrentSnapshot(source, other).now().interactions()).isPositive();
    assertThat(source.all).isEqualTo(1);
  }

  @Test
  void what_is_sealed_when_written_is_opened_when_read() {
    MadeUpStore.fill(books, 9, 10);
    books.log(
        EntryField.CUSTOMER, "Acme",
        EntryField.TYPE, "planned",
        EntryField.HANDLER, "Wilhelmina Featherstone");
    Sealing key = MadeUpKey.sealing();
    SnapshotFile sealed = new SnapshotFile(file, () -> key);
    new CurrentSnapshot(source, sealed).now();

    assertThat(file.toFile()).isFile();
    assertThat(rebuilt().handlers()).contains("Wilhelmina Featherstone");
    assertThat(content()).doesNotContain("Wilhelmina");
    assertThat(new CurrentSnapshot(source, sealed).now().handlers())
        .contains("Wilhelmina Featherstone");
    assertThat(source.all).isEqualTo(1);
  }

  @Test
  void another_home_currency_makes_it_anew() {
    MadeUpStore.fill(books, 10, 10);
    CurrentSnapshot current = new CurrentSnapshot(source);
    current.now();
    books.database.remember("home_currency", "USD");
    assertThat(current.now().stamp().currency()).isEqualTo("USD");
    assertThat(source.all).isEqualTo(2);
  }

  private String content() {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void isForItsOwnerOnly(Path path) throws java.io.IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
  }

  private Snapshot rebuilt() {
    TrendStore store = new TrendStore(books.database);
    return Snapshot.of(store.stamp(), store::all);
  }

  private static String byMonth(CalendarCounts counts) {
    Map<String, Map<String, Long>> groups = new TreeMap<>();
    Map<String, Long> days = new TreeMap<>();
    for (int p = 0; p < counts.starts().size(); p++) {
      String month = counts.starts().get(p).toString().substring(0, 7);
      if (counts.customerDays()[p] > 0) {
        days.put(month, counts.customerDays()[p]);
      }
      for (int g = 0; g < counts.groups().size(); g++) {
        if (counts.counts()[g][p] > 0) {
          groups
              .computeIfAbsent(counts.groups().get(g), _ -> new TreeMap<>())
              .put(month, counts.counts()[g][p]);
        }
      }
    }
    return groups + " " + days;
  }

  /// The store, with a count of how often everything is read.
  private static final class Counted implements Source {
    private final TrendStore store;
    private int all;

    Counted(TrendStore store) {
      this.store = store;
    }

    @Override
    public Stamp stamp() {
      return store.stamp();
    }

    @Override
    public boolean knows(Stamp stamp) {
      return store.knows(stamp);
    }

    @Override
    public void all(SheetFill fill) {
      all++;
      store.all(fill);
    }

    @Override
    public Optional<Set<Long>> touchedSince(long act) {
      return store.touchedSince(act);
    }

    @Override
    public void some(Set<Long> customers, SheetFill fill) {
      store.some(customers, fill);
    }
  }

  /// A store of nobody that stands at a given act.
  private record Fixed(Stamp stamp) implements Source {
    @Override
    public boolean knows(Stamp known) {
      return known.equals(stamp);
    }

    @Override
    public void all(SheetFill fill) {}

    @Override
    public Optional<Set<Long>> touchedSince(long act) {
      return Optional.of(Set.of());
    }

    @Override
    public void some(Set<Long> customers, SheetFill fill) {}
  }
}
