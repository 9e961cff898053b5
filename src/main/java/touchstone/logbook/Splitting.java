package touchstone.logbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionTables;
import touchstone.store.Transaction;

/// Makes two customers of one within an act: a merged one as it was, or some entries for another.
public final class Splitting {
  private final CustomerStore customers;
  private final Filing filing;

  Splitting(CustomerStore customers, Filing filing) {
    this.customers = customers;
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
    transaction.remove(MergeTables.CUSTOMER_MERGE, merged.value());
    MovesBack back = new MovesBack(transaction, merged);
    back.all();
    followUps(transaction, merge.kept(), merged, back.entries(), back.newest());
    new OwnThreads(transaction).straighten();
    return new Split(merge.kept(), merged, back.entries().size(), back.stayed());
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
    new OwnThreads(transaction).straighten();
    return new Split(from, to, moved.size(), 0);
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
