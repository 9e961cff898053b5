package touchstone.logbook;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.DuplicateKeys;
import touchstone.customer.MergeTables;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.store.Row;
import touchstone.store.Standing;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// What comes back to a customer that was merged into another one since belongs to that one, as the
/// merge would have had it: entries with their follow-ups, ways to reach them, permissions, tags
/// and whoever is a member of it; but for what the kept customer has too, which stays where it was,
/// and the stages set by hand, which a merge leaves where they are. An act that takes back the
/// merge itself, or brings one back, writes every record as that act knew it; where it brings one
/// back, what came to the merged customer in the meantime goes to the kept one too, written down as
/// the merge writes it, so that a split finds it; where it takes one back, so does that.
public final class MergedSince implements Standing {
  @Override
  public Row of(Transaction transaction, String table, long record, Row row) {
    return switch (table) {
      case "interaction" -> withThread(transaction, row, moved(transaction, "customer_id", row));
      case "follow_up" -> moved(transaction, "customer_id", row);
      case "customer_merge" -> {
        Row merge = moved(transaction, "kept_id", row);
        long kept = merge.number("kept_id");
        if (kept == record) { // whom it was merged into is a part of it now
          throw transaction
              .restoring()
              .standsInTheWay(MergeTables.CUSTOMER_MERGE, row.number("kept_id"));
        }
        yield merge;
      }
      case "thread" ->
          unlessThere(
              transaction,
              InteractionTables.THREAD,
              "customer_id",
              record,
              row,
              (one, other) -> one.reference().equals(other.reference()));
      case "contact_point" ->
          unlessThere(
              transaction,
              CustomerTables.CONTACT_POINT,
              "customer_id",
              record,
              row,
              DuplicateKeys::same);
      case "permission" ->
          unlessThere(
              transaction, CustomerTables.PERMISSION, "customer_id", record, row, Belongings::same);
      case "tag" ->
          "customer".equals(row.value("owner_table"))
              ? unlessThere(
                  transaction, InteractionTables.TAG, "owner_id", record, row, Belongings::same)
              : row;
      case "customer" -> {
        Row member = moved(transaction, "member_of", row);
        boolean ofItself = Objects.equals(member.numberOrNull("member_of"), record);
        yield ofItself ? MergeMoves.copy(member).with("member_of", null) : member;
      }
      default -> row;
    };
  }

  @Override
  public void settle(Transaction transaction) {
    boolean moved = transaction.restoring().bringsBack();
    for (long merged : merges(transaction)) {
      CustomerMerge merge = transaction.find(MergeTables.CUSTOMER_MERGE, merged).orElse(null);
      if (merge == null) {
        moved |= new MovesBack(transaction, new CustomerId(merged)).all();
      } else {
        new MergeMoves(transaction, merge.merged())
            .belongings(
                Belongings.since(transaction, merge.merged()),
                new Belongings(transaction, merge.kept()),
                merge.kept());
      }
    }
    if (moved) {
      new OwnThreads(transaction).straighten();
    }
  }

  /// Who was merged or is no more by this act; where it wrote very many, whoever is merged or was.
  private static List<Long> merges(Transaction transaction) {
    return transaction.toldWhole(MergeTables.CUSTOMER_MERGE)
        ? List.copyOf(transaction.written(MergeTables.CUSTOMER_MERGE))
        : CustomerStore.everMerged(transaction);
  }

  private static Row moved(Transaction transaction, String column, Row row) {
    Long owner = row.numberOrNull(column);
    Long standing = owner == null ? null : standing(transaction, owner);
    return Objects.equals(owner, standing) ? row : MergeMoves.copy(row).with(column, standing);
  }

  /// Who a customer has become by merges that stand and that this act does not itself write.
  private static long standing(Transaction transaction, long customer) {
    return transaction
        .find(MergeTables.CUSTOMER_MERGE, customer)
        .filter(_ -> !transaction.written(MergeTables.CUSTOMER_MERGE).contains(customer))
        .filter(_ -> !transaction.restoring().takesBack(MergeTables.CUSTOMER_MERGE, customer))
        .map(merge -> standing(transaction, merge.kept().value()))
        .orElse(customer);
  }

  /// A thread of the kept customer takes the place of one of the same reference that was not moved.
  private static Row withThread(Transaction transaction, Row before, Row row) {
    Long thread = row.numberOrNull("thread_id");
    InteractionThread own =
        row.equals(before) || thread == null
            ? null
            : transaction.find(InteractionTables.THREAD, thread).orElse(null);
    if (own == null || own.customer().value() == row.number("customer_id")) {
      return row;
    }
    return new OwnThreads(transaction)
        .find(new CustomerId(row.number("customer_id")), own.reference())
        .map(one -> MergeMoves.copy(row).with("thread_id", one.id()))
        .orElse(row);
  }

  /// The row with the kept customer, but for what that one has too.
  private static <R> Row unlessThere(
      Transaction transaction,
      Table<R> table,
      String column,
      long record,
      Row row,
      BiPredicate<R, R> same) {
    Row moved = moved(transaction, column, row);
    if (moved.equals(row)) {
      return row;
    }
    R wanted = table.recordOf(MergeMoves.copy(moved).with("id", record));
    boolean there =
        transaction.idsWhere(table, column, moved.number(column)).stream()
            .filter(id -> id != record)
            .flatMap(id -> transaction.find(table, id).stream())
            .anyMatch(one -> same.test(one, wanted));
    return there ? row : moved;
  }
}
