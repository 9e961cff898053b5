package touchstone.logbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeMove;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Makes two customers of one within an act: a merged one as it was, or some entries for another.
public final class Splitting {
  private static final Set<String> WHOSE =
      Set.of("customer_id", "owner_id", "kept_id", "member_of");

  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final Filing filing;

  Splitting(CustomerStore customers, InteractionStore interactions, Filing filing) {
    this.customers = customers;
    this.interactions = interactions;
    this.filing = filing;
  }

  /// What became of a split.
  ///
  /// @param from the customer that had them; the first of several
  /// @param to the customer that has them now
  /// @param entries how many interactions changed hands
  /// @param stayed how many values were left because somebody changed them since the merge
  public record Split(CustomerId from, CustomerId to, long entries, long stayed) {}

  Split split(Transaction transaction, CustomerId merged) {
    CustomerMerge merge =
        transaction
            .find(MergeTables.CUSTOMER_MERGE, merged.value())
            .orElseThrow(
                () ->
                    new MergeRefused(
                        MergeRefused.Reason.NOT_MERGED,
                        customers.standing(transaction, merged).name()));
    List<MergeMove> moves = transaction.where(MergeTables.MERGE_MOVE, "merged_id", merged.value());
    transaction.remove(MergeTables.CUSTOMER_MERGE, merged.value());
    Set<Long> entries = new HashSet<>();
    long stayed = 0;
    for (MergeMove move : moves.reversed()) {
      if (!takeBack(transaction, move)) {
        stayed++;
      } else if (move.table().equals(InteractionTables.INTERACTION.name())) {
        entries.add(move.record());
      }
      transaction.remove(MergeTables.MERGE_MOVE, move.id());
    }
    long newest = moves.isEmpty() ? Long.MAX_VALUE : moves.getLast().id();
    followUps(transaction, merge.kept(), merged, entries, newest);
    straighten(transaction, merge.kept());
    straighten(transaction, merged);
    return new Split(merge.kept(), merged, entries.size(), stayed);
  }

  Split split(Transaction transaction, List<InteractionId> entries, String nameOrReference) {
    CustomerId to = meant(transaction, nameOrReference);
    CustomerId from = null;
    Set<Long> moved = new HashSet<>();
    for (InteractionId id : entries) {
      Interaction one = transaction.find(InteractionTables.INTERACTION, id.value()).orElse(null);
      if (one != null && !one.customer().equals(to)) {
        from = from == null ? one.customer() : from;
        transaction.change(
            InteractionTables.INTERACTION,
            new Interaction(
                one.id(),
                one.reference(),
                to,
                one.recordedAt(),
                one.facts(),
                one.thread(),
                one.importBatch()));
        moved.add(id.value());
      }
    }
    if (from == null) {
      throw new MergeRefused(MergeRefused.Reason.NOTHING_TO_MOVE, nameOrReference);
    }
    for (long id : moved) {
      transaction.where(FollowUpStore.FOLLOW_UP, "interaction_id", id).stream()
          .filter(one -> !one.customer().equals(to))
          .forEach(one -> give(transaction, one, to));
    }
    straighten(transaction, to);
    return new Split(from, to, moved.size(), 0);
  }

  /// Makes a value what it was before the merge, unless somebody made it another since; answers
  /// whether it is now.
  private boolean takeBack(Transaction transaction, MergeMove move) {
    Table<?> table = MergeMoves.table(move);
    Optional<Row> found = transaction.row(table, move.record());
    if (found.isEmpty()) {
      return false;
    }
    Row now = found.get();
    Object value = now.value(move.column());
    Object became = move.value(move.became());
    boolean untouched =
        same(value, became)
            || (WHOSE.contains(move.column())
                && became instanceof Long id
                && Objects.equals(
                    value, customers.standing(transaction, new CustomerId(id)).id().value()));
    if (untouched) {
      Row before = MergeMoves.copy(now).with(move.column(), move.value(move.was()));
      transaction.rewrite(table, move.record(), before);
    } else {
      forget(transaction, move);
    }
    return untouched;
  }

  /// A merge made after this one found the value this one left: what it will take the value back to
  /// is then what was before both.
  private static void forget(Transaction transaction, MergeMove move) {
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

  /// A follow-up promised since the merge goes with its interaction.
  private static void followUps(
      Transaction transaction, CustomerId kept, CustomerId to, Set<Long> entries, long newest) {
    transaction.where(FollowUpStore.FOLLOW_UP, "customer_id", kept.value()).stream()
        .filter(one -> one.id() > newest)
        .filter(one -> one.interaction() != null && entries.contains(one.interaction().value()))
        .forEach(one -> give(transaction, one, to));
  }

  private static void give(Transaction transaction, FollowUp one, CustomerId to) {
    transaction.change(
        FollowUpStore.FOLLOW_UP,
        new FollowUp(
            one.id(),
            one.what(),
            one.owner(),
            one.due(),
            one.dueAt(),
            one.doneAt(),
            to,
            one.interaction(),
            one.incident()));
  }

  /// An interaction whose thread is another customer's goes into its own customer's thread of that
  /// reference, made where there is none.
  private void straighten(Transaction transaction, CustomerId customer) {
    for (Interaction one :
        transaction.where(InteractionTables.INTERACTION, "customer_id", customer.value())) {
      Long thread = one.thread();
      InteractionThread there =
          thread == null ? null : transaction.find(InteractionTables.THREAD, thread).orElse(null);
      if (there != null && !there.customer().equals(customer)) {
        transaction.change(
            InteractionTables.INTERACTION,
            new Interaction(
                one.id(),
                one.reference(),
                customer,
                one.recordedAt(),
                one.facts(),
                thread(transaction, customer, there),
                one.importBatch()));
      }
    }
  }

  private long thread(Transaction transaction, CustomerId customer, InteractionThread like) {
    return interactions
        .thread(transaction, customer, like.reference())
        .map(InteractionThread::id)
        .orElseGet(
            () -> {
              long id = transaction.newId();
              transaction.add(
                  InteractionTables.THREAD,
                  new InteractionThread(
                      id, like.reference(), customer, like.title(), like.closed()));
              return id;
            });
  }

  private CustomerId meant(Transaction transaction, String nameOrReference) {
    return customers
        .meant(transaction, nameOrReference)
        .map(Customer::id)
        .orElseGet(
            () -> {
              CustomerId id = new CustomerId(transaction.newId());
              transaction.add(
                  CustomerTables.CUSTOMER,
                  Customer.named(
                      id,
                      filing.reference(transaction, "customer", "C", null),
                      nameOrReference.strip(),
                      transaction.now()));
              return id;
            });
  }
}
