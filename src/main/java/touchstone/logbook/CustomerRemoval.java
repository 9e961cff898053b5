package touchstone.logbook;

import java.util.List;
import java.util.function.LongConsumer;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionTables;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Takes a customer out of the store within an act, with everything that hangs on it: interactions,
/// conversations, follow-ups, contact points, permissions, stages, tags, whoever was merged into
/// it. Who was a member of it belongs to nobody then.
final class CustomerRemoval {
  private final Transaction transaction;
  private final Filing filing;

  CustomerRemoval(Transaction transaction, Filing filing) {
    this.transaction = transaction;
    this.filing = filing;
  }

  void remove(CustomerId customer) {
    long id = customer.value();
    each(MergeTables.CUSTOMER_MERGE, "kept_id", id, this::removeMerged);
    for (String side : List.of("one_id", "other_id")) {
      each(MergeTables.CUSTOMER_APART, side, id, this::forgetApart);
    }
    each(
        InteractionTables.INTERACTION,
        "customer_id",
        id,
        interaction -> filing.remove(transaction, new InteractionId(interaction)));
    each(CustomerTables.CUSTOMER, "member_of", id, this::release);
    for (Table<?> table :
        List.of(
            FollowUpStore.FOLLOW_UP,
            InteractionTables.THREAD,
            CustomerTables.CONTACT_POINT,
            CustomerTables.PERMISSION,
            CustomerTables.LIFECYCLE_STAGE)) {
      each(table, "customer_id", id, record -> transaction.remove(table, record));
    }
    filing.untag(transaction, "customer", id);
    transaction.remove(CustomerTables.CUSTOMER, id);
  }

  // Whoever was merged into the customer is a part of it.
  private void removeMerged(long merged) {
    each(
        MergeTables.MERGE_MOVE,
        "merged_id",
        merged,
        move -> transaction.remove(MergeTables.MERGE_MOVE, move));
    transaction.remove(MergeTables.CUSTOMER_MERGE, merged);
    remove(new CustomerId(merged));
  }

  private void forgetApart(long apart) {
    transaction.remove(MergeTables.CUSTOMER_APART, apart);
  }

  private void release(long member) {
    transaction
        .find(CustomerTables.CUSTOMER, member)
        .ifPresent(one -> transaction.change(CustomerTables.CUSTOMER, withoutGroup(one)));
  }

  private static Customer withoutGroup(Customer one) {
    return new Customer(
        one.id(),
        one.reference(),
        one.kind(),
        one.name(),
        one.segment(),
        one.owner(),
        one.relationshipStart(),
        one.relationshipEnd(),
        one.endCause(),
        one.acquisitionCost(),
        null,
        one.note(),
        one.createdAt());
  }

  // A stretch at a time, until none is left.
  private void each(Table<?> table, String column, long id, LongConsumer act) {
    for (List<Long> there = hanging(table, column, id);
        !there.isEmpty();
        there = hanging(table, column, id)) {
      there.forEach(act::accept);
    }
  }

  private List<Long> hanging(Table<?> table, String column, long id) {
    return transaction.hangingOn(table.name(), column, id);
  }
}
