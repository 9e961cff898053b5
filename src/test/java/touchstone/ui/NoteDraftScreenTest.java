package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.draft.KeptDraft;
import touchstone.logbook.Books;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;

/// What is typed about a note on a date outlives the sheet it is typed into.
class NoteDraftScreenTest extends LookingWindow {
  @Test
  void what_is_typed_and_left_stands_on_today_and_goes_on_where_it_was() throws Exception {
    beginNote();
    write("New carrier");
    interact(() -> day().setValue(LocalDate.of(2026, 10, 14)));
    push(KeyCode.ESCAPE);
    until(() -> drafts().size() == 1);
    KeptDraft draft = onWindow(this::drafts).getFirst();
    assertThat(draft.title()).isEqualTo("New carrier");
    assertThat(windows.frame().drafts().formOf(draft)).isEqualTo("Note on a date");
    go(new Place.Today());
    interact(() -> windows.frame().drafts().resume(draft));
    until(() -> text().equals("New carrier"));
    assertThat(day().getValue()).isEqualTo(LocalDate.of(2026, 10, 14));
    assertThat(lookup("#restored").query().isVisible()).isTrue();
    interact(() -> keep().fire());
    until(() -> drafts().isEmpty());
    assertThat(notes()).extracting(DatedNote::label).containsExactly("New carrier");
    until(() -> text().isEmpty());
  }

  @Test
  void what_is_typed_about_a_note_that_is_there_is_of_that_note() throws Exception {
    wiring.logbook().note(LocalDate.of(2026, 10, 14), "New carrier", false);
    beginNote();
    until(() -> !lookup("#trend-notes").queryListView().getItems().isEmpty());
    interact(() -> lookup("#trend-notes").queryListView().getSelectionModel().selectFirst());
    interact(() -> lookup("#trend-notes").query().requestFocus());
    push(KeyCode.ENTER);
    interact(() -> label().setText("New carrier in the south"));
    push(KeyCode.ESCAPE);
    until(() -> drafts().size() == 1);
    KeptDraft draft = onWindow(this::drafts).getFirst();
    interact(() -> windows.frame().drafts().resume(draft));
    until(() -> text().equals("New carrier in the south"));
    interact(() -> keep().fire());
    until(() -> drafts().isEmpty());
    assertThat(notes()).extracting(DatedNote::label).containsExactly("New carrier in the south");
  }

  @Test
  void a_draft_thrown_away_leaves_the_form_empty_and_undo_brings_both_back() throws Exception {
    beginNote();
    write("New carrier");
    push(KeyCode.ESCAPE);
    until(() -> drafts().size() == 1);
    run("trend.note");
    until(() -> text().equals("New carrier"));
    interact(() -> lookup("#restored .button").queryButton().fire());
    until(() -> drafts().isEmpty() && text().isEmpty());
    interact(
        () ->
            windows
                .frame()
                .notices()
                .shownProperty()
                .get()
                .orElseThrow()
                .act()
                .orElseThrow()
                .run());
    until(() -> drafts().size() == 1 && text().equals("New carrier"));
    assertThat(notes()).isEmpty();
  }

  @Test
  void what_cannot_be_a_note_is_told_under_its_field() throws Exception {
    beginNote();
    interact(() -> label().setText("a".repeat(DatedNote.LONGEST + 3)));
    assertThat(told("#trend-note-label-problem")).contains("3 too many");
    assertThat(keep().isDisabled()).isTrue();
    interact(() -> label().setText("New carrier"));
    assertThat(lookup("#trend-note-label-problem").query().isVisible()).isFalse();
    interact(() -> day().getEditor().setText("some day"));
    assertThat(told("#trend-note-day-problem")).contains("Write it like");
    assertThat(keep().isDisabled()).isTrue();
  }

  private void beginNote() throws Exception {
    show();
    go(new Place.Trends(null));
    run("trend.note");
    until(() -> lookup("#trend-note-label").tryQuery().isPresent());
    assertThat(day().getValue()).isEqualTo(LocalDate.ofInstant(Books.NOW, wiring.logbook().zone()));
  }

  private List<KeptDraft> drafts() {
    return windows.frame().drafts().listProperty().get();
  }

  private List<DatedNote> notes() {
    return new DatedNoteStore(wiring.database()).all();
  }

  private String text() {
    return lookup("#trend-note-label")
        .tryQueryAs(TextField.class)
        .map(TextField::getText)
        .orElse("");
  }

  private String told(String id) {
    Label label = lookup(id).queryAs(Label.class);
    return label.isVisible() ? label.getText() : "";
  }

  private TextField label() {
    return lookup("#trend-note-label").queryAs(TextField.class);
  }

  private DatePicker day() {
    return lookup("#trend-note-day").queryAs(DatePicker.class);
  }

  private Button keep() {
    return lookup("#trend-note-keep").queryButton();
  }
}
