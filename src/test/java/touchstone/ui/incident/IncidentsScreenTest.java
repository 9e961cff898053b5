package touchstone.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentStatus;
import touchstone.logbook.MadeUpYear;
import touchstone.logbook.ReviewField;
import touchstone.ui.Place;
import touchstone.ui.WindowOnBooks;

@SuppressWarnings("NullAway.Init") // Each test opens its own screen first.
class IncidentsScreenTest extends WindowOnBooks {
  @SuppressWarnings("NullAway.Init")
  private QueueViewModel queue;

  @SuppressWarnings("NullAway.Init")
  private ReviewViewModel review;

  @BeforeEach
  void register() throws Exception {
    onWindow(
        () -> {
          IncidentReading reading =
              new IncidentReading(
                  books.incidents,
                  books.interactions,
                  books.customers,
                  books.followUps,
                  books.codes);
          queue =
              new QueueViewModel(
                  reading, frame.background(), books.database::subscribe, frame.fx());
          review =
              new ReviewViewModel(
                  reading,
                  books.logbook,
                  frame.drafts(),
                  frame.background(),
                  frame.messages().locale());
          frame
              .screens()
              .register(
                  Place.Incidents.class,
                  IncidentsController.class,
                  () -> new IncidentsController(queue, review, frame));
          return true;
        });
  }

  @Test
  void closing_without_a_cause_is_refused_at_the_cause_and_with_one_the_next_comes()
      throws Exception {
    MadeUpYear.into(books, 24);
    openQueue(4);
    IncidentId first = queue.lines().getFirst().id();
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> !review.problems().isEmpty());
    assertThat(lookup("#problem-root-cause").<Label>query().getText())
        .startsWith("An incident is closed only with a root cause.");
    assertThat(books.incidents.find(first).orElseThrow().status())
        .isEqualTo(IncidentStatus.TO_REVIEW);
    interact(() -> review.text(ReviewField.ROOT_CAUSE).set("supplier"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> queue.lines().size() == 3);
    assertThat(books.incidents.find(first).orElseThrow().status()).isEqualTo(IncidentStatus.CLOSED);
    until(() -> !shows(first));
  }

  @Test
  void what_is_typed_stays_with_its_incident_while_another_is_looked_at() throws Exception {
    MadeUpYear.into(books, 24);
    openQueue(4);
    IncidentId first = queue.lines().getFirst().id();
    interact(() -> review.text(ReviewField.HAPPENED).set("The van broke down."));
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.J);
    until(() -> !shows(first));
    assertThat(review.text(ReviewField.HAPPENED).get()).isEmpty();
    push(KeyCode.K);
    until(() -> review.text(ReviewField.HAPPENED).get().equals("The van broke down."));
    push(KeyCode.E);
    until(() -> queue.lines().size() == 3);
    var stored = books.incidents.find(first).orElseThrow();
    assertThat(stored.story().happened()).isEqualTo("The van broke down.");
    assertThat(stored.status()).isEqualTo(IncidentStatus.OPEN);
  }

  @Test
  void it_looks_right_full_and_empty() throws Exception {
    open(new Place.Incidents(null));
    until(() -> queue.pageProperty().get().isPresent());
    look("incidents-empty");
    MadeUpYear.into(books, 60);
    until(() -> queue.lines().size() == 10 && review.shownProperty().get().isPresent());
    interact(
        () ->
            review
                .actions()
                .setAll(
                    new ActionDraft("apologise", "", "5", ""),
                    new ActionDraft("credit", "25 EUR", "", "next invoice")));
    look("incidents");
    interact(() -> review.closeIncident(act -> {}));
    until(() -> !review.problems().isEmpty());
    settle();
    look("incidents-refused");
  }

  private void openQueue(int size) throws Exception {
    open(new Place.Incidents(null));
    until(() -> queue.lines().size() == size && review.shownProperty().get().isPresent());
  }

  private boolean shows(IncidentId id) {
    return review.shownProperty().get().filter(now -> now.incident().id().equals(id)).isPresent();
  }
}
