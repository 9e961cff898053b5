package touchstone.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.logbook.FullDisk;
import touchstone.logbook.TypeSuggestion;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.task.Background;
import touchstone.ui.Failures;
import touchstone.ui.Messages;
import touchstone.ui.Notice;
import touchstone.ui.Notices;
import touchstone.ui.TypedDrafts;

class LogViewModelTest {
  @TempDir Path folder;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<EntryField> led = new ArrayList<>();
  private final List<Boolean> saved = new ArrayList<>();
  private final Messages messages = Messages.in(Locale.ENGLISH);
  private final Notices notices = new Notices(messages);
  private final FullDisk disk = new FullDisk();
  private Books books;
  private Background background;
  private TypedDrafts typed;
  private DraftStore drafts;
  private LogViewModel model;
  private LogOpening opening;

  @BeforeEach
  void open() {
    books = new Books(new StorePlace(folder, disk, Sealing.NONE));
    books.log(
        EntryField.CUSTOMER, "Acme Solar",
        EntryField.TYPE, "critical",
        EntryField.SUMMARY, "first delivery late",
        EntryField.OCCURRED_AT, "2026-11-02");
    books.log(EntryField.CUSTOMER, "Beta Ltd", EntryField.TYPE, "planned");
    books.log(EntryField.CUSTOMER, "Beta Logistics", EntryField.TYPE, "planned");
    background = new Background(window::add);
    typed = new TypedDrafts(folder.resolve("drafts"), background, window::add);
    drafts = typed.store();
    LogDesk desk =
        new LogDesk(
            books.logbook,
            books.customers,
            books.interactions,
            books.followUps,
            books.entries,
            typed.drafts());
    Failures failures = new Failures(messages, notices);
    failures.foresee(StoreFailure.class, failure -> failure.sentence(Locale.ENGLISH));
    model = new LogViewModel(desk, background, messages, notices, failures, this::undoLatest);
    model.onGoTo(led::add);
    model.onSaved(saved::add);
    opening = new LogOpening(desk, background, failures, notices, model);
  }

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
    books.close();
  }

  @Test
  void a_line_and_enter_log_an_interaction() {
    type("acme phone planned renewal talk");
    model.enter();
    until(() -> !saved.isEmpty());
    assertThat(newest())
        .satisfies(
            line -> {
              assertThat(line.customerName()).isEqualTo("Acme Solar");
              assertThat(line.type()).isEqualTo(InteractionType.PLANNED);
              assertThat(line.channel()).isEqualTo("phone");
              assertThat(line.summary()).isEqualTo("renewal talk");
            });
    assertThat(notice()).isEqualTo("Logged " + newest().reference() + " for Acme Solar");
  }

  @Test
  void while_the_disk_is_full_what_was_typed_stays_and_the_same_save_works_after() {
    type("acme phone planned renewal talk");
    disk.full(true);
    model.save(false);
    until(() -> !notices.banners().isEmpty());
    assertThat(notices.banners().getFirst().text())
        .contains("the disk is full", "free some space", "save again");
    assertThat(saved).isEmpty();
    assertThat(model.form().get(EntryField.SUMMARY)).isEqualTo("renewal talk");
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(3);
    disk.full(false);
    model.save(false);
    until(() -> !saved.isEmpty());
    assertThat(newest().summary()).isEqualTo("renewal talk");
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(4);
  }

  @Test
  void undo_takes_it_back() {
    type("acme phone planned renewal talk");
    model.enter();
    until(() -> !saved.isEmpty());
    notices.act();
    until(() -> books.interactions.count(InteractionFilter.ALL) == 3);
  }

  @Test
  void enter_leads_to_what_is_missing_and_keeps_the_line() {
    type("acme phone renewal talk");
    model.enter();
    until(() -> !led.isEmpty());
    assertThat(led).containsExactly(EntryField.TYPE);
    assertThat(model.form().problemProperty(EntryField.TYPE).get()).isNotEmpty();
    assertThat(model.bar().lineProperty().get()).isEqualTo("acme phone renewal talk");
    assertThat(saved).isEmpty();
  }

  @Test
  void an_unclear_customer_is_asked_for_and_never_made() {
    type("beta phone planned talk");
    model.enter();
    until(() -> !led.isEmpty());
    assertThat(led).containsExactly(EntryField.CUSTOMER);
    model.customer().choose(model.bar().candidates().getLast());
    model.save(false);
    until(() -> !saved.isEmpty());
    assertThat(newest().customerName()).isEqualTo("Beta Ltd");
  }

  @Test
  void what_the_hand_wrote_the_line_does_not_overwrite() {
    type("acme planned talk");
    until(() -> field(EntryField.SUMMARY).equals("talk"));
    model.form().set(EntryField.CHANNEL, "email");
    type("acme @phone critical another talk");
    until(() -> field(EntryField.SUMMARY).equals("another talk"));
    assertThat(field(EntryField.CHANNEL)).isEqualTo("email");
    assertThat(field(EntryField.TYPE)).isEqualTo("critical");
  }

  @Test
  void a_refused_entry_says_why_and_keeps_everything() {
    type("acme planned talk");
    until(() -> field(EntryField.SUMMARY).equals("talk"));
    model.form().set(EntryField.EXECUTION, "very good");
    model.save(false);
    until(() -> !led.isEmpty());
    assertThat(led).containsExactly(EntryField.EXECUTION);
    assertThat(model.form().problemProperty(EntryField.EXECUTION).get()).contains("whole number");
    assertThat(field(EntryField.EXECUTION)).isEqualTo("very good");
  }

  @Test
  void fields_of_another_type_are_kept_and_not_saved() {
    model.form().set(EntryField.CUSTOMER, "Cedar");
    model.form().set(EntryField.TYPE, "critical");
    model.form().set(EntryField.HAPPENED, "the engineer did not come");
    model.form().set(EntryField.TYPE, "planned");
    assertThat(model.form().keptNotSavedProperty().get()).isEqualTo(1);
    model.save(false);
    until(() -> !saved.isEmpty());
    assertThat(newest().incident()).isNull();
    assertThat(newest().customerName()).isEqualTo("Cedar");
  }

  @Test
  void save_and_next_goes_on_with_the_same_customer() {
    type("Cedar, planned talk");
    model.save(true);
    until(() -> !saved.isEmpty());
    assertThat(saved).containsExactly(true);
    assertThat(field(EntryField.CUSTOMER)).isEqualTo("Cedar");
    assertThat(field(EntryField.SUMMARY)).isEmpty();
    type(model.bar().lineProperty().get() + "surprise rescued a wedding");
    until(() -> field(EntryField.TYPE).equals("surprise"));
    model.enter();
    until(() -> saved.size() == 2);
    assertThat(newest().customerName()).isEqualTo("Cedar");
  }

  @Test
  void the_context_of_the_customer_comes_by_itself() {
    type("acme");
    until(() -> model.context().contextProperty().get().isPresent());
    ContextViewModel.Context now = model.context().contextProperty().get().orElseThrow();
    assertThat(now.last())
        .extracting(InteractionLine::summary)
        .containsExactly("first delivery late");
    assertThat(now.customer().openIncidents()).isEqualTo(1);
    assertThat(now.tenureDays()).contains(21L);
  }

  @Test
  void a_type_is_suggested_and_only_taken_when_accepted() {
    type("acme customer is furious");
    until(() -> model.suggestionProperty().get().isPresent());
    assertThat(model.suggestionProperty().get())
        .contains(new TypeSuggestion(InteractionType.CRITICAL, TypeSuggestion.Rule.COMPLAINT_WORD));
    assertThat(field(EntryField.TYPE)).isEmpty();
    model.acceptSuggestion();
    assertThat(field(EntryField.TYPE)).isEqualTo("critical");
    assertThat(model.suggestionProperty().get()).isEmpty();
  }

  @Test
  void what_is_typed_is_kept_and_comes_back() {
    type("acme phone late again");
    until(() -> field(EntryField.SUMMARY).equals("late again"));
    model.keeper().keep();
    until(() -> model.keeper().keptAtProperty().get().isPresent());
    opening.fresh(null, null, null);
    until(() -> model.keeper().restoredProperty().get().isPresent());
    until(() -> field(EntryField.SUMMARY).equals("late again"));
    assertThat(model.bar().lineProperty().get()).isEqualTo("acme phone late again");
    opening.discard();
    until(() -> drafts.list().isEmpty());
    assertThat(field(EntryField.SUMMARY)).isEmpty();
  }

  @Test
  void soon_after_a_change_the_draft_is_on_the_disk_and_a_save_removes_it() {
    type("acme phone planned talk");
    until(() -> field(EntryField.SUMMARY).equals("talk"));
    typed.timePasses();
    until(() -> !drafts.list().isEmpty());
    assertThat(drafts.list().getFirst().title()).isEqualTo("Acme Solar: talk");
    model.enter();
    until(() -> !saved.isEmpty());
    until(() -> drafts.list().isEmpty());
  }

  @Test
  void an_interaction_is_changed_and_keeps_what_the_form_does_not_show() {
    InteractionLine first = newestOf("Acme Solar");
    opening.edit(first.id());
    until(() -> field(EntryField.SUMMARY).equals("first delivery late"));
    model.form().set(EntryField.SUMMARY, "first delivery a week late");
    model.save(false);
    until(() -> !saved.isEmpty());
    InteractionLine now = newestOf("Acme Solar");
    assertThat(now.reference()).isEqualTo(first.reference());
    assertThat(now.occurredAt()).isEqualTo(first.occurredAt());
    assertThat(now.summary()).isEqualTo("first delivery a week late");
    assertThat(now.incident()).isEqualTo(first.incident());
  }

  private void undoLatest() {
    background.write(
        () -> books.logbook.undo(books.logbook.lastAct().orElseThrow().number()),
        _ -> {},
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void type(String line) {
    model.bar().lineProperty().set(line);
  }

  private String field(EntryField field) {
    return model.form().get(field);
  }

  private InteractionLine newest() {
    return books.interactions.page(InteractionFilter.ALL, null, 10).stream()
        .max(Comparator.comparingLong(line -> line.id().value()))
        .orElseThrow();
  }

  private InteractionLine newestOf(String customer) {
    return books.interactions.page(InteractionFilter.ALL, null, 10).stream()
        .filter(line -> line.customerName().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  private String notice() {
    return notices.shownProperty().get().map(Notice::text).orElse("");
  }

  private void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        Optional.ofNullable(window.poll(20, TimeUnit.MILLISECONDS)).ifPresent(Runnable::run);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
