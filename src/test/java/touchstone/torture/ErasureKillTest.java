package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
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
}
