package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.disk.Disk;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.EntryField;
import touchstone.logbook.Erasure;
import touchstone.logbook.UnfinishedErasureStore;
import touchstone.logbook.Unsaved;
import touchstone.store.Decoded;
import touchstone.store.StoreFailure;

/// An erasure whose process ends at one of its calls of the disk: either the customer was not
/// touched, or the next opening brings the erasure to its end and no file tells who it was.
class ErasureKillTest {
  private static final String CANARY = "Kanarienvogel";
  private static final String REFERENCE = "K-1";

  /// Trying each call takes minutes; a stride that shares no factor with what repeats meets all
  /// kinds of calls.
  private static final int STRIDE = Integer.getInteger("touchstone.erasure.stride", 17);

  private static final int POWER_CUTS = Integer.getInteger("touchstone.erasure.cuts", 8);

  private Folders folders;
  private Path store;

  @BeforeEach
  void begin() throws IOException {
    folders = new Folders();
    store = folders.fresh("store");
    try (Books books = Core.open(store, new RealDisk())) {
      Deeds deeds = new Deeds(books, new Random(5), folders.fresh("scratch"));
      deeds.log();
      books.customer(
          CustomerField.REFERENCE, REFERENCE,
          CustomerField.NAME, CANARY + " and Sons",
          CustomerField.EMAIL, CANARY + "@example.com");
      for (String type : new String[] {"critical", "planned"}) {
        books.log(
            EntryField.CUSTOMER, REFERENCE,
            EntryField.TYPE, type,
            EntryField.HANDLER, CANARY,
            EntryField.TAGS, CANARY,
            EntryField.SUMMARY, CANARY + " called");
      }
      Core.backUp(books);
      books.log(
          EntryField.CUSTOMER, REFERENCE,
          EntryField.TYPE, "surprise",
          EntryField.NARRATIVE, CANARY);
      books.logbook.undo(books.logbook.latest().orElseThrow());
      deeds.log();
    }
  }

  @AfterEach
  void end() {
    folders.close();
  }

  private static Erasure erasure(Books books) {
    return new Erasure(
        books.database,
        books.customers,
        new UnfinishedErasureStore(books.database),
        books.database::eachPastLine,
        books.database::rewriteHistory,
        new Unsaved() {
          @Override
          public Map<String, Map<String, String>> of(Telling person) {
            return Map.of();
          }

          @Override
          public void forget(Telling person) {}
        },
        Clock.fixed(Books.NOW, ZoneOffset.UTC));
  }

  /// Erases on a disk that is there for so many calls.
  private static void erase(Path folder, FaultyDisk disk, long calls) {
    Books books = Core.open(folder, disk);
    try {
      CustomerId person = books.customers.withReference(REFERENCE).orElseThrow().id();
      disk.count();
      disk.dieAfter(calls);
      erasure(books).erase(person);
    } catch (StoreFailure ended) {
      // The process is gone; what it would have said, nobody hears.
    } finally {
      try {
        books.close();
      } catch (StoreFailure ended) {
        // So is this.
      }
    }
  }

  private static boolean isErased(Books books) {
    Optional<Customer> there = books.customers.withReference(REFERENCE);
    return there.isEmpty();
  }

