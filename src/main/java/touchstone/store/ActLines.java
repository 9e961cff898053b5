package touchstone.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.journal.Archive;
import touchstone.journal.BatchReader;
import touchstone.journal.JournalLine;
import touchstone.journal.Place;

/// The lines of acts, read from the journal at the place the database knows.
final class ActLines {
  private final History.Reads reads;
  private final Map<String, Table<?>> tables;
  private final Supplier<Archive> archive;

  ActLines(History.Reads reads, Map<String, Table<?>> tables, Supplier<Archive> archive) {
    this.reads = reads;
    this.tables = tables;
    this.archive = archive;
  }

  private record Found(Place place, boolean batch) {}

  /// The lines after one of them, in the order in which they were written.
  List<HistoryLine> forward(PastAct act, int after, int limit) {
    return some(act, after, true, limit);
  }

  /// The lines before one of them, the last one first.
  List<HistoryLine> backward(PastAct act, int before, int limit) {
    return some(act, before, false, limit);
  }

  /// Every line, the last one first.
  void each(PastAct act, Consumer<HistoryLine> consumer) {
    walk(act, Integer.MAX_VALUE, false, always(consumer));
  }

  /// Every line, in the order in which they were written.
  void eachForward(PastAct act, Consumer<HistoryLine> consumer) {
    walk(act, 0, true, always(consumer));
  }

  private List<HistoryLine> some(PastAct act, int from, boolean forward, int limit) {
    List<HistoryLine> lines = new ArrayList<>();
    walk(
        act,
        from,
        forward,
        line -> {
          lines.add(line);
          return lines.size() < limit;
        });
    return lines;
  }

  private static Predicate<HistoryLine> always(Consumer<HistoryLine> consumer) {
    return line -> {
      consumer.accept(line);
      return true;
    };
  }

  /// @param taker answers whether to go on
  private void walk(PastAct act, int from, boolean forward, Predicate<HistoryLine> taker) {
    Found found = find(act.number());
    BatchReader.NumberedLine each = (number, line) -> taker.test(historyLine(act, number, line));
    try {
      if (!found.batch()) {
        few(archive.get().read(found.place()).lines(), from, forward, each);
        return;
      }
      try (BatchReader reader = archive.get().lines(act.number())) {
        if (forward) {
          reader.forward(from, each);
        } else {
          reader.backward(from, each);
        }
      }
    } catch (IOException e) {
      throw new StoreFailure(StoreFailure.Reason.HISTORY, e, Long.toString(act.number()));
    }
  }

  private static void few(
      List<JournalLine> lines, int from, boolean forward, BatchReader.NumberedLine each)
      throws IOException {
    boolean goOn = true;
    if (forward) {
      for (int i = from; i < lines.size() && goOn; i++) {
        goOn = each.line(i + 1, lines.get(i));
      }
    } else {
      for (int i = Math.min(lines.size(), from - 1) - 1; i >= 0 && goOn; i--) {
        goOn = each.line(i + 1, lines.get(i));
      }
    }
  }

  private HistoryLine historyLine(PastAct act, int number, JournalLine line) {
    Table<?> table = Objects.requireNonNull(tables.get(line.table()), line.table());
    return new HistoryLine(
        act,
        number,
        line.table(),
        line.record(),
        row(table, line.before()),
        row(table, line.after()));
  }

  private static @Nullable Row row(Table<?> table, @Nullable String json) {
    return json == null ? null : RowText.read(table, json);
  }

  private Found find(long act) {
    return reads.read(
        handle ->
            handle
                .createQuery("select segment, place, batch from act where id = :act")
                .bind("act", act)
                .map(
                    (row, _) ->
                        new Found(new Place(row.getInt(1), row.getLong(2)), row.getBoolean(3)))
                .one());
  }
}
