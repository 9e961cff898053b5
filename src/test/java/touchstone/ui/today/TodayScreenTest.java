package touchstone.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.logbook.MadeUpYear;
import touchstone.ui.Place;
import touchstone.ui.WindowOnBooks;

@SuppressWarnings("NullAway.Init") // Each test opens its own screen first.
class TodayScreenTest extends WindowOnBooks {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @SuppressWarnings("NullAway.Init")
  private TodayViewModel model;

  @BeforeEach
  void register() throws Exception {
    onWindow(
        () -> {
          model =
              new TodayViewModel(
                  new TodayReading(books.followUps, books.incidents, books.interactions),
                  books.logbook,
                  frame.drafts(),
                  frame.background(),
                  books.database::subscribe,
                  frame.fx());
          frame
              .screens()
              .register(
                  Place.Today.class,
                  TodayController.class,
                  () -> new TodayController(model, frame));
          return true;
        });
  }

  @Test
  void a_draft_stands_first_and_is_thrown_away_by_its_key() throws Exception {
    drafts.keep(
        drafts.draft(
            "half",
            DraftSubject.ofNew("entry"),
            "Acme Solar, half an entry",
            Map.of("summary", "x")));
    open(new Place.Today());
    until(() -> model.dayProperty().get().map(day -> day.work().size()).orElse(0) == 2);
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.DELETE);
    until(() -> model.dayProperty().get().map(day -> day.work().isEmpty()).orElse(false));
    assertThat(drafts.list()).isEmpty();
  }

  @Test
  void every_kind_of_draft_is_named_and_resumed_in_its_own_form() throws Exception {
    List<KeptDraft> resumed = new ArrayList<>();
    keep("one", DraftSubject.of("review", 17), "Acme Solar: delivery late");
    keep("two", DraftSubject.of("customer", 4), "Zoë Müller");
    keep("three", DraftSubject.ofNew("entry"), "");
    keep("four", DraftSubject.of("code_name", 3), "Telephone line");
    onWindow(
        () -> {
          frame.drafts().onResume("customer", resumed::add);
          return true;
        });
    open(new Place.Today());
    until(() -> model.dayProperty().get().map(day -> day.work().size()).orElse(0) == 5);
    look("today-drafts");
    interact(
        () -> {
          ListView<Work> list = lookup("#list").query();
          Work customer =
              list.getItems().stream()
                  .filter(
                      work ->
                          work instanceof Work.Unsaved one
                              && one.draft().subject().form().equals("customer"))
                  .findFirst()
                  .orElseThrow();
          list.getSelectionModel().select(customer);
          list.requestFocus();
        });
    push(KeyCode.R);
    until(() -> resumed.size() == 1);
    assertThat(resumed.getFirst().title()).isEqualTo("Zoë Müller");
    assertThat(
            lookup((Label label) -> label.getText().startsWith("Review of an incident")).queryAll())
        .isNotEmpty();
    push(KeyCode.DELETE);
    until(() -> model.dayProperty().get().map(day -> day.work().size()).orElse(0) == 4);
    assertThat(drafts.list()).extracting(KeptDraft::id).doesNotContain("two");
    interact(() -> frame.notices().act());
    until(() -> model.dayProperty().get().map(day -> day.work().size()).orElse(0) == 5);
  }

  private void keep(String id, DraftSubject subject, String title) {
    drafts.keep(drafts.draft(id, subject, title, Map.of("text", "x")));
  }

  @Test
  void a_follow_up_is_done_by_a_key_and_comes_back_by_undo() throws Exception {
    MadeUpYear.into(books, 24);
    long due = books.followUps.countDue(TODAY);
    open(new Place.Today());
    until(() -> model.dayProperty().get().filter(day -> day.due() == due).isPresent());
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.E);
    until(() -> model.dayProperty().get().filter(day -> day.due() == due - 1).isPresent());
    assertThat(books.followUps.countDue(TODAY)).isEqualTo(due - 1);
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> model.dayProperty().get().filter(day -> day.due() == due).isPresent());
  }

  @Test
  void it_looks_right_full_and_empty() throws Exception {
    open(new Place.Today());
    until(() -> model.dayProperty().get().isPresent());
    look("today-empty");
    MadeUpYear.into(books, 60);
    until(() -> model.dayProperty().get().filter(day -> day.toReview() == 10).isPresent());
    look("today");
  }
}
