package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.DuplicateKeyStore;
import touchstone.logbook.HouseRules;
import touchstone.logbook.HouseStore;
import touchstone.store.Projection;
import touchstone.store.Row;

/// A store that an earlier edition made gets what this one needs.
class FoundingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  /// The keys as an edition left them that made none.
  private static final class NoKeys implements Projection {
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
      return "customer";
    }

    @Override
    public void refresh(Handle handle, Set<Long> keys) {
      handle.execute("delete from duplicate_key");
    }
  }

  @Test
  void keys_of_duplicates_made_another_way_are_made_anew_by_one_act_and_not_again() {
    try (Books books = new Books(folder)) {
      books.customer(CustomerField.REFERENCE, "A-1", CustomerField.NAME, "Acme Solar");
      books.customer(CustomerField.REFERENCE, "A-2", CustomerField.NAME, "ACME  solar");
      List<String> held = books.contents();
      assertThat(books.duplicates.pairs(9, TODAY)).hasSize(1);
      books.database.rebuild(new NoKeys(), "duplicate_keys", "0");
      assertThat(books.duplicates.pairs(9, TODAY)).isEmpty();
      long before = last(books);
      CodeStore codes = new CodeStore(books.database);
      Founding founding =
          new Founding(
              books.database,
              codes,
              new HouseStore(books.database, HouseRules.usual("tester")),
              new DuplicateKeyStore());

      founding.complete(HouseRules.usual("tester"));

      assertThat(books.duplicates.pairs(9, TODAY)).hasSize(1);
      assertThat(books.contents().stream().filter(line -> line.startsWith("duplicate_key")))
          .containsExactlyElementsOf(
              held.stream().filter(line -> line.startsWith("duplicate_key")).toList());
      long made = last(books);
      assertThat(made).isGreaterThan(before);
      assertThat(codes.codes().all(CodeList.TYPE)).hasSize(4);

      founding.complete(HouseRules.usual("tester"));
      assertThat(last(books)).isEqualTo(made);
    }
  }

  private static long last(Books books) {
    return books.logbook.lastAct().orElseThrow().number();
  }
}
