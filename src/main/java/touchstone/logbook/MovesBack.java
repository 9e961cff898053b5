package touchstone.logbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.MergeMove;
import touchstone.customer.MergeTables;
import touchstone.interaction.InteractionTables;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Takes back what a merge that stands no more has moved: the values it wrote down.
final class MovesBack {
  private static final Set<String> WHOSE =
      Set.of("customer_id", "owner_id", "kept_id", "member_of");

  private final Transaction transaction;
  private final CustomerId merged;
  private final Set<Long> entries = new HashSet<>();
  private long newest = Long.MAX_VALUE;
  private long stayed;

  /// @param merged who was merged
  MovesBack(Transaction transaction, CustomerId merged) {
    this.transaction = transaction;
    this.merged = merged;
  }

  /// Takes all back; answers whether there was anything.
  boolean all() {
    List<MergeMove> moves = transaction.where(MergeTables.MERGE_MOVE, "merged_id", merged.value());
    for (MergeMove move : moves.reversed()) {
      if (!takeBack(move)) {
        stayed++;
      } else if (move.table().equals(InteractionTables.INTERACTION.name())) {
        entries.add(move.record());
      }
      transaction.remove(MergeTables.MERGE_MOVE, move.id());
    }
    newest = moves.isEmpty() ? Long.MAX_VALUE : moves.getLast().id();
    return !moves.isEmpty();
  }

  /// The interactions that went back.
  Set<Long> entries() {
    return entries;
  }

  /// How many values were left because somebody changed them since the merge.
  long stayed() {
    return stayed;
  }

  /// The id of the last move: what has a greater one came later.
  long newest() {
    return newest;
  }

  /// Makes a value what it was before the merge, unless somebody made it another since, removed
  /// whom it named or gave that one the like; answers whether it is now.
  private boolean takeBack(MergeMove move) {
    Table<?> table = MergeMoves.table(move);
    Optional<Row> found = transaction.row(table, move.record());
    if (found.isEmpty()) {
      return false;
    }
    Row now = found.get();
    Object value = now.value(move.column());
    Object became = move.value(move.became());
    boolean untouched = same(value, became) || isNow(move, became, value);
    if (!untouched) {
      forget(move);
      return false;
    }
    Row before = MergeMoves.copy(now).with(move.column(), move.value(move.was()));
    if (!transaction.restoring().hasReferred(table, before) || hasOther(move, before)) {
      return false;
    }
    transaction.rewrite(table, move.record(), before);
    return true;
  }

  /// Whether who is to have a thread back has another one of its reference by now.
  private boolean hasOther(MergeMove move, Row before) {
    return move.table().equals(InteractionTables.THREAD.name())
        && new OwnThreads(transaction)
            .find(new CustomerId(before.number("customer_id")), before.text("reference"))
            .filter(other -> other.id() != move.record())
            .isPresent();
  }

  /// Whether a value names the customer that one named by a merge has become since.
  private boolean isNow(MergeMove move, @Nullable Object became, @Nullable Object value) {
    return WHOSE.contains(move.column())
        && became instanceof Long id
        && Objects.equals(value, standing(id));
  }

  private long standing(long customer) {
    return transaction
        .find(MergeTables.CUSTOMER_MERGE, customer)
        .map(merge -> standing(merge.kept().value()))
        .orElse(customer);
  }

  /// A merge made after this one found the value this one left: what it will take the value back to
  /// is then what was before both.
  private void forget(MergeMove move) {
    transaction.where(MergeTables.MERGE_MOVE, "record_id", move.record()).stream()
        .filter(later -> later.id() > move.id() && !later.merged().equals(move.merged()))
        .filter(later -> later.table().equals(move.table()))
        .filter(later -> later.column().equals(move.column()))
        .filter(later -> Objects.equals(later.was(), move.became()))
        .findFirst()
        .ifPresent(
            later ->
                transaction.change(
                    MergeTables.MERGE_MOVE,
                    new MergeMove(
                        later.id(),
                        later.merged(),
                        later.table(),
                        later.record(),
                        later.column(),
                        move.was(),
                        later.became())));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal told) {
      return number.compareTo(told) == 0;
    }
    return Objects.equals(one, other);
  }
}
