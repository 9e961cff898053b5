package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is to be forgotten is in no file afterwards, in no form, and everything else is as it was.
class WritingAnewTest {
  private static final String CANARY = "Canary-Krähe-77";

  @TempDir Path folder;

  private static @Nullable Row forget(String table, long id, @Nullable Row row) {
    if (row == null || row.textOrNull("name") == null || !row.text("name").contains(CANARY)) {
      return row;
    }
    Row scrubbed = new Row();
    row.values().forEach(scrubbed::with);
    return scrubbed.with("name", "erased");
  }

  private void fill(Database database) {
    for (int i = 0; i < 10; i++) {
      Words.add(database, "word " + i);
    }
    long id = Words.add(database, "first " + CANARY);
    database.safekeeping().backUp();
    database.act(
        "write",
        transaction ->
            transaction.change(Words.WORD, new Words.Word(id, "then " + CANARY + " again")));
    database.bulk(
        "import",
        true,
        transaction -> {
          for (int i = 0; i < 3_000; i++) {
            String name = i % 1_000 == 7 ? CANARY + i : "row " + i;
            transaction.add(Words.WORD, new Words.Word(transaction.newId(), name));
          }
          return true;
        });
    database.act(
        "erase",
        transaction -> {
          for (Words.Word word : transaction.where(Words.WORD, "owner_id", 1)) {
            if (word.name().contains(CANARY)) {
              transaction.change(Words.WORD, new Words.Word(word.id(), "erased"));
            }
          }
          return true;
        });
  }

  private static List<String> words(Database database) {
    return database.read(
        handle ->
            handle.createQuery("select name from tag order by id").mapTo(String.class).list());
  }

  @Test
  void what_is_scrubbed_is_in_no_file_and_the_rest_is_as_it_was() throws IOException {
    List<String> before;
    try (Database database = Words.open(folder)) {
      fill(database);
      before = words(database);
      assertThat(filesWith(CANARY)).isNotEmpty();

      database.rewriteHistory(WritingAnewTest::forget);

      assertThat(words(database)).isEqualTo(before);
      assertThat(filesWith(CANARY)).isEmpty();
      database.undo(
          Words.add(database, "later") > 0 ? database.lastAct().orElseThrow().number() : 0);
      assertThat(words(database)).isEqualTo(before);
    }
    assertThat(filesWith(CANARY)).isEmpty();
    try (Database database = Words.open(folder)) {
      assertThat(database.opening().kind()).isEqualTo(Opening.Kind.CLEAN);
      assertThat(words(database)).isEqualTo(before);
      assertThat(database.history().linesOf(1, 10)).hasSize(1);
      database.undo(13);
      assertThat(words(database)).hasSize(11);
    }
  }

  @Test
  void a_store_written_anew_is_made_again_from_its_new_backup_and_journal() throws IOException {
    List<String> before;
    try (Database database = Words.open(folder)) {
      fill(database);
      database.rewriteHistory(WritingAnewTest::forget);
      Words.add(database, "after");
      before = words(database);
    }
    Files.delete(folder.resolve("touchstone.mv.db"));
    try (Database database = Words.open(folder)) {
      assertThat(words(database)).isEqualTo(before);
      assertThat(database.opening().problems()).isEmpty();
    }
    Files.delete(folder.resolve("touchstone.mv.db"));
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    try (Database database = Words.open(folder)) {
      assertThat(words(database)).isEqualTo(before);
    }
  }

  private List<String> filesWith(String canary) throws IOException {
    return Decoded.filesWith(folder, canary);
  }
}
