package touchstone.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.intake.ImportKind;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionLine;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.MadeUpYear;
import touchstone.past.Bin;
import touchstone.past.RecordKey;
import touchstone.ui.Place;
import touchstone.ui.UndoRefusal;
import touchstone.ui.WindowOnBooks;

/// The views of the past, by keys, over a real store.
@SuppressWarnings("NullAway.Init") // Each test opens its own screen first.
class HistoryScreenTest extends WindowOnBooks {
  private HistoryViewModel history;
  private BinViewModel bin;
  private ImportsViewModel imports;

  @BeforeEach
  void register() throws Exception {
    onWindow(
        () -> {
          UndoRefusal refusal = new UndoRefusal(books.past, frame);
          Restoring restoring = new Restoring(frame, books.logbook, refusal);
          history =
              new HistoryViewModel(
                  new HistoryViewModel.Sources(books.past, books.takingBack, books.codes),
                  frame.background(),
                  books.database::subscribe,
                  frame.fx(),
                  () -> frame.zone());
          bin =
              new BinViewModel(
                  new Bin(books.past),
                  books.takingBack,
                  frame.background(),
                  books.database::subscribe,
                  frame.fx(),
                  frame.clock());
          imports =
              new ImportsViewModel(
                  books.importUndo, frame.background(), books.database::subscribe, frame.fx());
          frame
              .screens()
              .register(
                  Place.History.class,
                  HistoryController.class,
                  () -> new HistoryController(history, restoring, frame));
          frame
              .screens()
              .register(
                  Place.Bin.class,
                  BinController.class,
                  () -> new BinController(bin, restoring, frame));
          frame
              .screens()
              .register(
                  Place.Imports.class,
                  ImportsController.class,
                  () -> new ImportsController(imports, refusal, frame));
          return true;
        });
  }

  private InteractionLine newest() {
    return books.interactions.page(InteractionFilter.ALL, null, 1).getFirst();
  }

  private void edit(InteractionId id, EntryField field, String text) {
    Draft<EntryField> draft = books.entries.draft(id).orElseThrow().with(field, text);
    books.logbook.edit(id, EntryReader.check(draft, books.logbook.house()).orThrow());
  }

  @Test
  void an_act_is_taken_back_by_a_key_and_comes_again_by_undo() throws Exception {
    MadeUpYear.into(books, 12);
    String summary = newest().summary();
    edit(newest().id(), EntryField.SUMMARY, "Mistyped");
    open(new Place.History(null));
    until(() -> history.toldProperty().get().isPresent());
    assertThat(texts()).contains("Summary", summary + " → Mistyped");
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.U);
    until(() -> history.acts().getFirst().name().equals("take_back"));
    assertThat(newest().summary()).isEqualTo(summary);
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> newest().summary().equals("Mistyped"));
    look("history");
  }

  @Test
  void the_versions_of_one_record_are_told_and_restored() throws Exception {
    MadeUpYear.into(books, 6);
    InteractionLine line = newest();
    edit(line.id(), EntryField.SUMMARY, "Second");
    edit(line.id(), EntryField.CHANNEL, "phone");
    open(new Place.History(new RecordKey("interaction", line.id().value())));
    until(() -> history.acts().size() == 3 && history.toldProperty().get().isPresent());
    look("history-record");
    interact(() -> list().getSelectionModel().select(2));
    until(() -> history.toldProperty().get().filter(t -> t.act().name().equals("log")).isPresent());
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.R);
    until(() -> newest().summary().equals(line.summary()));
    assertThat(newest()).isEqualTo(line);
  }

  @Test
  void what_lies_in_the_bin_is_restored_by_enter() throws Exception {
    open(new Place.Bin());
    until(() -> bin.readProperty().get());
    look("bin-empty");
    MadeUpYear.into(books, 12);
    InteractionLine line = newest();
    books.logbook.remove(line.id());
    books.logbook.removeCustomer(newest().customer());
    until(() -> bin.entries().size() == 2);
    look("bin");
    interact(() -> list().getSelectionModel().select(1));
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.ENTER);
    until(() -> bin.entries().size() == 1);
    assertThat(newest()).isEqualTo(line);
  }

  @Test
  void an_import_asks_about_rows_edited_since() throws Exception {
    books.importLines(
        folder,
        ImportKind.INTERACTIONS,
        List.of(
            "reference,customer,occurred_at,type,channel,summary",
            "X-1,Imported,2026-10-01T10:00,critical,phone,First",
            "X-2,Imported,2026-10-02T10:00,planned,phone,Second"));
    edit(books.interactions.withReference("X-1").orElseThrow().id(), EntryField.SUMMARY, "Edited");
    open(new Place.Imports());
    until(() -> imports.list().size() == 1);
    interact(() -> lookup("#list").<Node>query().requestFocus());
    push(KeyCode.ENTER);
    until(() -> imports.planProperty().get().isPresent());
    look("imports");
    clickOn("#keep");
    until(() -> imports.list().getFirst().takenBack());
    assertThat(books.interactions.withReference("X-1")).isPresent();
    assertThat(books.interactions.withReference("X-2")).isEmpty();
  }

  @Test
  void a_refused_undo_says_what_was_changed_since() throws Exception {
    MadeUpYear.into(books, 1);
    long logged = books.logbook.latest().orElseThrow();
    edit(newest().id(), EntryField.SUMMARY, "Changed since");
    open(new Place.History(null));
    until(() -> history.acts().size() == 3);
    interact(() -> list().getSelectionModel().select(history.acts().size() - 2));
    until(() -> history.toldProperty().get().filter(t -> t.act().number() == logged).isPresent());
    interact(() -> frame.commands().run("past.takeBack"));
    until(() -> !frame.notices().banners().isEmpty());
    assertThat(frame.notices().banners().getFirst().text())
        .contains("Log interaction", "Changed since", "tester", "Edit interaction");
  }

  private ListView<?> list() {
    return lookup("#list").queryAs(ListView.class);
  }

  private List<String> texts() {
    return Optional.of(lookup(".label").<Label>queryAll()).stream()
        .flatMap(java.util.Collection::stream)
        .map(Label::getText)
        .toList();
  }
}