  @Test
  void an_erasure_that_was_cut_at_any_call_is_finished_at_the_next_opening() throws IOException {
    FaultyDisk counting = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("counted")));
    Path whole = folders.copy(store, "whole");
    erase(whole, counting, Long.MAX_VALUE);
    Core.forget(counting);
    assertThat(Decoded.filesWith(whole, CANARY)).isEmpty();
    int calls = counting.counted().calls().values().stream().mapToInt(one -> one).sum();
    int untouched = 0;
    int finished = 0;
    for (int call = 0; call < calls; call += STRIDE) {
      Path cut = folders.copy(store, "cut");
      FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("dying")));
      erase(cut, disk, call);
      Core.forget(disk);
      Disk fresh = new RealDisk();
      try (Books books = Core.open(cut, fresh)) {
        finished += erasure(books).finish();
        assertThat(erasure(books).finish()).as("once is enough").isZero();
        if (!isErased(books)) {
          untouched++;
          assertThat(Decoded.filesWith(cut, CANARY)).isNotEmpty();
          continue;
        }
      }
      assertThat(Decoded.filesWith(cut, CANARY)).as("cut at call %d of %d", call, calls).isEmpty();
      Folders.delete(cut);
    }
    assertThat(untouched).isPositive();
    assertThat(finished).isPositive();
  }

  /// Opens and finishes on a disk that is there for so many calls; answers how many were made.
  private static int finish(Path folder, FaultyDisk disk, long calls) {
    disk.count();
    disk.dieAfter(calls);
    try (Books books = Core.open(folder, disk)) {
      erasure(books).finish();
    } catch (StoreFailure ended) {
      // The process is gone.
    }
    return disk.counted().calls().values().stream().mapToInt(one -> one).sum();
  }

  private static int finish(Path folder, long calls) {
    FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("dying")));
    try {
      return finish(folder, disk, calls);
    } finally {
      Core.forget(disk);
    }
  }

  /// A store whose erasure was decided and cut before its files were written anew.
  private Path halfErased() throws IOException {
    for (int call = 0; ; call++) {
      Path cut = folders.copy(store, "half");
      FaultyDisk disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("dying")));
      erase(cut, disk, call);
      Core.forget(disk);
      Path look = folders.copy(cut, "look");
      try (Books books = Core.open(look, new RealDisk())) {
        if (isErased(books)) {
          Folders.delete(look);
          return cut;
        }
      }
      Folders.delete(look);
      Folders.delete(cut);
    }
  }

  private static void assertWhole(Path folder, String what) throws IOException {
    try (Books books = Core.open(folder, new RealDisk())) {
      erasure(books).finish();
      assertThat(isErased(books)).as(what).isTrue();
      assertThat(Core.problems(books)).as(what).isEmpty();
      Findings findings = Invariants.check(books, List.of(), Integer.MAX_VALUE);
      assertThat(findings.lost()).as(what).isEmpty();
      assertThat(findings.half()).as(what).isEmpty();
      assertThat(findings.unreadable()).as(what).isEmpty();
      assertThat(erasure(books).finish()).as(what).isZero();
      books.log(EntryField.CUSTOMER, "Somebody new", EntryField.TYPE, "planned");
    }
    assertThat(Decoded.filesWith(folder, CANARY)).as(what).isEmpty();
  }

  @Test
  void finishing_that_is_cut_again_and_again_is_finished_in_the_end() throws IOException {
    Path half = halfErased();
    int calls = finish(folders.copy(half, "whole"), Long.MAX_VALUE);
    Random chance = new Random(11);
    for (int first = 0; first < calls; first += 3 * STRIDE) {
      Path again = folders.copy(half, "again");
      StringBuilder what = new StringBuilder("cut at calls " + first);
      finish(again, first);
      for (int i = 0; i < 3; i++) {
        int next = chance.nextInt(calls);
        what.append(", ").append(next);
        finish(again, next);
      }
      assertWhole(again, what + " of " + calls);
      Folders.delete(again);
    }
  }

  @Test
  void finishing_that_loses_its_power_twice_is_finished_in_the_end() throws IOException {
    Path half = halfErased();
    Random chance = new Random(12);
    for (int round = 0; round < POWER_CUTS; round++) {
      Path once = cutWhileFinishing(half, chance);
      Path twice = cutWhileFinishing(once, chance);
      assertWhole(twice, "round " + round);
      Folders.delete(once);
      Folders.delete(twice);
    }
  }

  /// What a power cut leaves at some moment of finishing a copy.
  private Path cutWhileFinishing(Path folder, Random chance) throws IOException {
    Path worked = folders.copy(folder, "worked");
    Platter platter = Platter.of(worked);
    Tape tape = new Tape();
    Disk disk = Core.known(new RecordingDisk(new RealDisk(), tape, Core.scheme("tape")));
    try (Books books = Core.open(worked, disk)) {
      erasure(books).finish();
    } finally {
      Core.forget(disk);
    }
    List<Step> steps = tape.steps();
    int cut = chance.nextInt(steps.size());
    steps.subList(0, cut).forEach(platter::play);
    Path left = folders.fresh("cut");
    platter.cut(Chance.one(CutModel.values(), chance), chance, steps.get(cut), left);
    Folders.delete(worked);
    return left;
  }
}
