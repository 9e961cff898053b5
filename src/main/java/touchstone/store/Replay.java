package touchstone.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.journal.BatchReader;
import touchstone.journal.JournalAct;
import touchstone.journal.JournalLine;
import touchstone.journal.JournalSurvey;
import touchstone.journal.WrittenAct;

/// Carries out acts of the journal on a database that has not seen them: the rows as they became,
/// the counters, the acts themselves; derived tables once at the end. One transaction.
final class Replay {
  private final Handle handle;
  private final JournalSurvey journal;
  private final Map<String, Table<?>> tables;
  private final RowWriter writer;
  private final List<Derivation> derivations;
  private boolean factsChanged;
  private long acts;

  private Replay(
      Handle handle,
      JournalSurvey journal,
      Map<String, Table<?>> tables,
      List<Projection> projections) {
    this.handle = handle;
    this.journal = journal;
    this.tables = tables;
    this.writer = new RowWriter(handle);
    this.derivations = projections.stream().map(Derivation::new).toList();
  }

  /// @param after the last act the database knows
  /// @param until the last act to carry out
  /// @return how many acts were carried out
  static long run(
      Handle handle,
      JournalSurvey journal,
      long after,
      long until,
      Map<String, Table<?>> tables,
      List<Projection> projections)
      throws IOException {
    Replay replay = new Replay(handle, journal, tables, projections);
    journal.replay(
        after,
        act -> {
          if (act.act().number() <= until) {
            replay.act(act);
          }
        });
    replay.finish();
    return replay.acts;
  }

  private void act(WrittenAct written) throws IOException {
    JournalAct act = written.act();
    Map<String, long[]> kinds = new TreeMap<>();
    if (act.batch() == null) {
      int number = 0;
      for (JournalLine line : written.lines()) {
        line(act, ++number, line, kinds);
      }
    } else {
      try (BatchReader reader = journal.lines(act)) {
        reader.forward(
            0,
            (number, line) -> {
              line(act, number, line, kinds);
              return true;
            });
      }
    }
    act.counters().forEach((name, next) -> Counter.set(handle, name, next));
    ActBook.record(handle, act, written.place(), kinds);
    acts++;
  }

  private void line(JournalAct act, int number, JournalLine line, Map<String, long[]> kinds) {
    Table<?> table = Objects.requireNonNull(tables.get(line.table()), line.table());
    Row before = row(table, line.before());
    Row after = row(table, line.after());
    for (Derivation derivation : derivations) {
      derivation.note(handle, table, line.record(), before, after);
    }
    writer.write(table, line.record(), before, after);
    writer.index(act.number(), number, table.name(), line.record());
    long[] kind = kinds.computeIfAbsent(table.name(), _ -> new long[2]);
    kind[0]++;
    kind[1] += after == null ? 1 : 0;
    factsChanged |= table == Facts.FACT;
  }

  private void finish() {
    for (Derivation derivation : derivations) {
      if (factsChanged) {
        derivation.everything(handle);
      }
      derivation.refresh(handle);
      derivation.add(handle);
    }
    writer.close();
  }

  private static @Nullable Row row(Table<?> table, @Nullable String json) {
    return json == null ? null : RowText.read(table, json);
  }
}
