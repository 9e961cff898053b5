package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.customer.CustomerId;
import touchstone.incident.ClosingRefused;
import touchstone.incident.IncidentId;
import touchstone.intake.ImportKind;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.Filing;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.store.ActFilter;
import touchstone.store.PastAct;
import touchstone.store.StoreFailure;

/// The history in the words of the field, and what can be brought back by it.
class PastTest {
  @TempDir Path folder;
  private Books books;
  private Bin bin;

  @BeforeEach
  void open() {
    books = new Books(folder.resolve("store"));
    bin = new Bin(books.past);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Filing.Filed late() {
    return books.log(
        EntryField.CUSTOMER,
        "Acme",
        EntryField.TYPE,
        "critical",
        EntryField.CHANNEL,
        "phone",
        EntryField.SUMMARY,
        "Late delivery",
        EntryField.TAGS,
        "delivery",
        EntryField.SEVERITY,
        "3");
  }

  private Filing.Filed edit(InteractionId id, EntryField field, String text) {
    Draft<EntryField> draft = books.entries.draft(id).orElseThrow().with(field, text);
    Entry entry = EntryReader.check(draft, books.logbook.house()).orThrow();
    return books.logbook.edit(id, entry);
  }

  private static RecordKey key(Filing.Filed filed) {
    return new RecordKey("interaction", filed.id().value());
  }

  private long incident(Filing.Filed filed) {
    return books.incidents.of(filed.id()).orElseThrow().id().value();
  }

  private void close(long incident) {
    books.logbook.review(
        new IncidentId(incident),
        ReviewReader.check(
                new Draft<>(ReviewField.class)
                    .with(ReviewField.STATUS, "closed")
                    .with(ReviewField.ROOT_CAUSE, "process"),
                books.logbook.house())
            .orThrow());
  }

  @Test
  void the_history_of_an_interaction_tells_every_field_and_what_hung_on_it() {
    Filing.Filed filed = late();
    edit(filed.id(), EntryField.TAGS, "carrier");
    edit(filed.id(), EntryField.SUMMARY, "Late again");

    List<RecordChange> changes = books.past.of(key(filed));

    RecordChange last = changes.getFirst();
    assertThat(last.act().name()).isEqualTo("edit");
    assertThat(last.act().who()).isEqualTo("tester");
    assertThat(last.how()).isEqualTo(RecordChange.How.CHANGED);
    assertThat(last.fields())
        .containsExactly(
            new FieldChange("summary", FieldForm.TEXT, null, "Late delivery", "Late again"));
    assertThat(changes.get(1).record().table()).isEqualTo("tag");
    assertThat(changes.get(1).subject().text()).isEqualTo("Late again");
    assertThat(changes)
        .filteredOn(one -> one.record().table().equals("tag"))
        .extracting(RecordChange::how)
        .containsExactly(RecordChange.How.ADDED, RecordChange.How.REMOVED, RecordChange.How.ADDED);
    assertThat(changes.getLast().fields())
        .contains(
            new FieldChange("type", FieldForm.CODE, CodeList.TYPE, null, "critical"),
            new FieldChange("customer_id", FieldForm.RECORD, null, null, "Acme"));
  }

  @Test
  void one_field_or_a_whole_version_comes_back_and_goes_again() {
    Filing.Filed filed = late();
    edit(filed.id(), EntryField.SUMMARY, "Late again");
    edit(filed.id(), EntryField.TAGS, "");
    List<String> before = books.contents();
    RecordChange renamed =
        books.past.of(key(filed)).stream()
            .filter(one -> one.how() == RecordChange.How.CHANGED)
            .findFirst()
            .orElseThrow();

    assertThat(books.takingBack.restoreField(renamed, "summary")).isTrue();
    assertThat(books.interactions.find(filed.id()).orElseThrow().facts().summary())
        .isEqualTo("Late delivery");
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(books.contents()).isEqualTo(before);

    assertThat(books.takingBack.restoreVersion(key(filed), renamed.act().number(), true)).isTrue();
    assertThat(books.entries.draft(filed.id()).orElseThrow().text(EntryField.TAGS))
        .isEqualTo("delivery");
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(books.contents()).isEqualTo(before);
  }

  @Test
  void an_earlier_version_of_an_interaction_stays_with_the_customer_that_its_own_was_merged_into() {
    Filing.Filed filed = late();
    CustomerId twin =
        books.customer(CustomerField.REFERENCE, "P-2", CustomerField.NAME, "Acme too");
    edit(filed.id(), EntryField.SUMMARY, "Late again");
    RecordChange renamed = books.past.of(key(filed)).getFirst();
    books.merging.merge(twin, filed.customer(), Map.of());

    assertThat(books.takingBack.restoreVersion(key(filed), renamed.act().number(), true)).isTrue();

    Interaction there = books.interactions.find(filed.id()).orElseThrow();
    assertThat(there.facts().summary()).isEqualTo("Late delivery");
    assertThat(there.customer()).isEqualTo(twin);
  }

  @Test
  void no_earlier_value_closes_an_incident_without_a_cause() {
    long incident = incident(late());
    close(incident);
    RecordChange closed = books.past.of(new RecordKey("incident", incident)).getFirst();
    assertThatThrownBy(() -> books.takingBack.restoreField(closed, "root_cause"))
        .isInstanceOf(ClosingRefused.class);
  }

  @Test
  void what_was_changed_since_is_told_with_who_and_when() {
    Filing.Filed filed = late();
    long logged = books.logbook.latest().orElseThrow();
    close(incident(filed));
    assertThatThrownBy(() -> books.logbook.undo(logged))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              StoreFailure.Since since = failure.since().orElseThrow();
              assertThat(since.table()).isEqualTo("incident");
              assertThat(since.later()).extracting(PastAct::name).isEqualTo("review");
              assertThat(failure.getMessage()).contains("tester", "2026");
            });
  }

  @Test
  void a_customer_stays_while_something_hangs_on_it() {
    late();
    long first = books.logbook.latest().orElseThrow();
    books.log(EntryField.CUSTOMER, "Acme", EntryField.TYPE, "planned");
    List<String> before = books.contents();
    assertThatThrownBy(() -> books.logbook.undo(first))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.CHANGED_SINCE));
    assertThat(books.contents()).isEqualTo(before);
  }

  @Test
  void what_was_deleted_lies_in_the_bin_for_thirty_days_and_comes_back() {
    Filing.Filed filed = late();
    List<String> before = books.contents();
    books.logbook.remove(filed.id());
    books.log(EntryField.CUSTOMER, "Beta", EntryField.TYPE, "planned");

    BinEntry entry = bin.entries(Books.NOW.plus(Duration.ofDays(3))).getFirst();
    assertThat(entry.what().text()).isEqualTo("Late delivery");
    assertThat(entry.what().customer()).isEqualTo("Acme");
    assertThat(entry.daysLeft()).isEqualTo(27);
    assertThat(bin.entries(Books.NOW)).hasSize(1);
    assertThat(bin.entries(Books.NOW.plus(Duration.ofDays(31)))).isEmpty();
    assertThat(books.past.find(filed.reference())).contains(key(filed));

    books.takingBack.bringBack(entry.act().number(), entry.what().key());
    assertThat(bin.entries(Books.NOW)).isEmpty();
    assertThat(books.contents()).containsAll(before);
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(bin.entries(Books.NOW)).hasSize(1);
  }

  @Test
  void a_customer_goes_with_all_its_interactions_and_comes_back_whole() {
    Filing.Filed filed = late();
    books.logbook.promise(filed.customer(), "Call", books.logbook.today());
    books.log(EntryField.CUSTOMER, "Acme", EntryField.TYPE, "planned", EntryField.THREAD, "T");
    List<String> before = books.contents();

    books.logbook.removeCustomer(filed.customer());

    assertThat(books.customers.meant("Acme")).isEmpty();
    assertThat(bin.entries(Books.NOW)).hasSize(1);
    assertThat(bin.entries(Books.NOW).getFirst().what().text()).isEqualTo("Acme");
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(books.contents()).isEqualTo(before);
  }

  @Test
  void an_interaction_does_not_come_back_to_a_customer_that_is_gone() {
    Filing.Filed filed = late();
    books.logbook.remove(filed.id());
    long removed = books.logbook.latest().orElseThrow();
    books.logbook.removeCustomer(filed.customer());
    assertThatThrownBy(() -> books.takingBack.bringBack(removed, key(filed)))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(StoreFailure.Reason.OWNER_GONE));
  }

  @Test
  void acts_are_found_by_person_kind_time_and_record_page_by_page() {
    Filing.Filed filed = late();
    edit(filed.id(), EntryField.SUMMARY, "Late again");
    Code code = books.codes.codes().all(CodeList.CHANNEL).getFirst();
    books.logbook.change(code.renamed("Telephone"));
    assertThat(books.past.people()).containsExactly("tester");
    assertThat(books.past.kinds()).containsExactly("begin", "code", "edit", "log");
    assertThat(numbers(ActFilter.ALL, Long.MAX_VALUE)).containsExactly(4L, 3L, 2L, 1L);
    assertThat(numbers(ActFilter.ALL, 3)).containsExactly(2L, 1L);
    assertThat(numbers(ActFilter.ALL.withName("edit"), Long.MAX_VALUE)).containsExactly(3L);
    assertThat(numbers(ActFilter.ALL.withWho("nobody"), Long.MAX_VALUE)).isEmpty();
    assertThat(numbers(ActFilter.ALL.withTable("code"), Long.MAX_VALUE)).containsExactly(4L, 1L);
    assertThat(numbers(ActFilter.ALL.withTable("code").withWho("tester"), 4)).containsExactly(1L);
    assertThat(numbers(ActFilter.ALL.withRecord("code", code.id()), Long.MAX_VALUE))
        .containsExactly(4L, 1L);
    ActFilter today = ActFilter.ALL.withPeriod(Books.NOW, Books.NOW.plusSeconds(1));
    assertThat(numbers(today, Long.MAX_VALUE)).containsExactly(4L, 3L, 2L, 1L);
    assertThat(numbers(today, 3)).containsExactly(2L, 1L);
    assertThat(numbers(today.withTable("code"), 4)).containsExactly(1L);
    assertThat(numbers(ActFilter.ALL.withPeriod(Books.NOW.plusSeconds(1), null), Long.MAX_VALUE))
        .isEmpty();
    long undo = books.logbook.undo(3);
    assertThat(books.past.act(3).orElseThrow().undoneBy()).isEqualTo(undo);
    books.logbook.undo(undo);
    assertThat(books.past.act(3).orElseThrow().undoneBy()).isNull();
  }

  private List<Long> numbers(ActFilter filter, long before) {
    return books.past.acts(filter, before, 10).stream().map(PastAct::number).toList();
  }

  @Test
  void what_has_changed_since_is_counted_by_kind_and_named() {
    Filing.Filed filed = late();
    long then = books.logbook.latest().orElseThrow();
    edit(filed.id(), EntryField.TAGS, "carrier");
    Filing.Filed gone = books.log(EntryField.CUSTOMER, "Beta", EntryField.TYPE, "planned");
    books.logbook.remove(gone.id());
    close(incident(filed));
    books.logbook.undo(books.logbook.latest().orElseThrow());

    SinceThen since = SinceThen.after(books.past, then);

    assertThat(since.counts())
        .isEqualTo(
            Map.of(
                "interaction",
                Map.of(RecordChange.How.CHANGED, 1),
                "customer",
                Map.of(RecordChange.How.ADDED, 1)));
    assertThat(since.latest(10))
        .extracting(one -> one.subject().text())
        .containsExactly("Beta", "Late delivery");
  }

  private Imported threeRows() {
    long act =
        books.importLines(
            folder,
            ImportKind.INTERACTIONS,
            List.of(
                "reference,customer,occurred_at,type,channel,summary,tags",
                "X-1,Imported,2026-10-01T10:00,critical,phone,First,a",
                "X-2,Imported,2026-10-02T10:00,planned,by pigeon,Second,b",
                "I-1,Acme,2026-10-03T10:00,surprise,email,Moved,x"));
    return books.importUndo.find(act).orElseThrow();
  }

  @Test
  void an_import_nobody_touched_goes_without_a_trace_and_comes_again() {
    late();
    List<String> before = books.contents();
    Imported imported = threeRows();
    List<String> with = books.contents();
    assertThat(imported.file()).endsWith(".csv");
    assertThat(imported.created()).isEqualTo(2);
    assertThat(books.importUndo.plan(imported, 10).edited()).isZero();

    ImportUndo.Outcome outcome = books.importUndo.undo(imported, ImportUndo.Edited.KEEP);

    assertThat(books.contents()).isEqualTo(before);
    assertThat(books.importUndo.imports(Long.MAX_VALUE, 10).getFirst().takenBack()).isTrue();
    books.logbook.undo(outcome.act());
    assertThat(books.contents()).isEqualTo(with);
    assertThat(books.importUndo.imports(Long.MAX_VALUE, 10).getFirst().takenBack()).isFalse();
  }

  @Test
  void rows_edited_since_are_named_and_kept_or_taken_back() {
    late();
    Imported imported = threeRows();
    InteractionId first = books.interactions.withReference("X-1").orElseThrow().id();
    edit(first, EntryField.TAGS, "a; seen");
    List<String> with = books.contents();
    ImportUndo.Plan plan = books.importUndo.plan(imported, 10);
    assertThat(plan.edited()).isEqualTo(1);
    assertThat(plan.rows().getFirst().subject().reference()).isEqualTo("X-1");
    assertThat(plan.rows().getFirst().last().name()).isEqualTo("edit");

    ImportUndo.Outcome kept = books.importUndo.undo(imported, ImportUndo.Edited.KEEP);
    assertThat(references()).containsExactlyInAnyOrder("X-1", "I-1");
    assertThat(books.entries.draft(first).orElseThrow().text(EntryField.TAGS)).isEqualTo("a; seen");
    assertThat(kept.edited()).isEqualTo(1);
    books.logbook.undo(kept.act());
    assertThat(books.contents()).isEqualTo(with);

    books.importUndo.undo(imported, ImportUndo.Edited.TAKE_BACK);
    assertThat(references()).containsExactly("I-1");
    assertThat(books.codes.codes().find(CodeList.CHANNEL, "by pigeon")).isEmpty();
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(books.contents()).isEqualTo(with);
  }

  @Test
  void a_customer_of_the_import_stays_while_others_need_it() {
    Imported imported = threeRows();
    Filing.Filed later =
        books.log(
            EntryField.CUSTOMER,
            "Imported",
            EntryField.TYPE,
            "planned",
            EntryField.CHANNEL,
            "by_pigeon");

    ImportUndo.Outcome outcome = books.importUndo.undo(imported, ImportUndo.Edited.TAKE_BACK);

    assertThat(references()).containsExactly(later.reference());
    assertThat(outcome.needed()).isEqualTo(2);
    assertThat(books.customers.meant("Imported")).isPresent();
    assertThat(books.codes.codes().find(CodeList.CHANNEL, "by pigeon")).isPresent();
  }

  private List<String> references() {
    return books.interactions.page(InteractionFilter.ALL, null, 50).stream()
        .map(line -> line.reference())
        .toList();
  }
}
