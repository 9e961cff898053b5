package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store of forty words, hurt in one place, is opened with all of them.
class RecoveryTest {
  private static final int WORDS = 40;

  @TempDir Path folder;
  private final List<String> words = new ArrayList<>();

  @BeforeEach
  void fortyWords() {
    for (int i = 1; i <= WORDS; i++) {
      words.add("word %03d with a text that is worth keeping".formatted(i));
    }
  }

  private void write(Path home, boolean backUp) {
    try (Database database = Words.open(home)) {
      for (int i = 0; i < WORDS; i++) {
        Words.add(database, words.get(i));
        if (backUp && i == WORDS / 2) {
          database.safekeeping().backUp();
        }
      }
    }
  }

  /// The folder as a kill would leave it: while the store is open.
  private Path killed(boolean backUp) throws IOException {
    Path home = folder.resolve("open");
    Path left = folder.resolve("killed");
    try (Database database = Words.open(home)) {
      for (int i = 0; i < WORDS; i++) {
        Words.add(database, words.get(i));
        if (backUp && i == WORDS / 2) {
          database.safekeeping().backUp();
        }
      }
      copy(home, left);
    }
    return left;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static List<String> wordsIn(Database database) {
    return database.read(
        handle ->
            handle.createQuery("select name from tag order by id").mapTo(String.class).list());
  }

  private void allAreThere(Path home, Opening.Kind kind) {
    try (Database database = Words.open(home)) {
      assertThat(wordsIn(database)).isEqualTo(words);
      assertThat(database.opening().kind()).isEqualTo(kind);
      long added = Words.add(database, "one more");
      assertThat(database.undo(database.lastAct().orElseThrow().number())).isPositive();
      assertThat(added).isPositive();
      assertThat(wordsIn(database)).isEqualTo(words);
    }
    try (Database database = Words.open(home)) {
      assertThat(database.opening().kind()).isEqualTo(Opening.Kind.CLEAN);
      assertThat(wordsIn(database)).isEqualTo(words);
    }
  }

  private Path database(Path home) {
    return home.resolve("touchstone.mv.db");
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      int there = open.read();
      open.seek(at);
      open.write(there ^ 0x10);
    }
  }

