package touchstone.note;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import touchstone.store.Database;
import touchstone.store.Records;
import touchstone.store.Row;
import touchstone.store.Table;

/// Keeps the notes pinned on dates.
public final class DatedNoteStore {
  public static final Table<DatedNote> DATED_NOTE =
      Table.named("dated_note")
          .numbers("note_day")
          .texts("label")
          .flags("rebases")
          .of(DatedNote::id, DatedNoteStore::row, DatedNoteStore::note);

  private final Database database;

  public DatedNoteStore(Database database) {
    this.database = database;
  }

  /// All of them by day.
  public List<DatedNote> all() {
    return database.read(DatedNoteStore::all);
  }

  /// All of them by day, as an act or a query under way sees them.
  public static List<DatedNote> all(Handle handle) {
    return handle
        .createQuery(
            "select " + DATED_NOTE.columnsOf("n") + " from dated_note n order by n.note_day, n.id")
        .map(Records.mapper(DATED_NOTE))
        .list();
  }

  private static Row row(DatedNote note) {
    return new Row()
        .with("note_day", note.day())
        .with("label", note.label())
        .with("rebases", note.rebases());
  }

  private static DatedNote note(Row row) {
    return new DatedNote(
        row.number("id"),
        LocalDate.ofEpochDay(row.number("note_day")),
        row.text("label"),
        row.flag("rebases"));
  }
}
