package touchstone.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentId;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.logbook.FullDisk;
import touchstone.logbook.ReviewField;
import touchstone.store.StorePlace;
import touchstone.task.Background;
import touchstone.ui.TypedDrafts;

class ReviewViewModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final FullDisk disk = new FullDisk();
  @TempDir Path folder;
  private Books books;
  private Background background;
  private TypedDrafts typed;
  private ReviewViewModel model;
  private List<IncidentId> incidents;

  @BeforeEach
  void open() {
    books = new Books(new StorePlace(folder.resolve("store"), disk, Sealing.NONE));
    for (String customer : List.of("Acme Solar", "Beta Ltd")) {
      books.log(
          EntryField.CUSTOMER, customer,
          EntryField.TYPE, "critical",
          EntryField.SUMMARY, "delivery late");
    }
    incidents =
        books.incidents.queue(IncidentFilter.ALL, 0, 10).stream().map(line -> line.id()).toList();
    background = new Background(window::add);
    start();
  }

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
    books.close();
  }

  @Test
  void a_review_begun_before_a_crash_is_there_again_with_its_actions() {
    type("The van broke down.");
    model.actions().add(new ActionDraft("credit", "25 EUR", "", "next invoice"));
    typed.timePasses();
    until(() -> typed.store().list().size() == 1);
    start();
    assertThat(text()).isEqualTo("The van broke down.");
    assertThat(model.actions())
        .containsExactly(new ActionDraft("credit", "25 EUR", "", "next invoice"));
    assertThat(model.keeper().restoredProperty().get()).isPresent();
    assertThat(typed.store().list().getFirst().title()).endsWith(": delivery late");
  }

  @Test
  void what_was_stored_meanwhile_in_other_fields_is_not_undone_by_a_draft() {
    type("The van broke down.");
    model.keeper().keep();
    until(() -> typed.store().list().size() == 1);
    var other =
        new ReviewDraft(touchstone.logbook.ReviewReader.draft(incident(), List.of()), List.of());
    var changed = other.with(ReviewField.PROTOCOL_USED, "late delivery v2");
    books.logbook.review(
        incidents.getFirst(),
        changed.check(touchstone.incident.IncidentStatus.OPEN, books.logbook.house()).orThrow());
    start();
    assertThat(text()).isEqualTo("The van broke down.");
    assertThat(model.text(ReviewField.PROTOCOL_USED).get()).isEqualTo("late delivery v2");
  }

  @Test
  void each_incident_has_its_own_draft_and_a_save_ends_only_its_own() {
    type("first");
    show(1);
    assertThat(text()).isEmpty();
    type("second");
    show(0);
    assertThat(text()).isEqualTo("first");
    assertThat(model.hasUnsaved(incidents.get(1))).isTrue();
    boolean[] saved = {false};
    model.save(_ -> saved[0] = true);
    until(() -> saved[0] && typed.store().list().size() == 1);
    assertThat(typed.store().list().getFirst().texts()).containsValue("second");
    until(() -> !model.hasUnsaved(incidents.get(0)));
    assertThat(incident().story().happened()).isEqualTo("first");
  }

  @Test
  void a_refused_close_keeps_the_draft() {
    type("first");
    model.closeIncident(_ -> {});
    until(() -> !model.problems().isEmpty());
    model.keeper().keep();
    until(() -> typed.store().list().size() == 1);
    assertThat(text()).isEqualTo("first");
  }

  @Test
  void dropping_what_was_typed_shows_what_is_stored() {
    type("first");
    typed.timePasses();
    until(() -> typed.store().list().size() == 1);
    model.forget();
    assertThat(text()).isEmpty();
    until(() -> typed.store().list().isEmpty());
    assertThat(model.hasUnsaved(incidents.getFirst())).isFalse();
  }

  /// As after a crash: nothing but the files.
  @Test
  void while_the_disk_is_full_the_story_stays_and_the_same_save_works_after() {
    type("The van broke down.");
    typed.timePasses();
    until(() -> typed.store().list().size() == 1);
    List<Throwable> failed = new ArrayList<>();
    model.onFailure(failed::add);
    disk.full(true);
    model.save(_ -> {});
    until(() -> !failed.isEmpty());
    assertThat(failed.getFirst()).hasMessageContaining("the disk is full");
    assertThat(text()).isEqualTo("The van broke down.");
    assertThat(typed.store().list()).hasSize(1);
    disk.full(false);
    boolean[] saved = {false};
    model.save(_ -> saved[0] = true);
    until(() -> saved[0] && typed.store().list().isEmpty());
    assertThat(incident().story().happened()).isEqualTo("The van broke down.");
  }

  private void start() {
    typed = new TypedDrafts(folder.resolve("drafts"), background, window::add);
    boolean[] read = {false};
    typed.drafts().whenRead(() -> read[0] = true);
    until(() -> read[0]);
    IncidentReading reading =
        new IncidentReading(
            books.incidents, books.interactions, books.customers, books.followUps, books.codes);
    model = new ReviewViewModel(reading, books.logbook, typed.drafts(), background, Locale.ENGLISH);
    model.onFailure(
        failure -> {
          throw new IllegalStateException(failure);
        });
    show(0);
  }

  private void show(int at) {
    model.open(incidents.get(at));
    until(
        () ->
            model
                .shownProperty()
                .get()
                .filter(now -> now.incident().id().equals(incidents.get(at)))
                .isPresent());
  }

  private void type(String text) {
    model.text(ReviewField.HAPPENED).set(text);
  }

  private String text() {
    return model.text(ReviewField.HAPPENED).get();
  }

  private touchstone.incident.Incident incident() {
    return books.incidents.find(incidents.getFirst()).orElseThrow();
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