  @Test
  void a_store_that_was_closed_is_opened_as_it_was() {
    write(folder, true);
    try (Database database = Words.open(folder)) {
      assertThat(database.opening().kind()).isEqualTo(Opening.Kind.CLEAN);
      assertThat(database.opening().told()).isEmpty();
      assertThat(wordsIn(database)).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_killed_store_has_every_act(boolean backUp) throws IOException {
    allAreThere(killed(backUp), Opening.Kind.RECOVERED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_deleted_database_is_made_again(boolean backUp) throws IOException {
    write(folder, backUp);
    Files.delete(database(folder));
    allAreThere(folder, Opening.Kind.RECOVERED);
  }

  @Test
  void a_database_cut_in_half_is_made_again() throws IOException {
    write(folder, true);
    try (RandomAccessFile open = new RandomAccessFile(database(folder).toFile(), "rw")) {
      open.setLength(open.length() / 2);
    }
    allAreThere(folder, Opening.Kind.RECOVERED);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 5_000, 9_000, 12_345, 20_000})
  void a_database_with_a_flipped_bit_is_made_again(long at) throws IOException {
    write(folder, true);
    flip(database(folder), at);
    allAreThere(folder, Opening.Kind.RECOVERED);
  }

  @Test
  void without_any_backup_everything_comes_from_the_journal() throws IOException {
    write(folder, false);
    Files.delete(database(folder));
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    allAreThere(folder, Opening.Kind.RECOVERED);
  }

  @Test
  void a_journal_that_is_gone_costs_no_record_and_is_told() throws IOException {
    write(folder, false);
    try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Database database = Words.open(folder)) {
      assertThat(wordsIn(database)).isEqualTo(words);
      assertThat(database.opening().problems()).isNotEmpty();
    }
    allAreThere(folder, Opening.Kind.CLEAN);
  }

  @Test
  void a_journal_damaged_in_the_middle_is_mended_from_its_copy() throws IOException {
    write(folder, true);
    flip(folder.resolve("journal/00000001.journal"), 2_000);
    Files.delete(database(folder));
    try (Database database = Words.open(folder)) {
      assertThat(wordsIn(database)).isEqualTo(words);
    }
  }

  @Test
  void what_was_begun_and_never_finished_is_cut_off() throws IOException {
    Path left = killed(false);
    Path journal = left.resolve("journal/00000001.journal");
    long size = Files.size(journal);
    // The last act loses its second half, as when the power goes in the middle of a write.
    byte[] bytes = Files.readAllBytes(journal);
    int end = bytes.length;
    while (isRoom(bytes[end - 1], end - 1)) {
      end--;
    }
    for (int at = end - 100; at < end; at++) {
      bytes[at] = room(at);
    }
    Files.write(journal, bytes);
    Files.delete(database(left));
    try (Database database = Words.open(left)) {
      assertThat(wordsIn(database)).isEqualTo(words.subList(0, WORDS - 1));
      assertThat(Files.size(journal)).isEqualTo(size);
      Words.add(database, "again");
    }
    try (Database database = Words.open(left)) {
      assertThat(wordsIn(database)).hasSize(WORDS).endsWith("again");
    }
  }

  private static boolean isRoom(byte there, long at) {
    return there == room(at);
  }

  /// The journal's own rule for room that nothing stands in yet.
  private static byte room(long place) {
    return (byte) ((((place + 1) * 0x9E3779B97F4A7C15L) >>> 56) | 1);
  }

  @Test
  void a_database_deleted_while_the_store_is_open_is_made_again_with_the_next_act()
      throws IOException {
    try (Database database = Words.open(folder)) {
      for (int i = 0; i < WORDS - 1; i++) {
        Words.add(database, words.get(i));
      }
      Files.delete(database(folder));
      Words.add(database, words.get(WORDS - 1));
      assertThat(wordsIn(database)).isEqualTo(words);
    }
    allAreThere(folder, Opening.Kind.CLEAN);
  }

  @Test
  void a_journal_deleted_while_the_store_is_open_is_put_back_with_the_next_act()
      throws IOException {
    try (Database database = Words.open(folder)) {
      for (int i = 0; i < WORDS - 1; i++) {
        Words.add(database, words.get(i));
      }
      Files.delete(folder.resolve("journal/00000001.journal"));
      Words.add(database, words.get(WORDS - 1));
    }
    Files.delete(database(folder));
    allAreThere(folder, Opening.Kind.RECOVERED);
  }

  @Test
  void an_act_of_very_many_records_is_as_recoverable_as_a_single_one() throws IOException {
    List<String> many = new ArrayList<>();
    try (Database database = Words.open(folder)) {
      database.bulk(
          "import",
          true,
          transaction -> {
            for (int i = 0; i < 5_000; i++) {
              many.add("row " + i);
              transaction.add(Words.WORD, new Words.Word(transaction.newId(), "row " + i));
            }
            return true;
          });
      Words.add(database, "after");
      many.add("after");
    }
    Files.delete(database(folder));
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    try (Database database = Words.open(folder)) {
      assertThat(wordsIn(database)).isEqualTo(many);
      database.undo(database.lastAct().orElseThrow().number());
      database.undo(1);
      assertThat(wordsIn(database)).isEmpty();
      database.undo(database.lastAct().orElseThrow().number());
      assertThat(wordsIn(database)).hasSize(5_000);
    }
  }

  @Test
  void an_engine_that_breaks_down_under_a_question_is_made_again_and_that_is_said() {
    try (Database database = Words.open(folder)) {
      Words.add(database, "kept");
      assertThatThrownBy(
              () ->
                  database.read(
                      _ -> {
                        throw new IllegalStateException(
                            new MVStoreException(2, "Writing to the file failed"));
                      }))
          .isInstanceOfSatisfying(
              StoreFailure.class,
              failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.BROKE_DOWN));
      assertThat(wordsIn(database)).containsExactly("kept");
      assertThat(database.opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
    }
  }
}
