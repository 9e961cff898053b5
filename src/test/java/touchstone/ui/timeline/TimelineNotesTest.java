package touchstone.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.chart.TimelineModel;
import touchstone.customer.CustomerId;
import touchstone.host.Directories;
import touchstone.interaction.JourneyStore;
import touchstone.logbook.Books;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;
import touchstone.task.Cancellation;

class TimelineNotesTest {
  @TempDir Path folder;

  @Test
  void what_is_pinned_on_a_date_stands_on_the_timeline_of_each_customer() throws Exception {
    Directories directories = Directories.within(folder).create();
    try (Wiring wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC))) {
      Draft<EntryField> draft =
          Draft.ofEntry().with(EntryField.CUSTOMER, "Acme").with(EntryField.TYPE, "planned");
      wiring.logbook().log(EntryReader.check(draft, wiring.logbook().house()).orThrow());
      LocalDate day = LocalDate.of(2026, 11, 3);
      wiring
          .database()
          .act(
              "note",
              transaction -> {
                DatedNote note = new DatedNote(transaction.newId(), day, "New price list", false);
                transaction.add(DatedNoteStore.DATED_NOTE, note);
                return note;
              });

      CustomerPageReader reader =
          new CustomerPageReader(
              wiring.customers(),
              wiring.interactions(),
              new JourneyStore(wiring.database()),
              wiring.incidents(),
              wiring.followUps(),
              wiring.codes(),
              wiring.notes(),
              wiring.logbook());
      CustomerId acme =
          wiring.customers().suggest("Acme", 1, wiring.logbook().today()).getFirst().id();
      CustomerPage page = reader.read(acme, new Cancellation()).orElseThrow();

      assertThat(TimelineModels.of(page).days().notes())
          .containsExactly(new TimelineModel.Note(day, "New price list"));
    }
  }
}
