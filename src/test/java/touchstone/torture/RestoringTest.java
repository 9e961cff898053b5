package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerTables;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.store.Backup;
import touchstone.store.Restore;
import touchstone.store.Steps;

/// A backup put in place of what is there: every record is as it was then, whatever was done since,
/// and all of that comes back by undo.
class RestoringTest {
  @TempDir Path folder;

  private Path scratch() throws IOException {
    return Files.createDirectories(folder.resolve("scratch"));
  }

  private static long restore(Books books, Path from) {
    try (Restore restore = books.database.restore(from)) {
      return restore.carryOut(Steps.UNTOLD).orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_record_is_as_it_was_then_and_undo_brings_back_what_was_since(long seed)
      throws IOException {
    try (Books books = new Books(folder.resolve("store"))) {
      Deeds deeds = new Deeds(books, new Random(seed), scratch());
      for (int i = 0; i < 15; i++) {
        deeds.next();
      }
      List<String> then = books.contents();
      Backup backup = books.database.safekeeping().backUp();
      for (int i = 0; i < 25; i++) {
        deeds.next();
      }
      List<String> now = books.contents();

      try (Restore restore = books.database.restore(backup.file())) {
        Restore.Preview preview = restore.preview(Steps.UNTOLD);
        assertThat(preview.ownStore()).isTrue();
        assertThat(preview.acts()).isPositive();
        assertThat(preview.kinds()).containsKey("interaction");
        assertThat(books.contents()).isEqualTo(now);
      }
      long act = restore(books, backup.file());
      assertThat(books.contents()).isEqualTo(then);
      Findings findings = Invariants.check(books, List.of(), 1_000);
      assertThat(findings.half()).isEmpty();
      assertThat(findings.unreadable()).isEmpty();
      try (Restore again = books.database.restore(backup.file())) {
        assertThat(again.preview(Steps.UNTOLD).kinds()).isEmpty();
        assertThat(again.carryOut(Steps.UNTOLD)).isEmpty();
      }
      long undone = books.database.undo(act);
      assertThat(books.contents()).isEqualTo(now);
      books.database.undo(undone);
      assertThat(books.contents()).isEqualTo(then);
    }
  }

  @Test
  void a_backup_of_another_store_is_told_apart_and_can_be_taken_back() throws IOException {
    Path from = folder.resolve("copy");
    List<String> theirs;
    try (Books other = new Books(folder.resolve("other"))) {
      Deeds deeds = new Deeds(other, new Random(7), scratch());
      for (int i = 0; i < 10; i++) {
        deeds.next();
      }
      other.database.safekeeping().backUp(from);
      theirs = other.contents();
    }
    try (Books books = new Books(folder.resolve("store"))) {
      Deeds deeds = new Deeds(books, new Random(8), scratch());
      for (int i = 0; i < 8; i++) {
        deeds.next();
      }
      List<String> ours = books.contents();
      try (Restore restore = books.database.restore(from)) {
        assertThat(restore.preview(Steps.UNTOLD).ownStore()).isFalse();
      }
      long act = restore(books, from);
      assertThat(books.contents()).isEqualTo(theirs);
      books.log(
          EntryField.CUSTOMER, "New one", EntryField.TYPE, "planned", EntryField.SUMMARY, "Hello");
      long latest = books.logbook.latest().orElseThrow();
      try (Books then = new Books(books.database.asOf(act - 1))) {
        assertThat(then.contents()).isEqualTo(ours);
      }
      books.database.undo(latest);
      books.database.undo(act);
      assertThat(books.contents()).isEqualTo(ours);
    }
  }

  @Test
  void references_that_changed_places_since_change_them_back() {
    try (Books books = new Books(folder.resolve("store"))) {
      books.log(EntryField.CUSTOMER, "One", EntryField.TYPE, "planned", EntryField.SUMMARY, "a");
      books.log(EntryField.CUSTOMER, "Two", EntryField.TYPE, "planned", EntryField.SUMMARY, "b");
      List<String> then = books.contents();
      Backup backup = books.database.safekeeping().backUp();
      List<Customer> both =
          books.customers.meant("One").stream()
              .flatMap(one -> books.customers.meant("Two").stream().map(two -> List.of(one, two)))
              .findFirst()
              .orElseThrow();
      books.database.act(
          "customer",
          transaction -> {
            transaction.change(CustomerTables.CUSTOMER, named(both.get(0), "for the moment"));
            transaction.change(
                CustomerTables.CUSTOMER, named(both.get(1), both.get(0).reference()));
            return transaction.change(
                CustomerTables.CUSTOMER, named(both.get(0), both.get(1).reference()));
          });
      List<String> now = books.contents();
      assertThat(now).isNotEqualTo(then);

      long act = restore(books, backup.file());

      assertThat(books.contents()).isEqualTo(then);
      books.database.undo(act);
      assertThat(books.contents()).isEqualTo(now);
      assertThat(books.customers.count(CustomerFilter.ALL, books.logbook.today())).isEqualTo(2);
    }
  }

  private static Customer named(Customer customer, String reference) {
    return new Customer(
        customer.id(),
        reference,
        customer.kind(),
        customer.name(),
        customer.segment(),
        customer.owner(),
        customer.relationshipStart(),
        customer.relationshipEnd(),
        customer.endCause(),
        customer.acquisitionCost(),
        customer.memberOf(),
        customer.note(),
        customer.createdAt());
  }
}
