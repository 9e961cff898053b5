package touchstone.logbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerTables;
import touchstone.customer.DuplicateKeys;
import touchstone.customer.LifecycleStage;
import touchstone.customer.MergeTables;
import touchstone.customer.Permission;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.interaction.Tag;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// What hangs on one customer.
final class Belongings {
  final List<Interaction> interactions;
  final List<InteractionThread> threads;
  final List<FollowUp> followUps;
  final List<ContactPoint> contacts;
  final List<Permission> permissions;
  final List<LifecycleStage> stages;
  final List<Tag> tags;
  final List<Customer> members;
  final List<CustomerMerge> merged;

  Belongings(Transaction transaction, CustomerId id) {
    this(new All(transaction, id.value(), false));
  }

  private Belongings(All all) {
    interactions = all.of(InteractionTables.INTERACTION, "customer_id");
    threads = all.of(InteractionTables.THREAD, "customer_id");
    followUps = all.of(FollowUpStore.FOLLOW_UP, "customer_id");
    contacts = all.of(CustomerTables.CONTACT_POINT, "customer_id");
    permissions = all.of(CustomerTables.PERMISSION, "customer_id");
    stages = all.of(CustomerTables.LIFECYCLE_STAGE, "customer_id");
    tags =
        all.of(InteractionTables.TAG, "owner_id").stream()
            .filter(tag -> tag.ownerTable().equals("customer"))
            .toList();
    members = all.of(CustomerTables.CUSTOMER, "member_of");
    merged = all.of(MergeTables.CUSTOMER_MERGE, "kept_id");
  }

  /// What came to hang on it since the act that is taken back.
  static Belongings since(Transaction transaction, CustomerId id) {
    return new Belongings(new All(transaction, id.value(), true));
  }

  private record All(Transaction transaction, long customer, boolean since) {
    <R> List<R> of(Table<R> table, String column) {
      List<R> all = transaction.where(table, column, customer);
      return since
          ? all.stream()
              .filter(one -> transaction.restoring().cameSince(table, table.idOf(one)))
              .toList()
          : all;
    }
  }

  @Nullable InteractionThread thread(InteractionThread like) {
    return threads.stream()
        .filter(one -> one.reference().equals(like.reference()))
        .findFirst()
        .orElse(null);
  }

  boolean has(ContactPoint like) {
    return contacts.stream().anyMatch(one -> DuplicateKeys.same(one, like));
  }

  boolean has(Tag like) {
    return tags.stream().anyMatch(one -> same(one, like));
  }

  boolean has(Permission like) {
    return permissions.stream().anyMatch(one -> same(one, like));
  }

  /// Whether two tags of one kind of record say the same.
  static boolean same(Tag one, Tag other) {
    return one.ownerTable().equals(other.ownerTable()) && one.name().equals(other.name());
  }

  /// Whether two permissions say the same, whoever gave them.
  static boolean same(Permission one, Permission other) {
    return new Permission(
            one.id(),
            one.customer(),
            other.purpose(),
            other.channel(),
            other.lawfulBasis(),
            other.source(),
            other.from(),
            other.until(),
            other.evidence())
        .equals(one);
  }
}
