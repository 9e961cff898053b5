package touchstone.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the records of a store into those of another database, within one act. Every line leaves
/// nothing hanging in the air, so that the act can be taken back line by line: what nothing needs
/// goes first, the deepest first; then come what is added, owners first, and what changes; then
/// what only changes made free goes.
final class Reinstating {
  private static final int TAKEN = 23_505;

  private final Transaction transaction;
  private final RowWriter wanted;
  private final Map<String, Differences> differences;
  private final List<Table<?>> ownersFirst;
  private final Steps steps;
  private final long all;
  private long done;

  private record Record(Table<?> table, long id) {}

  Reinstating(
      Transaction transaction,
      RowWriter wanted,
      Map<String, Differences> differences,
      Steps steps) {
    this.transaction = transaction;
    this.wanted = wanted;
    this.differences = differences;
    this.ownersFirst = ownersFirst(transaction.tables());
    this.steps = steps;
    this.all =
        differences.values().stream()
            .mapToLong(one -> one.added().length + one.changed().length + one.removed().length)
            .sum();
  }

  void write() {
    Deque<Record> needed = new ArrayDeque<>();
    for (Table<?> table : ownersFirst.reversed()) {
      boolean mayBeNeeded = mayBeNeeded(table);
      for (long id : of(table).removed()) {
        if (mayBeNeeded && isNeeded(table, id)) {
          needed.add(new Record(table, id));
        } else {
          become(table, id, null);
        }
      }
    }
    Deque<Record> waiting = new ArrayDeque<>();
    for (Table<?> table : ownersFirst) {
      for (long id : of(table).added()) {
        tryToBecome(new Record(table, id), waiting);
      }
    }
    for (Table<?> table : ownersFirst) {
      for (long id : of(table).changed()) {
        tryToBecome(new Record(table, id), waiting);
      }
    }
    settle(waiting);
    removeNeeded(needed);
  }

  /// What was needed goes once what needed it is gone; where two need one another, all the same.
  private void removeNeeded(Deque<Record> needed) {
    boolean moves = true;
    while (!needed.isEmpty()) {
      int before = needed.size();
      for (int i = 0; i < before; i++) {
        Record one = needed.remove();
        if (moves && isNeeded(one.table(), one.id())) {
          needed.add(one);
        } else {
          become(one.table(), one.id(), null);
        }
      }
      moves = needed.size() < before;
    }
  }

  /// What waits for its owner, or for a name that another of them still has.
  private void settle(Deque<Record> waiting) {
    boolean moves = true;
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      for (int i = 0; i < before; i++) {
        Record one = waiting.remove();
        if (moves) {
          tryToBecome(one, waiting);
        } else {
          write(one, waiting);
        }
      }
      if (waiting.size() == before && !moves) {
        park(waiting);
      }
      moves = waiting.size() < before;
    }
  }

  /// Gives one of those that wait for one another another name for the moment.
  private void park(Deque<Record> waiting) {
    for (Record one : waiting) {
      Row now = transaction.current(one.table(), one.id());
      if (now != null) {
        Row parked = new Row();
        now.values()
            .forEach(
                (column, value) ->
                    parked.with(
                        column, value instanceof String text ? text + "~" + one.id() : value));
        transaction.write(one.table(), one.id(), now, parked);
        return;
      }
    }
    throw new IllegalStateException("nothing that waits is there");
  }

  private void tryToBecome(Record record, Deque<Record> waiting) {
    if (lacksOwner(record)) {
      waiting.add(record);
    } else {
      write(record, waiting);
    }
  }

  /// Whether it belongs to a record of its own table that is yet to come.
  private boolean lacksOwner(Record record) {
    for (Table.Reference reference : record.table().references()) {
      if (reference.table().equals(record.table().name())) {
        Row row = Objects.requireNonNull(wanted.find(record.table(), record.id()));
        Long owner = row.numberOrNull(reference.column());
        if (owner != null && transaction.current(record.table(), owner) == null) {
          return true;
        }
      }
    }
    return false;
  }

  private void write(Record record, Deque<Record> waiting) {
    Row row = Objects.requireNonNull(wanted.find(record.table(), record.id()));
    try {
      become(record.table(), record.id(), row);
    } catch (StoreFailure e) {
      if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == TAKEN) {
        waiting.add(record);
      } else {
        throw e;
      }
    }
  }

  private void become(Table<?> table, long id, @Nullable Row row) {
    transaction.write(table, id, transaction.current(table, id), row);
    if (++done % 500 == 0) {
      steps.step(done, all);
    }
  }

  /// Whether a record that is still there may belong to one of `table` that goes: one that changes,
  /// or another of the same table.
  private boolean mayBeNeeded(Table<?> table) {
    return transaction.tables().values().stream()
        .filter(other -> of(other).changed().length > 0 || other == table)
        .flatMap(other -> other.references().stream())
        .anyMatch(reference -> reference.table().equals(table.name()));
  }

  private boolean isNeeded(Table<?> table, long id) {
    for (Table<?> other : transaction.tables().values()) {
      for (Table.Reference reference : other.references()) {
        if (reference.table().equals(table.name())
            && !transaction.writer().referring(other, reference, id, 1).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private Differences of(Table<?> table) {
    return Objects.requireNonNull(differences.get(table.name()), table.name());
  }

  /// The tables, each after those its records belong to.
  private static List<Table<?>> ownersFirst(Map<String, Table<?>> tables) {
    Map<String, Table<?>> placed = new LinkedHashMap<>();
    tables.values().forEach(table -> place(table, tables, placed, new ArrayList<>()));
    return List.copyOf(placed.values());
  }

  private static void place(
      Table<?> table,
      Map<String, Table<?>> tables,
      Map<String, Table<?>> placed,
      List<String> above) {
    if (placed.containsKey(table.name()) || above.contains(table.name())) {
      return;
    }
    above.add(table.name());
    for (Table.Reference reference : table.references()) {
      Table<?> owner = tables.get(reference.table());
      if (owner != null) {
        place(owner, tables, placed, above);
      }
    }
    placed.put(table.name(), table);
  }
}
