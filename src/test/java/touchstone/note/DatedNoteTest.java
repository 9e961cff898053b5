package touchstone.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.logbook.Books;
import touchstone.past.Bin;
import touchstone.past.FieldForm;
import touchstone.past.RecordChange;
import touchstone.past.RecordKey;

class DatedNoteTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 31);

  @TempDir Path folder;
  private Books books;
  private DatedNoteStore notes;

  @BeforeEach
  void open() {
    books = new Books(folder);
    notes = new DatedNoteStore(books.database);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void notes_are_kept_by_day_and_each_act_can_be_undone() {
    DatedNote later = books.logbook.note(DAY, " New phone system ", true);
    DatedNote first = books.logbook.note(DAY.minusDays(40), "Prices raised", false);
    assertThat(notes.all()).containsExactly(first, later);
    assertThat(later.label()).isEqualTo("New phone system");

    books.logbook.change(new DatedNote(first.id(), first.day(), "Prices raised by 3 %", true));
    assertThat(notes.all().getFirst().label()).isEqualTo("Prices raised by 3 %");
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(notes.all()).containsExactly(first, later);

    books.logbook.remove(later);
    assertThat(notes.all()).containsExactly(first);
    books.logbook.undo(books.logbook.latest().orElseThrow());
    assertThat(notes.all()).containsExactly(first, later);
  }

  @Test
  void a_deleted_note_lies_in_the_bin_and_its_history_tells_every_field() {
    DatedNote note = books.logbook.note(DAY, "New phone system", true);
    RecordKey key = new RecordKey("dated_note", note.id());
    assertThat(books.past.of(key).getFirst().fields())
        .anyMatch(one -> one.column().equals("note_day") && one.form() == FieldForm.DAY);
    books.logbook.remove(note);
    assertThat(new Bin(books.past).entries(books.logbook.now()))
        .singleElement()
        .satisfies(one -> assertThat(one.what().text()).isEqualTo("New phone system"));
    RecordChange removed = books.past.of(key).getFirst();
    assertThat(books.takingBack.restoreVersion(key, removed.act().number(), true)).isTrue();
    assertThat(notes.all()).containsExactly(note);
  }

  @Test
  void a_note_says_something_on_one_line() {
    for (String text : List.of("", "  ", "two\nlines", "x".repeat(DatedNote.LONGEST + 1))) {
      assertThat(DatedNote.isLabel(text)).isFalse();
      assertThatThrownBy(() -> books.logbook.note(DAY, text, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(notes.all()).isEmpty();
  }
}
