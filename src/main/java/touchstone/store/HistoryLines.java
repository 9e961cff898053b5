package touchstone.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The lines of the change history, read and rewritten as rows.
final class HistoryLines {
  private static final String LINES =
      """
      select act_id, line, table_name, record_id, before_row, after_row
      from act_line where table_name in (<tables>) order by act_id, line
      """;

  private static final String REWRITE =
      "update act_line set before_row = :before, after_row = :after where act_id = :act and line ="
          + " :line";

  private static final int AT_ONCE = 1_000;

  private HistoryLines() {}

  private record Kept(long act, int line, PastLine told) {}

  /// Tells every line of some tables, the oldest first.
  static void each(
      Handle handle,
      Map<String, Table<?>> tables,
      Collection<String> wanted,
      Consumer<PastLine> consumer) {
    kept(handle, tables, wanted, kept -> consumer.accept(kept.told()));
  }

  /// Rewrites both sides of every line that the scrubbing changes; answers how many there were.
  static long rewrite(Handle handle, Map<String, Table<?>> tables, Scrubbing scrubbing) {
    List<Kept> changed = new ArrayList<>();
    kept(
        handle,
        tables,
        tables.keySet(),
        kept -> {
          PastLine told = kept.told();
          Row before = scrubbing.scrub(told.table(), told.id(), told.before());
          Row after = scrubbing.scrub(told.table(), told.id(), told.after());
          if (!Objects.equals(before, told.before()) || !Objects.equals(after, told.after())) {
            changed.add(
                new Kept(
                    kept.act(), kept.line(), new PastLine(told.table(), told.id(), before, after)));
          }
        });
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      PreparedBatch batch = handle.prepareBatch(REWRITE);
      for (Kept one : changed.subList(from, Math.min(from + AT_ONCE, changed.size()))) {
        batch
            .bind("act", one.act())
            .bind("line", one.line())
            .bind("before", text(one.told().before()))
            .bind("after", text(one.told().after()))
            .add();
      }
      batch.execute();
    }
    return changed.size();
  }

  private static void kept(
      Handle handle,
      Map<String, Table<?>> tables,
      Collection<String> wanted,
      Consumer<Kept> consumer) {
    handle
        .createQuery(LINES)
        .bindList("tables", List.copyOf(wanted))
        .setFetchSize(AT_ONCE)
        .map(
            (row, _) -> {
              Table<?> table = Objects.requireNonNull(tables.get(row.getString(3)));
              return new Kept(
                  row.getLong(1),
                  row.getInt(2),
                  new PastLine(
                      table.name(),
                      row.getLong(4),
                      row(table, row.getString(5)),
                      row(table, row.getString(6))));
            })
        .forEach(consumer);
  }

  private static @Nullable Row row(Table<?> table, @Nullable String json) {
    return json == null ? null : RowText.read(table, json);
  }

  private static @Nullable String text(@Nullable Row row) {
    return row == null ? null : RowText.write(row);
  }
}
