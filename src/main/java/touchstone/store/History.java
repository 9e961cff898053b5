package touchstone.store;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import touchstone.journal.BatchReader;
import touchstone.journal.Journal;
import touchstone.journal.JournalLine;
import touchstone.journal.Place;

/// What was done, when, by whom, and what each record was before and after: read from the journal
/// through its index in the database. Any thread may call it.
public final class History {
  private final Jdbi jdbi;
  private final Supplier<Journal> journal;

  History(Jdbi jdbi, Supplier<Journal> journal) {
    this.jdbi = jdbi;
    this.journal = journal;
  }

  /// Where an act stands.
  record Found(long act, Place place, boolean batch) {}

  /// Takes one line.
  @FunctionalInterface
  interface Lines {
    void line(JournalLine line) throws IOException;
  }

  /// Hands over the lines of an act, the last one first.
  void backwards(long act, Lines lines) throws IOException {
    Found found = jdbi.withHandle(handle -> find(handle, act));
    Journal open = journal.get();
    if (!found.batch()) {
      for (JournalLine line : open.read(found.place()).lines().reversed()) {
        lines.line(line);
      }
      return;
    }
    try (BatchReader reader = open.lines(act)) {
      for (long block : reader.blocks().reversed()) {
        for (JournalLine line : reader.linesAt(block).reversed()) {
          lines.line(line);
        }
      }
    }
  }

  private static Found find(Handle handle, long act) {
    List<Found> found =
        handle
            .createQuery("select id, segment, place, batch from act where id = :act")
            .bind("act", act)
            .map(
                (row, _) ->
                    new Found(
                        row.getLong(1),
                        new Place(row.getInt(2), row.getLong(3)),
                        row.getBoolean(4)))
            .list();
    if (found.isEmpty()) {
      throw new StoreFailure(StoreFailure.Reason.GONE, null, "act", Long.toString(act));
    }
    return found.getFirst();
  }
}
