package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.DuplicateKeys.Reason;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;

/// Two customers made one, found under either name, and made two again.
class MergingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Books books;
  private CustomerId acme = new CustomerId(0);
  private CustomerId twin = new CustomerId(0);

  @BeforeEach
  void open() {
    books = new Books(folder);
    acme =
        books.customer(
            CustomerField.REFERENCE, "A-1",
            CustomerField.NAME, "Acme Solar",
            CustomerField.RELATIONSHIP_START, "2026-03-01",
            CustomerField.ACQUISITION_COST, "100 EUR",
            CustomerField.EMAIL, "info@acme.example");
    twin =
        books.customer(
            CustomerField.REFERENCE, "A-2",
            CustomerField.NAME, "ACME Solar GmbH",
            CustomerField.RELATIONSHIP_START, "2025-01-05",
            CustomerField.ACQUISITION_COST, "50 EUR",
            CustomerField.OWNER, "Eva",
            CustomerField.EMAIL, "INFO@acme.example; sales@acme.example");
    log("A-1", "Talk with Acme", "T-1");
    log("A-2", "Talk with the twin", "T-1");
    log("A-2", "Second talk with the twin", "");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void who_is_removed_takes_along_whoever_was_merged_into_it_and_undo_brings_all_back() {
    books.merging.merge(acme, twin, Map.of());
    List<String> held = books.contents();
    books.logbook.removeCustomer(acme);
    assertThat(books.customers.meant("A-1")).isEmpty();
    assertThat(books.customers.meant("A-2")).isEmpty();
    assertThat(books.contents())
        .noneMatch(line -> line.startsWith("customer_merge") || line.startsWith("merge_move"));

    books.logbook.undo(books.logbook.latest().orElseThrow());

    assertThat(books.contents()).isEqualTo(held);
    assertThat(books.customers.meant("A-2")).map(Customer::id).contains(acme);
  }

  @Test
  void the_merged_reference_and_name_find_the_kept_customer() {
    books.merging.merge(acme, twin, Map.of());

    for (String word : List.of("A-2", "acme solar gmbh", "A-1", "Acme Solar")) {
      assertThat(books.customers.meant(word)).as(word).map(Customer::id).contains(acme);
    }
    assertThat(books.customers.beginning("acme", 9)).extracting(Customer::id).containsExactly(acme);
    assertThat(books.customers.suggest("solar gmbh", 9, TODAY))
        .extracting(CustomerLine::id)
        .containsExactly(acme);
    assertThat(
            books.customers.page(
                CustomerFilter.ALL.withText("A-2"),
                touchstone.customer.CustomerSort.NAME,
                false,
                0,
                9,
                TODAY))
        .extracting(CustomerLine::id)
        .containsExactly(acme);
    assertThat(books.customers.count(CustomerFilter.ALL, TODAY)).isEqualTo(1);
    log("A-2", "Logged under the old reference", "");
    assertThat(ofAcme()).hasSize(4);
  }

  @Test
  void of_several_that_are_called_so_the_oldest_that_stands_is_meant_else_whom_the_oldest_became() {
    CustomerId third =
        books.customer(CustomerField.REFERENCE, "A-3", CustomerField.NAME, "Acme Solar GmbH");
    CustomerId fourth =
        books.customer(CustomerField.REFERENCE, "A-4", CustomerField.NAME, "acme solar gmbh");
    books.merging.merge(acme, twin, Map.of());
    assertThat(books.customers.meant("  ACME   Solar GmbH ")).map(Customer::id).contains(third);
    assertThat(books.customers.meant(" A-4 ")).map(Customer::id).contains(fourth);

    books.merging.merge(fourth, third, Map.of());
    assertThat(books.customers.meant("Acme Solar GmbH")).map(Customer::id).contains(fourth);

    books.customer(CustomerField.REFERENCE, "A-4", CustomerField.NAME, "Called otherwise");
    assertThat(books.customers.meant("Acme Solar GmbH")).map(Customer::id).contains(acme);
    assertThat(books.customers.meant("nobody")).isEmpty();
    assertThat(books.customers.meant(" ")).isEmpty();
  }

  @Test
  void what_is_kept_is_the_earlier_start_the_sum_of_costs_and_what_only_one_has() {
    MergePreview preview = books.merging.preview(acme, twin);
    assertThat(preview.interactions()).isEqualTo(2);
    assertThat(preview.contacts()).isEqualTo(1);
    assertThat(preview.sameThreads()).isEqualTo(1);
    assertThat(preview.differences())
        .extracting(MergePreview.Difference::field)
        .containsExactly(
            MergeField.NAME,
            MergeField.OWNER,
            MergeField.RELATIONSHIP_START,
            MergeField.ACQUISITION_COST);

    books.merging.merge(acme, twin, Map.of());

    Customer kept = books.customers.find(acme).orElseThrow();
    assertThat(kept.name()).isEqualTo("Acme Solar");
    assertThat(kept.owner()).isEqualTo("Eva");
    assertThat(kept.relationshipStart()).isEqualTo(LocalDate.of(2025, 1, 5));
    assertThat(String.valueOf(kept.acquisitionCost())).contains("150");
    assertThat(books.customers.contactPoints(acme)).hasSize(2);
    assertThat(books.interactions.threads(acme)).hasSize(1);
  }

  @Test
  void a_split_later_keeps_what_was_edited_and_logged_since() {
    books.merging.merge(acme, twin, Map.of());
    log("A-1", "Logged after the merge", "T-1");
    InteractionLine second = line("Second talk with the twin");
    Draft<EntryField> edited =
        books.entries.draft(second.id()).orElseThrow().with(EntryField.SUMMARY, "Edited since");
    books.logbook.edit(second.id(), EntryReader.check(edited, books.logbook.house()).orThrow());
    books.customer(
        CustomerField.REFERENCE, "A-1",
        CustomerField.NAME, "Acme Solar",
        CustomerField.RELATIONSHIP_START, "2025-01-05",
        CustomerField.ACQUISITION_COST, "150 EUR",
        CustomerField.OWNER, "Maria",
        CustomerField.EMAIL, "info@acme.example; sales@acme.example");

    Splitting.Split split = books.merging.split(twin);

    assertThat(split.entries()).isEqualTo(2);
    assertThat(split.stayed()).isEqualTo(1);
    assertThat(books.customers.meant("A-2")).map(Customer::id).contains(twin);
    assertThat(line("Edited since").customer()).isEqualTo(twin);
    assertThat(ofAcme())
        .extracting(InteractionLine::summary)
        .containsExactlyInAnyOrder("Talk with Acme", "Logged after the merge");
    Customer kept = books.customers.find(acme).orElseThrow();
    assertThat(kept.owner()).isEqualTo("Maria");
    assertThat(kept.relationshipStart()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(books.interactions.threads(twin)).hasSize(1);
  }

  @Test
  void chosen_entries_go_to_a_new_customer_with_their_thread_and_follow_up() {
    books.log(
        EntryField.CUSTOMER, "A-1",
        EntryField.TYPE, "critical",
        EntryField.SUMMARY, "Of somebody else",
        EntryField.THREAD, "T-1",
        EntryField.FOLLOW_UP, "Call");

    Splitting.Split split =
        books.merging.split(List.of(line("Of somebody else").id()), "Somebody Else");

    assertThat(split.entries()).isEqualTo(1);
    CustomerId other = books.customers.meant("Somebody Else").orElseThrow().id();
    assertThat(line("Of somebody else").customer()).isEqualTo(other);
    assertThat(books.followUps.openFor(other, 9)).hasSize(1);
    assertThat(books.interactions.threads(other)).hasSize(1);
    assertThatThrownBy(() -> books.merging.split(List.of(), "Somebody Else"))
        .isInstanceOf(MergeRefused.class);
    assertThatThrownBy(() -> books.merging.merge(acme, acme, Map.of()))
        .isInstanceOf(MergeRefused.class);
    assertThatThrownBy(() -> books.merging.split(acme)).isInstanceOf(MergeRefused.class);
  }

  @Test
  void duplicates_are_found_by_name_telephone_and_mail_until_somebody_says_they_are_not() {
    books.customer(
        CustomerField.REFERENCE, "M-1",
        CustomerField.NAME, "Maria Weiß",
        CustomerField.PHONE, "+49 (30) 123 45-67");
    books.customer(
        CustomerField.REFERENCE, "M-2",
        CustomerField.NAME, "WEISS, Mária",
        CustomerField.PHONE, "nothing");
    CustomerId far =
        books.customer(
            CustomerField.REFERENCE, "M-3",
            CustomerField.NAME, "Somebody",
            CustomerField.PHONE, "030 1234567");
    CustomerId maria = books.customers.meant("M-1").orElseThrow().id();

    List<Duplicate> found = books.duplicates.pairs(50, TODAY);
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().reasons()).containsExactly(Reason.EMAIL, Reason.NAME);
    assertThat(found.getFirst().one().id()).as("the longer log").isEqualTo(twin);
    assertThat(found)
        .extracting(Duplicate::reasons)
        .contains(List.of(Reason.NAME), List.of(Reason.PHONE));

    books.merging.apart(maria, far);
    books.merging.merge(acme, twin, Map.of());

    assertThat(books.duplicates.pairs(50, TODAY))
        .extracting(Duplicate::reasons)
        .containsExactly(List.of(Reason.NAME));
    books.merging.split(twin);
    assertThat(books.duplicates.pairs(50, TODAY)).hasSize(2);
  }

  private List<InteractionLine> ofAcme() {
    return books.interactions.page(InteractionFilter.ALL.withCustomer(acme), null, 50);
  }

  private InteractionLine line(String summary) {
    return books.interactions.page(InteractionFilter.ALL, null, 50).stream()
        .filter(line -> line.summary().equals(summary))
        .findFirst()
        .orElseThrow();
  }

  private void log(String customer, String summary, String thread) {
    books.log(
        EntryField.CUSTOMER, customer,
        EntryField.TYPE, "stabilizing",
        EntryField.SUMMARY, summary,
        EntryField.THREAD, thread);
  }
}
