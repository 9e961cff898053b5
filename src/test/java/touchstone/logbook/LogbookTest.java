package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.store.Database;
import touchstone.store.StoreFailure;

class LogbookTest {
  @TempDir Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Filing.Filed late() {
    return books.log(
        EntryField.CUSTOMER, "Acme Solar",
        EntryField.TYPE, "critical",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, "2026-11-21T10:20",
        EntryField.SUMMARY, "Late delivery",
        EntryField.SEVERITY, "3",
        EntryField.VALENCE_BEFORE, "-2",
        EntryField.GIVEN, "25EUR; time: 30 min",
        EntryField.RECEIVED, "€120",
        EntryField.TAGS, "delivery; angry",
        EntryField.THREAD, "T-7",
        EntryField.IMPRESSION, "2",
        EntryField.FOLLOW_UP, "Call back",
        EntryField.FOLLOW_UP_DUE, "2026-11-24");
  }

  private CustomerLine acme() {
    return books
        .customers
        .page(CustomerFilter.ALL, CustomerSort.NAME, false, 0, 10, LocalDate.of(2026, 11, 23))
        .getFirst();
  }

  @Test
  void a_critical_interaction_is_logged_with_its_customer_incident_values_and_promise() {
    Filing.Filed filed = late();

    assertThat(filed.outcome()).isEqualTo(Filing.Outcome.CREATED);
    assertThat(filed.reference()).isEqualTo("I-1");
    assertThat(filed.newCustomer()).isTrue();
    CustomerLine acme = acme();
    assertThat(acme.reference()).isEqualTo("C-1");
    assertThat(acme.critical()).isEqualTo(1);
    assertThat(acme.openIncidents()).isEqualTo(1);
    assertThat(acme.netValue()).isEqualByComparingTo(new BigDecimal("95"));
    assertThat(acme.start()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(acme.stage()).isEqualTo("onboarding_0_30");
    assertThat(acme.lastChannel()).isEqualTo("phone");
    assertThat(books.followUps.due(LocalDate.of(2026, 11, 24), 10)).hasSize(1);
    assertThat(books.incidents.counts()).containsEntry(IncidentStatus.TO_REVIEW, 1L);
  }

  @Test
  void an_entry_written_as_texts_reads_back_as_the_same_entry() {
    Filing.Filed filed = late();
    Draft<EntryField> texts = books.entries.draft(filed.id()).orElseThrow();

    Filing.Filed again =
        books.logbook.log(EntryReader.check(texts, books.logbook.house()).orThrow());

    assertThat(again.outcome()).isEqualTo(Filing.Outcome.UNCHANGED);
    assertThat(books.entries.draft(filed.id()).orElseThrow().texts()).isEqualTo(texts.texts());
  }

  @Test
  void undo_takes_back_all_of_an_act_and_redo_brings_all_of_it_again() {
    late();
    Draft<EntryField> before = books.entries.draft(late().id()).orElseThrow();
    long act = books.logbook.lastAct().map(Database.Act::number).orElseThrow();

    long undo = books.logbook.undo(act);
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(1);
    assertThat(acme().critical()).isEqualTo(1);

    books.logbook.undo(undo);
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(2);
    assertThat(
            books
                .entries
                .draft(books.interactions.withReference("I-2").orElseThrow().id())
                .orElseThrow()
                .texts())
        .isEqualTo(before.texts());
  }

  @Test
  void what_was_changed_since_is_not_undone() {
    Filing.Filed filed = late();
    long act = books.logbook.lastAct().map(Database.Act::number).orElseThrow();
    Draft<EntryField> texts =
        books.entries.draft(filed.id()).orElseThrow().with(EntryField.SUMMARY, "Later delivery");
    books.logbook.edit(filed.id(), EntryReader.check(texts, books.logbook.house()).orThrow());

    assertThatThrownBy(() -> books.logbook.undo(act))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("changed again since");
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(1);
  }

  @Test
  void no_path_closes_an_incident_without_a_cause() {
    late();
    var line = books.incidents.queue(IncidentFilter.ALL, 0, 10).getFirst();
    var incident = books.incidents.find(line.id()).orElseThrow();
    Draft<ReviewField> draft =
        ReviewReader.draft(incident, List.of()).with(ReviewField.STATUS, "closed");

    Checked<Review> checked = ReviewReader.check(draft, books.logbook.house());

    assertThat(checked.problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.CAUSE_MISSING);
    Review forced =
        ReviewReader.check(draft.with(ReviewField.ROOT_CAUSE, "it"), books.logbook.house())
            .orThrow();
    Review causeless =
        new Review(
            forced.status(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            forced.story(),
            null,
            null,
            null,
            forced.recoveries(),
            List.of());
    assertThatThrownBy(() -> books.logbook.review(line.id(), causeless))
        .isInstanceOf(touchstone.incident.ClosingRefused.class);
    assertThat(books.incidents.counts()).containsEntry(IncidentStatus.TO_REVIEW, 1L);
  }

  @Test
  void a_review_with_a_cause_and_recovery_closes_the_incident_and_costs_value() {
    late();
    var line = books.incidents.queue(IncidentFilter.ALL, 0, 10).getFirst();
    var incident = books.incidents.find(line.id()).orElseThrow();
    Draft<ReviewField> draft =
        ReviewReader.draft(incident, List.of())
            .with(ReviewField.STATUS, "closed")
            .with(ReviewField.ROOT_CAUSE, "supplier")
            .with(ReviewField.VALENCE_AFTER, "1")
            .with(ReviewField.RECOVERY_ACTIONS, "apologise 5 min; refund 25 EUR 10 min (card)");

    books.logbook.review(line.id(), ReviewReader.check(draft, books.logbook.house()).orThrow());

    assertThat(acme().openIncidents()).isZero();
    assertThat(acme().netValue()).isEqualByComparingTo(new BigDecimal("70"));
    var stored = books.incidents.find(line.id()).orElseThrow();
    assertThat(ReviewReader.draft(stored, books.incidents.actions(line.id())).texts())
        .isEqualTo(
            draft
                .with(
                    ReviewField.RECOVERY_ACTIONS, "apologise 5 min; refund 25.00 EUR 10 min (card)")
                .texts());
  }

  @Test
  void pages_follow_one_another_without_gap_or_repeat() {
    for (int i = 0; i < 23; i++) {
      books.log(
          EntryField.CUSTOMER,
          "Beta " + i % 3,
          EntryField.TYPE,
          i % 2 == 0 ? "planned" : "surprise",
          EntryField.OCCURRED_AT,
          "2026-11-%02dT10:00".formatted(1 + i % 5));
    }
    List<InteractionLine> all = new ArrayList<>();
    InteractionLine last = null;
    List<InteractionLine> page;
    do {
      page = books.interactions.page(InteractionFilter.ALL, last, 5);
      all.addAll(page);
      last = page.isEmpty() ? last : page.getLast();
    } while (!page.isEmpty());

    assertThat(all).hasSize(23).doesNotHaveDuplicates();
    assertThat(all)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(InteractionLine::occurredAt)
                .thenComparingLong(line -> line.id().value())
                .reversed());
    assertThat(
            books.interactions.count(
                InteractionFilter.ALL.withTypes(java.util.Set.of(InteractionType.PLANNED))))
        .isEqualTo(12);
  }

  @Test
  void a_draft_tells_every_problem_with_its_remedy() {
    Checked<Entry> checked =
        EntryReader.check(
            Books.entry(
                EntryField.TYPE, "critcal",
                EntryField.CHANNEL, "fone",
                EntryField.OCCURRED_AT, "2026-02-30",
                EntryField.SEVERITY, "3,5",
                EntryField.IMPRESSION, "9",
                EntryField.GIVEN, "much"),
            books.logbook.house());

    assertThat(checked.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "customer", "type", "channel", "occurred_at", "severity", "impression", "given");
    assertThat(checked.problems())
        .allSatisfy(p -> assertThat(p.sentence(java.util.Locale.ENGLISH)).isNotBlank());
    assertThat(
            checked.problems().stream()
                .filter(p -> p.field().equals("channel"))
                .findFirst()
                .orElseThrow()
                .suggestions())
        .contains("phone");
  }

  @Test
  void a_local_time_that_does_not_exist_or_came_twice_is_asked_about() {
    assertThat(kinds("2026-03-29T02:30")).containsExactly(Problem.Kind.TIME_IN_GAP);
    assertThat(kinds("2026-10-25T02:30")).containsExactly(Problem.Kind.TIME_TWICE);
    assertThat(kinds("2026-10-25T02:30+01:00")).isEmpty();
    assertThat(kinds("1850-01-01")).containsExactly(Problem.Kind.YEAR_OUT_OF_RANGE);
  }

  private List<Problem.Kind> kinds(String occurredAt) {
    return EntryReader.check(
            Books.entry(
                EntryField.CUSTOMER,
                "A",
                EntryField.TYPE,
                "planned",
                EntryField.OCCURRED_AT,
                occurredAt),
            books.logbook.house())
        .problems()
        .stream()
        .map(Problem::kind)
        .toList();
  }

  @Test
  void a_second_process_is_refused_with_a_sentence() {
    // The same file through another open: the engine's own lock answers as for another process.
    assertThatThrownBy(() -> new Books(folder))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("is open in another Touchstone");
  }

  @Test
  void what_was_logged_is_still_there_after_closing_and_opening() {
    late();
    books.close();
    books = new Books(folder);
    assertThat(books.interactions.withReference("I-1")).isPresent();
    assertThat(late().reference()).isEqualTo("I-2");
  }
}
