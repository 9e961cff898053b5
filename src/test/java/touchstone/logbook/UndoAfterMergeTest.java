package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.customer.ContactPoint;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerTables;
import touchstone.intake.ImportKind;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionThread;
import touchstone.store.StoreFailure;

/// Acts taken back after their customer was merged into another one: what comes back is the kept
/// customer's.
class UndoAfterMergeTest {
  @TempDir Path folder;
  private Books books;
  private CustomerId acme = new CustomerId(0);
  private CustomerId twin = new CustomerId(0);
  private InteractionId talk = new InteractionId(0);

  @BeforeEach
  void open() {
    books = new Books(folder);
    acme = books.customer(CustomerField.REFERENCE, "A-1", CustomerField.NAME, "Acme");
    twin =
        books.customer(
            CustomerField.REFERENCE, "A-2",
            CustomerField.NAME, "Acme GmbH",
            CustomerField.EMAIL, "sales@acme.example");
    log("A-1", "Talk with Acme");
    talk = log("A-2", "Talk with the twin").id();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void an_entry_that_was_given_away_comes_back_to_the_customer_its_own_was_merged_into() {
    books.merging.split(List.of(talk), "Somebody Else");
    CustomerId else_ = there().customer();
    long given = last();
    books.merging.merge(acme, twin, Map.of());

    long undone = books.logbook.undo(given);

    assertThat(there().customer()).isEqualTo(acme);
    assertThat(thread().customer()).isEqualTo(acme);
    assertThat(books.followUps.openFor(acme, 9)).hasSize(2);

    books.logbook.undo(undone);
    assertThat(there().customer()).isEqualTo(else_);
  }

  @Test
  void an_edit_is_taken_back_where_the_entry_is_now() {
    Draft<EntryField> draft =
        books.entries.draft(talk).orElseThrow().with(EntryField.SUMMARY, "Edited");
    books.logbook.edit(talk, EntryReader.check(draft, books.logbook.house()).orThrow());
    long edited = last();
    books.merging.merge(acme, twin, Map.of());

    books.logbook.undo(edited);

    assertThat(there().facts().summary()).isEqualTo("Talk with the twin");
    assertThat(there().customer()).isEqualTo(acme);
    assertThat(thread().customer()).isEqualTo(acme);
  }

  @Test
  void what_was_deleted_comes_back_to_the_last_of_several_merges() {
    CustomerId group = books.customer(CustomerField.REFERENCE, "A-3", CustomerField.NAME, "Group");
    books.logbook.remove(talk);
    long removed = last();
    books.merging.merge(acme, twin, Map.of());
    books.merging.merge(group, acme, Map.of());

    books.logbook.undo(removed);

    assertThat(there().customer()).isEqualTo(group);
    assertThat(thread().customer()).isEqualTo(group);
    assertThat(books.followUps.openFor(group, 9)).hasSize(2);
  }

  @Test
  void a_way_to_reach_them_comes_back_to_the_kept_customer_unless_it_has_the_same() {
    withoutMail();
    long removed = last();
    books.merging.merge(acme, twin, Map.of());
    books.logbook.undo(removed);
    assertThat(mails(acme)).containsExactly("sales@acme.example");

    books.logbook.undo(last());
    books.logbook.undo(removed + 1);
    books.logbook.undo(removed);
    withoutMail();
    removed = last();
    books.customer(
        CustomerField.REFERENCE, "A-1",
        CustomerField.NAME, "Acme",
        CustomerField.EMAIL, "Sales@ACME.example");
    books.merging.merge(acme, twin, Map.of());
    books.logbook.undo(removed);
    assertThat(mails(acme)).containsExactly("Sales@ACME.example");
  }

  @Test
  void a_member_comes_back_to_the_group_its_own_was_merged_into() {
    CustomerId member =
        books.customer(
            CustomerField.REFERENCE, "M-1",
            CustomerField.NAME, "Member",
            CustomerField.MEMBER_OF, "A-2");
    books.customer(
        CustomerField.REFERENCE, "M-1",
        CustomerField.NAME, "Member",
        CustomerField.MEMBER_OF, "");
    long left = last();
    books.merging.merge(acme, twin, Map.of());

    books.logbook.undo(left);

    assertThat(books.customers.find(member).orElseThrow().memberOf()).isEqualTo(acme);
  }

  @Test
  void a_merge_with_an_edit_since_is_refused_and_says_which() {
    books.merging.merge(acme, twin, Map.of());
    long merged = last();
    Draft<EntryField> draft =
        books.entries.draft(talk).orElseThrow().with(EntryField.SUMMARY, "Edited");
    books.logbook.edit(talk, EntryReader.check(draft, books.logbook.house()).orThrow());

    assertThatThrownBy(() -> books.logbook.undo(merged))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.since().orElseThrow().table()).isEqualTo("interaction"));
  }

  @Test
  void
      a_split_taken_back_gives_the_kept_customer_what_was_logged_in_between_and_a_split_returns_it() {
    books.merging.merge(acme, twin, Map.of());
    books.merging.split(twin);
    long split = last();
    InteractionId between = log("A-2", "Logged in between").id();

    books.logbook.undo(split);

    assertThat(books.interactions.find(between).orElseThrow().customer()).isEqualTo(acme);
    assertThat(there().customer()).isEqualTo(acme);
    books.merging.split(twin);
    assertThat(books.interactions.find(between).orElseThrow().customer()).isEqualTo(twin);
    assertThat(there().customer()).isEqualTo(twin);
  }

  @Test
  void a_split_taken_back_and_that_taken_back_leaves_all_as_after_the_split() {
    books.merging.merge(acme, twin, Map.of());
    books.merging.split(twin);
    long split = last();
    InteractionId between = log("A-2", "Logged in between").id();
    List<String> held = books.contents();

    books.logbook.undo(books.logbook.undo(split));

    assertThat(books.interactions.find(between).orElseThrow().customer()).isEqualTo(twin);
    assertThat(books.contents()).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 2_100})
  void who_was_logged_in_a_thread_that_goes_back_gets_one_of_its_own(int entries) {
    List<String> rows = new ArrayList<>(List.of("reference,customer,occurred_at,type,thread"));
    for (int i = 0; i < entries; i++) {
      rows.add("X-%d,A-2,2026-10-01T10:00,planned,T-9".formatted(i));
    }
    books.importLines(folder, ImportKind.INTERACTIONS, rows);
    books.merging.merge(acme, twin, Map.of());
    long merged = last();
    InteractionId between =
        books
            .log(EntryField.CUSTOMER, "A-1", EntryField.TYPE, "planned", EntryField.THREAD, "T-9")
            .id();

    long undone = books.logbook.undo(merged);

    Interaction there = books.interactions.find(between).orElseThrow();
    assertThat(there.customer()).isEqualTo(acme);
    assertThat(books.interactions.threads(acme))
        .filteredOn(one -> one.reference().equals("T-9"))
        .extracting(InteractionThread::id)
        .containsExactly(there.thread());
    assertThat(books.interactions.count(InteractionFilter.ALL.withCustomer(twin)))
        .isEqualTo(entries + 1);

    books.logbook.undo(undone);
    assertThat(books.interactions.find(between).orElseThrow().thread())
        .isEqualTo(books.interactions.threads(acme).getLast().id());
  }

  @Test
  void a_customer_brought_back_with_whoever_was_merged_into_it_is_as_it_was() {
    customerWithTags("A-1", "vip");
    customerWithTags("A-2", "vip");
    books.merging.merge(acme, twin, Map.of());
    customerWithTags("A-1", "");
    List<String> held = books.contents();
    books.logbook.removeCustomer(acme);
    long removed = last();

    long back = books.logbook.undo(removed);
    assertThat(books.contents()).isEqualTo(held);

    books.logbook.undo(books.logbook.undo(back));
    assertThat(books.contents()).isEqualTo(held);
  }

  @Test
  void a_merge_does_not_come_back_where_the_two_were_merged_the_other_way_round_since() {
    books.merging.merge(acme, twin, Map.of());
    books.merging.split(twin);
    long split = last();
    books.merging.merge(twin, acme, Map.of());

    assertThatThrownBy(() -> books.logbook.undo(split))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure ->
                assertThat(failure.since().orElseThrow().table()).isEqualTo("customer_merge"));
  }

  @Test
  void giving_an_entry_away_cannot_be_undone_once_the_two_are_one_customer() {
    InteractionId plain = books.log(EntryField.CUSTOMER, "A-2", EntryField.TYPE, "planned").id();
    books.merging.split(List.of(plain), "A-1");
    long given = last();
    books.merging.merge(acme, twin, Map.of());

    assertThatThrownBy(() -> books.logbook.undo(given))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.CHANGED_SINCE));
    assertThat(books.interactions.find(plain).orElseThrow().customer()).isEqualTo(acme);
  }

  @Test
  void what_would_come_back_with_a_reference_that_another_has_now_is_refused_and_says_whose() {
    Filing.Filed removed = log("A-1", "Removed");
    String reference = books.interactions.find(removed.id()).orElseThrow().reference();
    books.logbook.remove(removed.id());
    long act = last();
    InteractionId taker =
        books
            .log(
                EntryField.CUSTOMER,
                "A-1",
                EntryField.TYPE,
                "planned",
                EntryField.REFERENCE,
                reference)
            .id();

    assertThatThrownBy(() -> books.logbook.undo(act))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.CHANGED_SINCE);
              assertThat(failure.since().orElseThrow().record()).isEqualTo(taker.value());
            });
  }

  private void customerWithTags(String reference, String tags) {
    String name = reference.equals("A-1") ? "Acme" : "Acme GmbH";
    books.customer(
        CustomerField.REFERENCE, reference, CustomerField.NAME, name, CustomerField.TAGS, tags);
  }

  private void withoutMail() {
    books.customer(
        CustomerField.REFERENCE, "A-2", CustomerField.NAME, "Acme GmbH", CustomerField.EMAIL, "");
  }

  private List<String> mails(CustomerId customer) {
    return books.database.rehearse(
        "look",
        transaction ->
            transaction
                .where(CustomerTables.CONTACT_POINT, "customer_id", customer.value())
                .stream()
                .map(ContactPoint::contact)
                .toList());
  }

  private Interaction there() {
    return books.interactions.find(talk).orElseThrow();
  }

  private InteractionThread thread() {
    long thread = java.util.Objects.requireNonNull(there().thread());
    return java.util.stream.Stream.of(acme, twin, there().customer())
        .flatMap(one -> books.interactions.threads(one).stream())
        .filter(one -> one.id() == thread)
        .findFirst()
        .orElseThrow();
  }

  private long last() {
    return books.logbook.latest().orElseThrow();
  }

  private Filing.Filed log(String customer, String summary) {
    return books.log(
        EntryField.CUSTOMER,
        customer,
        EntryField.TYPE,
        "stabilizing",
        EntryField.SUMMARY,
        summary,
        EntryField.THREAD,
        "T-1",
        EntryField.FOLLOW_UP,
        "Call about " + summary);
  }
}
