package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An act is acknowledged when the journal has it; what follows from it is entered by whoever acts
/// or reads next, and whatever becomes of that, the act is there.
class AcknowledgedTest {
  @TempDir Path folder;
  private final Following following = new Following();
  private Database database;

  /// What follows from words: nothing that is kept, but it is seen when it is entered.
  private static final class Following implements Projection {
    private final List<Long> entered = new ArrayList<>();
    private Supplier<Boolean> fate = () -> true;

    @Override
    public Addition addition(String table, long id, Row after) {
      return new Addition() {
        @Override
        public long key() {
          return id;
        }

        @Override
        public boolean made(Handle handle) {
          entered.add(id);
          return fate.get();
        }
      };
    }

    @Override
    public void keysOf(
        Handle handle,
        String table,
        long id,
        @Nullable Row before,
        @Nullable Row after,
        LongConsumer key) {}

    @Override
    public String keyTable() {
      return "tag";
    }

    @Override
    public void refresh(Handle handle, Set<Long> keys) {}
  }

  @BeforeEach
  void open() {
    database =
        Database.open(
            StorePlace.of(folder),
            Clock.fixed(Words.NOW, ZoneId.of("UTC")),
            () -> "tester",
            List.of(Words.WORD),
            List.of(following),
            Standing.asItWas());
    following.entered.clear();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_follows_waits_for_the_next_reader() {
    long one = Words.add(database, "one");
    assertThat(following.entered).as("an act waits for nothing but the journal").isEmpty();

    assertThat(Words.count(database, "act")).isEqualTo(1);
    assertThat(following.entered).containsExactly(one);
  }

  @Test
  void what_follows_waits_for_the_next_act() {
    long one = Words.add(database, "one");
    long two = Words.add(database, "two");
    assertThat(following.entered).containsExactly(one);

    assertThat(Words.count(database, "act")).isEqualTo(2);
    assertThat(following.entered).containsExactly(one, two);
  }

  @Test
  void what_follows_and_breaks_makes_the_database_again_and_the_act_is_there() {
    following.fate = () -> broken(new IllegalStateException("broken"));
    Words.add(database, "one");
    Opening before = database.opening();

    assertThat(Words.count(database, "tag")).isEqualTo(1);
    assertThat(Words.count(database, "act")).isEqualTo(1);
    assertThat(database.opening()).isNotSameAs(before);

    Words.add(database, "two");
    assertThat(Words.count(database, "tag")).isEqualTo(2);
  }

  @Test
  void an_act_upon_a_database_that_the_engine_gave_up_is_carried_out() {
    Words.add(database, "one");
    assertThat(Words.count(database, "tag")).isEqualTo(1);
    BreakingDisk.breakDown(database);

    Words.add(database, "two");

    assertThat(Words.count(database, "tag")).isEqualTo(2);
    assertThat(database.opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
  }

  @Test
  void readers_who_meet_a_database_given_up_see_what_was_saved_and_it_is_made_again_once()
      throws Exception {
    // The engine itself would open the file again, as far as it was written, for any of them who
    // needs a new connection.
    Words.add(database, "one");
    assertThat(Words.count(database, "tag")).isEqualTo(1);
    BreakingDisk.breakDown(database);
    Set<Opening> met = Collections.newSetFromMap(new IdentityHashMap<>());

    try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
      List<Future<Opening>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(
            readers.submit(
                () -> {
                  assertThat(Words.count(database, "tag")).isEqualTo(1);
                  return database.opening();
                }));
      }
      for (Future<Opening> answer : answers) {
        met.add(answer.get());
      }
    }

    assertThat(met).hasSize(1);
    assertThat(database.opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
    assertThat(database.opening().sentences().getFirst()).contains("while Touchstone was running");
  }

  @Test
  void an_error_in_what_follows_does_not_keep_the_next_from_their_turn() {
    following.fate = () -> broken(new AssertionError("broken"));
    Words.add(database, "one");

    Words.add(database, "two");

    assertThat(Words.count(database, "tag")).isEqualTo(2);
    assertThat(Words.count(database, "act_line")).isEqualTo(2);
  }

  private boolean broken(Throwable failure) {
    following.fate = () -> true;
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
