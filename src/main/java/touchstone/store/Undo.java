package touchstone.store;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes an act back line by line, last line first.
final class Undo {
  private Undo() {}

  static void revert(
      Transaction transaction, History history, long act, Map<String, Table<?>> tables) {
    try {
      history.backwards(
          act,
          line -> {
            Table<?> table = Objects.requireNonNull(tables.get(line.table()), line.table());
            Row current = transaction.current(table, line.record());
            if (!Objects.equals(current, row(table, line.after()))) {
              throw new StoreFailure(StoreFailure.Reason.CHANGED_SINCE, null, Long.toString(act));
            }
            transaction.write(table, line.record(), current, row(table, line.before()));
          });
    } catch (IOException e) {
      throw new StoreFailure(StoreFailure.Reason.HISTORY, e, Long.toString(act));
    }
  }

  private static @Nullable Row row(Table<?> table, @Nullable String json) {
    return json == null ? null : RowText.read(table, json);
  }
}
