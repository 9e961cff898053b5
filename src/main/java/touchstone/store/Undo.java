package touchstone.store;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Takes back what an act made of a record, where that can be done without leaving anything hanging
/// in the air: nothing may belong to a record that goes, and what comes back needs what it belongs
/// to, and a name of its own. The database itself holds only some of these ties.
final class Undo {
  private static final String ERASED =
      """
      select 1 from erased_record
      where table_name = :table and record_id = :record and act_id >= :act limit 1
      """;

  private Undo() {}

  /// Takes back a whole act.
  ///
  /// @throws StoreFailure CHANGED_SINCE, OWNER_GONE, ERASED; the first also where all it wrote has
  ///   come to be what it was before, as when an entry was given to a customer that was merged into
  ///   the one who had it: an act that writes nothing could not be done again
  static void takeBack(Transaction transaction, long act) {
    transaction.restoring().takesBack(act);
    transaction.history().eachOf(act, transaction::revert);
    if (transaction.written() == 0) {
      HistoryLine first = transaction.history().linesOf(act, 0, 1).getFirst();
      throw changed(transaction, act, first.table(), first.record());
    }
  }

  /// @throws StoreFailure CHANGED_SINCE, OWNER_GONE, ERASED
  static void revert(Transaction transaction, HistoryLine line) {
    Table<?> table = transaction.table(line.table());
    long act = line.act().number();
    if (erasedSince(transaction, act, line)) {
      throw new StoreFailure(StoreFailure.Reason.ERASED, null, Long.toString(act));
    }
    Row current = transaction.current(table, line.record());
    if (!Objects.equals(current, line.after())
        && !Objects.equals(current, standing(transaction, table, line.record(), line.after()))) {
      throw changed(transaction, act, line.table(), line.record());
    }
    restore(transaction, table, line.record(), line.before(), act);
  }

  private static boolean erasedSince(Transaction transaction, long act, HistoryLine line) {
    if (line.table().equals(ErasedRecord.ERASED_RECORD.name())) {
      return true; // the act that erased
    }
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

  /// @param act the act that is taken back, for the failure's words
  static boolean restore(
      Transaction transaction, Table<?> table, long record, @Nullable Row wanted, long act) {
    Row current = transaction.current(table, record);
    Row back = standing(transaction, table, record, wanted);
    if (Objects.equals(current, back)) {
      return false;
    }
    if (back == null) {
      refuseOrphans(transaction, table, record, act);
    } else {
      refuseOrphan(transaction, table, back, act);
    }
    transaction.restoring().restores(back != null);
    try {
      transaction.write(table, record, current, back);
    } catch (StoreFailure e) {
      throw back == null || !InTheWay.is(e) ? e : taken(transaction, table, record, back, act, e);
    }
    return true;
  }

  /// What comes back has a name or a reference that another record has been given since.
  private static StoreFailure taken(
      Transaction transaction,
      Table<?> table,
      long record,
      Row back,
      long act,
      StoreFailure refused) {
    OptionalLong other = InTheWay.of(transaction.handle(), table, record, back);
    return other.isPresent() ? changed(transaction, act, table.name(), other.getAsLong()) : refused;
  }

  private static @Nullable Row standing(
      Transaction transaction, Table<?> table, long record, @Nullable Row row) {
    return row == null
        ? null
        : transaction.restoring().standing().of(transaction, table.name(), record, row);
  }

  private static void refuseOrphans(
      Transaction transaction, Table<?> table, long record, long act) {
    for (Table<?> other : transaction.tables().values()) {
      for (Table.Reference reference : other.references()) {
        if (reference.table().equals(table.name())) {
          List<Long> there = transaction.writer().referring(other, reference, record, 1);
          if (!there.isEmpty()) {
            throw changed(transaction, act, other.name(), there.getFirst());
          }
        }
      }
    }
  }

  private static void refuseOrphan(Transaction transaction, Table<?> table, Row row, long act) {
    Table.Reference missing = missing(transaction, table, row);
    if (missing != null) {
      long owner = row.number(missing.column());
      throw StoreFailure.ownerGone(
          act,
          new StoreFailure.Since(
              missing.table(), owner, later(transaction, missing.table(), owner)));
    }
  }

  /// By what a row refers to a record that is not there; absent where all are.
  static Table.@Nullable Reference missing(Transaction transaction, Table<?> table, Row row) {
    for (Table.Reference reference : table.references()) {
      Long owner = row.numberOrNull(reference.column());
      String naming = reference.naming();
      boolean meant = naming == null || reference.table().equals(row.value(naming));
      if (owner != null
          && meant
          && transaction.current(transaction.table(reference.table()), owner) == null) {
        return reference;
      }
    }
    return null;
  }

  static StoreFailure changed(Transaction transaction, long act, String table, long record) {
    return StoreFailure.changedSince(
        act, new StoreFailure.Since(table, record, later(transaction, table, record)));
  }

  private static @Nullable PastAct later(Transaction transaction, String table, long record) {
    return transaction.history().of(table, record, 1).stream()
        .findFirst()
        .map(HistoryLine::act)
        .orElse(null);
  }
}
