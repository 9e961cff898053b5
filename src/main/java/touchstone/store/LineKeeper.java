package touchstone.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.journal.BatchWriter;
import touchstone.journal.Journal;
import touchstone.journal.JournalAct;
import touchstone.journal.JournalLine;

/// The history lines of one act under way: kept in memory until they are many, then written to a
/// batch as they come. Each also gets its entry in the index by record: those in memory when the
/// act is decided, those of a batch at once.
final class LineKeeper {
  /// From so many lines on an act has a batch of its own.
  static final int IN_MEMORY = 2_000;

  private final @Nullable Journal journal;
  private final RowWriter writer;
  private final long act;
  private final List<JournalLine> lines = new ArrayList<>();
  private @Nullable BatchWriter batch;
  private final Map<String, long[]> kinds = new TreeMap<>();
  private long count;

  /// @param journal absent where nothing is to be kept, as in a rehearsal
  LineKeeper(@Nullable Journal journal, RowWriter writer, long act) {
    this.journal = journal;
    this.writer = writer;
    this.act = act;
  }

  void add(Table<?> table, long id, @Nullable Row before, @Nullable Row after) {
    count++;
    if (journal == null) {
      return;
    }
    JournalLine line =
        new JournalLine(
            table.name(),
            id,
            before == null ? null : RowText.write(before),
            after == null ? null : RowText.write(after));
    long[] kind = kinds.computeIfAbsent(line.table(), _ -> new long[2]);
    kind[0]++;
    kind[1] += after == null ? 1 : 0;
    try {
      if (batch == null && lines.size() < IN_MEMORY) {
        lines.add(line);
      } else {
        batch(journal).add(line);
        writer.index(act, count, line.table(), id);
      }
    } catch (IOException e) {
      throw Sql.failure(e);
    }
  }

  /// Enters the lines that are in memory in the index by record; those of a batch already are.
  void index() {
    long number = 0;
    for (JournalLine line : lines) {
      writer.index(act, ++number, line.table(), line.record());
    }
  }

  /// How many there are.
  long count() {
    return count;
  }

  /// The lines that stand in the journal itself.
  List<JournalLine> lines() {
    return lines;
  }

  /// Table name to the numbers of records written and removed.
  Map<String, long[]> kinds() {
    return kinds;
  }

  /// Makes sure that the batch, if there is one, is on the disk.
  JournalAct.@Nullable BatchMark finish() throws IOException {
    BatchWriter written = batch;
    if (written == null || journal == null) {
      return null;
    }
    JournalAct.BatchMark mark = journal.finish(written);
    written.close();
    return mark;
  }

  /// Takes the batch back.
  void drop() {
    BatchWriter written = batch;
    if (written != null && journal != null) {
      try {
        written.close();
        journal.dropBatch(act);
      } catch (IOException e) {
        // A batch that no act speaks of is deleted when the store is opened next.
      }
    }
  }

  private BatchWriter batch(Journal open) throws IOException {
    BatchWriter writing = batch;
    if (writing == null) {
      writing = open.batch(act);
      batch = writing;
      for (JournalLine line : lines) {
        writing.add(line);
      }
      index();
      lines.clear();
    }
    return writing;
  }
}
