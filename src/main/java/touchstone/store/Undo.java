package touchstone.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes an act back line by line, last line first.
final class Undo {
  private record Line(String table, long record, @Nullable String before, @Nullable String after) {}

  private static final String LINES =
      """
      select table_name, record_id, before_row, after_row
      from act_line where act_id = :act order by act_id desc, line desc
      """;

  private static final String ERASED =
      """
      select 1 from erased_record
      where table_name = :table and record_id = :record and act_id >= :act limit 1
      """;

  private Undo() {}

  static void revert(Transaction transaction, long act, Map<String, Table<?>> tables) {
    List<Line> lines =
        transaction
            .handle()
            .createQuery(LINES)
            .bind("act", act)
            .map(
                (row, _) ->
                    new Line(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
            .list();
    if (lines.stream().anyMatch(line -> erasedSince(transaction, act, line))) {
      throw new StoreFailure(StoreFailure.Reason.ERASED, null, Long.toString(act));
    }
    for (Line line : lines) {
      Table<?> table = Objects.requireNonNull(tables.get(line.table()), line.table());
      Row current = transaction.current(table, line.record());
      if (!Objects.equals(current, row(table, line.after()))) {
        throw new StoreFailure(StoreFailure.Reason.CHANGED_SINCE, null, Long.toString(act));
      }
      transaction.write(table, line.record(), current, row(table, line.before()));
    }
  }

  private static boolean erasedSince(Transaction transaction, long act, Line line) {
    return transaction
        .handle()
        .createQuery(ERASED)
        .bind("table", line.table())
        .bind("record", line.record())
        .bind("act", act)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  private static @Nullable Row row(Table<?> table, @Nullable String json) {
    return json == null ? null : RowText.read(table, json);
  }
}
