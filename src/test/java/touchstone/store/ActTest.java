package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One act is one transaction: all of it or nothing, with its history, in its turn.
class ActTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Words.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long nextRecord() {
    return database.read(
        handle ->
            handle
                .createQuery("select next_number from counter where name = 'record'")
                .mapTo(Long.class)
                .one());
  }

  private List<String> history(long act) {
    return database.history().linesOf(act, 100).stream()
        .map(
            line ->
                line.table()
                    + " "
                    + line.record()
                    + ": "
                    + name(line.before())
                    + " -> "
                    + name(line.after()))
        .toList();
  }

  private static String name(@org.jspecify.annotations.Nullable Row row) {
    return row == null ? "null" : RowText.write(row);
  }

  @Test
  void work_that_throws_leaves_nothing() {
    Words.add(database, "before");
    long next = nextRecord();

    assertThatThrownBy(
            () ->
                database.act(
                    "write",
                    transaction -> {
                      transaction.add(Words.WORD, new Words.Word(transaction.newId(), "lost"));
                      throw new IllegalStateException("changed my mind");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("changed my mind");

    assertThat(Words.count(database, "tag")).isEqualTo(1);
    assertThat(Words.count(database, "act")).isEqualTo(1);
    assertThat(Words.count(database, "act_line")).isEqualTo(1);
    assertThat(nextRecord()).isEqualTo(next);
    assertThat(Words.add(database, "after")).as("the id is given again").isEqualTo(next);
  }

  @Test
  void an_act_that_writes_nothing_leaves_no_act_and_tells_nobody_of_records() {
    List<Change> told = new ArrayList<>();
    database.subscribe(told::add);

    String answer = database.act("look", transaction -> "seen at " + transaction.now());

    assertThat(answer).contains("2026");
    assertThat(Words.count(database, "act")).isZero();
    assertThat(told).allSatisfy(change -> assertThat(change.touched()).isEmpty());
  }

  @Test
  void a_change_that_changes_nothing_is_none() {
    long id = Words.add(database, "same");

    boolean changed =
        database.act("write", act -> act.change(Words.WORD, new Words.Word(id, "same")));

    assertThat(changed).isFalse();
    assertThat(Words.count(database, "act")).isEqualTo(1);
  }

  @Test
  void the_history_tells_before_and_after() {
    long id = Words.add(database, "one");
    database.act("write", act -> act.change(Words.WORD, new Words.Word(id, "two")));
    database.act(
        "write",
        act -> {
          act.remove(Words.WORD, id);
          return id;
        });

    String one = "{\"owner_table\":\"word\",\"owner_id\":1,\"name\":\"one\"}";
    String two = one.replace("one", "two");
    assertThat(history(1)).containsExactly("tag " + id + ": null -> " + one);
    assertThat(history(2)).containsExactly("tag " + id + ": " + one + " -> " + two);
    assertThat(history(3)).containsExactly("tag " + id + ": " + two + " -> null");
    String who =
        database.read(
            handle ->
                handle
                    .createQuery("select who || ' ' || name || ' ' || at from act where id = 2")
                    .mapTo(String.class)
                    .one());
    assertThat(who).isEqualTo("tester write " + Words.NOW.toEpochMilli());
  }

  @Test
  void a_name_too_long_for_the_book_is_cut_before_the_journal_has_it() {
    try (Database other = Words.open(folder.resolve("long"), "\uD83D\uDE00".repeat(150) + "x")) {
      Opening opened = other.opening();
      Words.add(other, "one");
      String who =
          other.read(handle -> handle.createQuery("select who from act").mapTo(String.class).one());
      assertThat(who).isEqualTo("\uD83D\uDE00".repeat(100));
      assertThat(other.opening()).as("no database had to be made anew").isSameAs(opened);
    }
  }

  @Test
  void a_rehearsal_answers_and_is_taken_back() {
    long next = nextRecord();

    long id =
        database.rehearse(
            "write",
            transaction -> {
              transaction.add(Words.WORD, new Words.Word(transaction.newId(), "tried"));
              return transaction.written();
            });

    assertThat(id).isEqualTo(1);
    assertThat(Words.count(database, "tag")).isZero();
    assertThat(Words.count(database, "act")).isZero();
    assertThat(nextRecord()).isEqualTo(next);
  }

  @Test
  void a_change_is_told_after_the_commit_with_what_it_touched() {
    List<Change> told = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    try (Subscription subscription =
        database.subscribe(
            change -> {
              told.add(change);
              seen.add(Words.count(database, "tag"));
            })) {
      long id = Words.add(database, "one");
      assertThat(told).containsExactly(new Change(1, "write", Map.of("tag", Set.of(id)), false));
      assertThat(seen).as("rows another reader sees").containsExactly(1L);
      assertThat(subscription).isNotNull();
    }
    Words.add(database, "two");
    assertThat(told).as("nobody is told who left").hasSize(1);
  }

  @Test
  void what_throws_is_told_to_nobody() {
    List<Change> told = new ArrayList<>();
    database.subscribe(told::add);
    assertThatThrownBy(
            () ->
                database.act(
                    "write",
                    act -> {
                      act.add(Words.WORD, new Words.Word(act.newId(), "lost"));
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void a_record_that_is_gone_is_neither_changed_nor_removed() {
    assertThatThrownBy(
            () -> database.act("write", a -> a.change(Words.WORD, new Words.Word(99, "ghost"))))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.GONE));
  }

  @Test
  void acts_of_several_threads_take_turns() throws InterruptedException, ExecutionException {
    int threads = 4;
    long each = 15;
    List<Future<List<Long>>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int t = 0; t < threads; t++) {
        String name = "thread " + t;
        futures.add(
            pool.submit(
                () -> {
                  List<Long> ids = new ArrayList<>();
                  for (int i = 0; i < each; i++) {
                    ids.add(Words.add(database, name + " word " + i));
                  }
                  return ids;
                }));
      }
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> future : futures) {
      List<Long> own = future.get();
      assertThat(own).as("a thread's own acts stay in order").isSorted();
      all.addAll(own);
    }
    assertThat(all).hasSize(60).doesNotHaveDuplicates();
    assertThat(Words.count(database, "tag")).isEqualTo(threads * each);
    assertThat(Words.count(database, "act")).isEqualTo(threads * each);
    assertThat(database.lastAct().map(Database.Act::number)).contains(threads * each);
  }

  @Test
  void a_closed_store_takes_no_more_acts() {
    database.close();
    assertThatThrownBy(() -> Words.add(database, "late"))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.CLOSED));
  }
}
