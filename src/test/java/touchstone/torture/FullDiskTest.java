package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;
import touchstone.store.Chronicle;
import touchstone.store.OlderStore;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;

/// A disk that is full while a store is made again from its backup, or brought up to date: it is
/// called full, and no backup is called damaged for it.
class FullDiskTest {
  private final List<Ack> acknowledged = new ArrayList<>();
  private Folders folders;
  private Path killed;
  private Path closed;

  @BeforeEach
  void begin() throws IOException {
    folders = new Folders();
    Path scratch = folders.fresh("scratch");
    closed = folders.fresh("store");
    try (Books books = Core.open(closed, new RealDisk())) {
      Deeds deeds = new Deeds(books, new Random(3), scratch);
      acknowledged.add(deeds.log());
      Core.backUp(books);
      acknowledged.add(deeds.log());
      killed = folders.copy(closed, "killed");
    }
  }

  @AfterEach
  void end() {
    folders.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 5_000, 20_000})
  void a_disk_full_while_the_store_is_made_again_is_called_full(long room) {
    FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("full")));
    try {
      disk.fillUp(room);
      assertThatThrownBy(() -> Core.open(killed, disk).close())
          .isInstanceOfSatisfying(
              StoreFailure.class,
              failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.FULL));
      disk.mend();
      try (Books books = Core.open(killed, disk)) {
        assertThat(Core.problems(books)).isEmpty();
        assertThat(Invariants.check(books, acknowledged, 0).none()).isTrue();
      }
    } finally {
      Core.forget(disk);
    }
  }

  @Test
  void an_older_store_is_brought_up_to_date_with_all_that_is_in_it() {
    StorePlace place = Core.place(closed, new RealDisk());
    OlderStore.make(place);
    assertThat(OlderStore.isNewest(place)).isFalse();
    try (Books books = Core.open(closed, new RealDisk())) {
      assertThat(Core.problems(books)).isEmpty();
      assertThat(Invariants.check(books, acknowledged, 0).none()).isTrue();
    }
    assertThat(OlderStore.isNewest(place)).isTrue();
  }

  @Test
  void a_backup_that_failed_at_the_end_is_said_at_the_next_opening_until_one_is_made() {
    FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("full")));
    Path store = folders.copy(closed, "unbacked");
    try {
      Books books = Core.open(store, disk);
      books.database.safekeeping().atCloseEvery(Duration.ZERO.minusDays(1));
      new Deeds(books, new Random(4), folders.fresh("scratch")).log();
      disk.refuse(path -> path.startsWith(store.resolve("backups")));
      books.close();
      disk.refuse(_ -> false);
      try (Books again = Core.open(store, disk)) {
        assertThat(Core.problems(again)).anyMatch(said -> said.contains("no backup could be made"));
        Core.backUp(again);
      }
      try (Books again = Core.open(store, disk)) {
        assertThat(Core.problems(again)).isEmpty();
      }
    } finally {
      Core.forget(disk);
    }
  }

  @Test
  void the_first_act_after_the_database_broke_down_goes_on_when_there_is_room() {
    FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("full")));
    Path store = folders.copy(closed, "broken");
    try (Books books = Core.open(store, disk)) {
      Deeds deeds = new Deeds(books, new Random(6), folders.fresh("scratch"));
      Ack last = deeds.log();
      disk.fillUp(0);
      assertThatThrownBy(() -> Core.backUp(books)).isInstanceOf(StoreFailure.class);
      disk.mend();
      assertThat(deeds.log().act()).isEqualTo(last.act() + 1);
    } finally {
      Core.forget(disk);
    }
  }

  @Test
  void
      reading_from_a_database_that_broke_down_is_refused_in_words_and_goes_on_when_there_is_room() {
    FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("full")));
    Path store = folders.copy(closed, "broken");
    try (Books books = Core.open(store, disk)) {
      Deeds deeds = new Deeds(books, new Random(5), folders.fresh("scratch"));
      Ack last = deeds.log();
      disk.fillUp(0);
      assertThatThrownBy(() -> Core.backUp(books)).isInstanceOf(StoreFailure.class);
      assertThatThrownBy(() -> Chronicle.of(books.database)).isInstanceOf(StoreFailure.class);
      disk.mend();
      assertThat(Chronicle.of(books.database).acts()).containsKey(last.act());
      assertThat(deeds.log().act()).isEqualTo(last.act() + 1);
    } finally {
      Core.forget(disk);
    }
  }
}
