package touchstone.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the records of a store into those of another database, within one act. Every line leaves
/// nothing hanging in the air, so that the act can be taken back line by line: what nothing needs
/// goes first, the deepest first; then come what is added, owners first, and what changes; then
/// what only changes made free goes.
final class Reinstating {
  private static final int TAKEN = 23_505;
  private static final int NO_OWNER = 23_506;

  private final Transaction transaction;
  private final RowWriter wanted;
  private final Map<String, Differences> differences;
  private final List<Table<?>> ownersFirst;
  private final Steps steps;
  private final long all;
  private long done;

  private record Kept(Table<?> table, long id) {}

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
    Deque<Kept> needed = new ArrayDeque<>();
    for (Table<?> table : ownersFirst.reversed()) {
      boolean mayBeNeeded = mayBeNeeded(table, needed);
      for (long id : of(table).removed()) {
        if (mayBeNeeded && isNeeded(table, id)) {
          needed.add(new Kept(table, id));
        } else {
          become(table, id, null);
        }
      }
    }
    Deque<Kept> waiting = new ArrayDeque<>();
    for (Table<?> table : ownersFirst) {
      for (long id : of(table).added()) {
        tryToBecome(new Kept(table, id), waiting);
      }
    }
    for (Table<?> table : ownersFirst) {
      for (long id : of(table).changed()) {
        tryToBecome(new Kept(table, id), waiting);
      }
    }
    settle(waiting, needed);
  }

  /// What waits for its owner or for a name that another still has, and what goes once nothing
  /// needs it; where they wait for one another in a circle, one gets other names for the moment.
  private void settle(Deque<Kept> waiting, Deque<Kept> needed) {
    Set<Kept> parked = new HashSet<>();
    boolean alone = false;
    while (!waiting.isEmpty() || !needed.isEmpty()) {
      int before = waiting.size() + needed.size();
      for (int i = waiting.size(); i > 0; i--) {
        Kept one = waiting.remove();
        if (alone) {
          write(one, waiting);
        } else {
          tryToBecome(one, waiting);
        }
      }
      for (int i = needed.size(); i > 0; i--) {
        Kept one = needed.remove();
        if (isNeeded(one.table(), one.id()) && !(alone && waiting.isEmpty())) {
          needed.add(one);
        } else {
          become(one.table(), one.id(), null);
        }
      }
      boolean moved = waiting.size() + needed.size() < before;
      if (!moved && alone) {
        park(waiting, needed, parked);
        moved = true;
      }
      alone = !moved;
    }
  }

  /// Gives one of those that are in the way other names.
  private void park(Deque<Kept> waiting, Deque<Kept> needed, Set<Kept> parked) {
    for (Kept one : Stream.concat(waiting.stream(), needed.stream()).toList()) {
      Row now = transaction.current(one.table(), one.id());
      if (now != null && parked.add(one)) {
        Row other = new Row();
        now.values()
            .forEach(
                (column, value) ->
                    other.with(
                        column, value instanceof String text ? text + "~" + one.id() : value));
        transaction.write(one.table(), one.id(), now, other);
        return;
      }
    }
    throw new IllegalStateException("records wait for one another");
  }

  private void tryToBecome(Kept record, Deque<Kept> waiting) {
    if (lacksOwner(record, !waiting.isEmpty())) {
      waiting.add(record);
    } else {
      write(record, waiting);
    }
  }

  /// Whether it belongs to a record that is yet to come: one of its own table, or one that waits.
  private boolean lacksOwner(Kept record, boolean someWait) {
    for (Table.Reference reference : record.table().references()) {
      if (someWait || reference.table().equals(record.table().name())) {
        Row row = Objects.requireNonNull(wanted.find(record.table(), record.id()));
        Long owner = row.numberOrNull(reference.column());
        String naming = reference.naming();
        boolean meant = naming == null || reference.table().equals(row.value(naming));
        if (owner != null
            && meant
            && transaction.current(transaction.table(reference.table()), owner) == null) {
          return true;
        }
      }
    }
    return false;
  }

  private void write(Kept record, Deque<Kept> waiting) {
    Row row = Objects.requireNonNull(wanted.find(record.table(), record.id()));
    try {
      become(record.table(), record.id(), row);
    } catch (StoreFailure e) {
      if (e.getCause() instanceof SQLException sql && waits(sql.getErrorCode())) {
        waiting.add(record);
      } else {
        throw e;
      }
    }
  }

  private static boolean waits(int code) {
    return code == TAKEN || code == NO_OWNER;
  }

  private void become(Table<?> table, long id, @Nullable Row row) {
    transaction.write(table, id, transaction.current(table, id), row);
    if (++done % 500 == 0) {
      steps.step(done, all);
    }
  }

  /// Whether a record that is still there may belong to one of `table` that goes: one that changes,
  /// another of the same table, or one that is itself needed.
  private boolean mayBeNeeded(Table<?> table, Deque<Kept> needed) {
    Set<Table<?>> kept = new HashSet<>();
    kept.add(table);
    needed.forEach(record -> kept.add(record.table()));
    return transaction.tables().values().stream()
        .filter(other -> of(other).changed().length > 0 || kept.contains(other))
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
