package touchstone.ui.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.MadeUpYear;
import touchstone.ui.Place;
import touchstone.ui.WindowOnBooks;

class InteractionListScreenTest extends WindowOnBooks {
  private InteractionListViewModel model;

  @BeforeEach
  void register() throws Exception {
    model =
        onWindow(
            () -> {
              InteractionListViewModel made =
                  new InteractionListViewModel(
                      new InteractionReading(
                          books.interactions, books.customers, books.incidents, books.codes),
                      books.logbook,
                      frame.background(),
                      books.database::subscribe,
                      frame.fx());
              frame
                  .screens()
                  .register(
                      Place.Interactions.class,
                      InteractionListController.class,
                      () -> new InteractionListController(made, frame));
              return made;
            });
  }

  @Test
  void a_filter_leaves_exactly_its_rows_and_says_how_many() throws Exception {
    MadeUpYear.into(books, 60);
    open(new Place.Interactions(null));
    until(() -> model.lines().size() == 60);
    assertThat(count()).isEqualTo("60 interactions");
    push(KeyCode.SLASH);
    write("invoice");
    until(() -> model.lines().size() == 10);
    until(() -> count().startsWith("10 of 60"));
    assertThat(model.lines()).allSatisfy(line -> assertThat(line.summary()).contains("invoice"));
    push(KeyCode.ESCAPE);
    until(() -> model.lines().size() == 60);
  }

  @Test
  void a_place_that_comes_from_elsewhere_shows_exactly_its_interactions() throws Exception {
    MadeUpYear.into(books, 30);
    var wanted =
        books.interactions.page(InteractionFilter.ALL, null, 3).stream()
            .map(line -> line.id().value())
            .toList();
    open(new Place.Interactions(InteractionFilter.ALL.withIds(wanted)));
    until(() -> model.lines().size() == 3);
    assertThat(model.lines())
        .extracting(line -> line.id().value())
        .containsExactlyElementsOf(wanted);
    assertThat(lookup(".chip").queryLabeled().getText()).isEqualTo("3 chosen lines");
  }

  @Test
  void a_deleted_interaction_comes_back_by_undo() throws Exception {
    MadeUpYear.into(books, 4);
    open(new Place.Interactions(null));
    until(() -> model.lines().size() == 4);
    interact(() -> table().requestFocus());
    push(KeyCode.ENTER);
    until(() -> model.detailProperty().get().isPresent());
    push(KeyCode.DELETE);
    until(() -> model.lines().size() == 3);
    until(() -> frame.notices().shownProperty().get().isPresent());
    onWindow(
        () -> {
          frame.notices().act();
          return true;
        });
    until(() -> model.lines().size() == 4);
  }

  @Test
  void the_chosen_lines_are_copied_as_tab_separated_text() throws Exception {
    MadeUpYear.into(books, 3);
    open(new Place.Interactions(null));
    until(() -> model.lines().size() == 3);
    interact(
        () -> {
          table().requestFocus();
          table().getSelectionModel().selectRange(0, 2);
        });
    push(KeyCode.CONTROL, KeyCode.C);
    settle();
    String copied = onWindow(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.split("\n")).hasSize(2);
    assertThat(copied).startsWith("I-3\t2026-11-22T12:20+01:00\tcritical\t");
  }

  @Test
  void it_looks_right_full_filtered_and_empty() throws Exception {
    open(new Place.Interactions(null));
    until(() -> !count().isEmpty());
    look("interactions-empty");
    MadeUpYear.into(books, 40);
    until(() -> model.lines().size() == 40);
    interact(() -> table().requestFocus());
    look("interactions");
    push(KeyCode.J);
    push(KeyCode.J);
    push(KeyCode.J);
    push(KeyCode.SPACE);
    until(() -> model.detailProperty().get().isPresent());
    interact(
        () ->
            model
                .filterProperty()
                .set(
                    InteractionFilter.ALL
                        .withHandler("Maria")
                        .withChannels(Set.of("phone", "email"))
                        .withLifecycle(
                            new InteractionFilter.LifecycleMonth(1, LocalDate.of(2026, 11, 23)))));
    settle();
    look("interactions-detail");
    interact(() -> model.filterProperty().set(InteractionFilter.ALL.withText("nothing like it")));
    until(() -> model.lines().isEmpty());
    look("interactions-none");
  }

  private String count() {
    return lookup("#count").queryAs(Label.class).getText();
  }

  private TableView<InteractionLine> table() {
    return lookup("#table").queryTableView();
  }
}
