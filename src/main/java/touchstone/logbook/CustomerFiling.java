package touchstone.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.LifecycleStage;
import touchstone.interaction.InteractionStore;
import touchstone.store.Transaction;

/// Puts one customer into the store within an act, with contact points, tags and the stage set by
/// hand.
public final class CustomerFiling {
  private final CustomerStore customers;
  private final Filing filing;
  private final Tagging tagging;

  public CustomerFiling(CustomerStore customers, InteractionStore interactions, Filing filing) {
    this.customers = customers;
    this.filing = filing;
    this.tagging = new Tagging(interactions);
  }

  /// What became of a customer.
  public record Filed(Filing.Outcome outcome, CustomerId id, String reference) {}

  /// Adds the customer, or updates the one that has its reference; without a reference, the one
  /// that has its name.
  ///
  /// @param today the day from which a newly set stage counts
  /// @throws UnknownMembership where `memberOf` is no customer or the customer itself
  public Filed file(Transaction transaction, CustomerEntry entry, LocalDate today) {
    Optional<Customer> known =
        customers
            .meant(transaction, entry.reference() == null ? entry.name() : entry.reference())
            .filter(
                there -> entry.reference() == null || there.reference().equals(entry.reference()));
    return known
        .map(there -> update(transaction, there, entry, today))
        .orElseGet(() -> add(transaction, entry, today));
  }

  /// Replaces what is known of a customer by the entry.
  public Filed update(
      Transaction transaction, Customer there, CustomerEntry entry, LocalDate today) {
    long before = transaction.written();
    String reference = entry.reference() == null ? there.reference() : entry.reference();
    Customer wanted = customer(transaction, there.id(), reference, entry, there);
    transaction.change(CustomerTables.CUSTOMER, wanted);
    belongings(transaction, there.id(), entry, today, false);
    Filing.Outcome outcome =
        transaction.written() == before ? Filing.Outcome.UNCHANGED : Filing.Outcome.UPDATED;
    return new Filed(outcome, there.id(), reference);
  }

  private Filed add(Transaction transaction, CustomerEntry entry, LocalDate today) {
    CustomerId id = new CustomerId(transaction.newId());
    String reference = filing.reference(transaction, "customer", "C", entry.reference());
    transaction.add(CustomerTables.CUSTOMER, customer(transaction, id, reference, entry, null));
    belongings(transaction, id, entry, today, true);
    return new Filed(Filing.Outcome.CREATED, id, reference);
  }

  private Customer customer(
      Transaction transaction,
      CustomerId id,
      String reference,
      CustomerEntry entry,
      @Nullable Customer there) {
    return new Customer(
        id,
        reference,
        entry.kind(),
        entry.name(),
        entry.segment(),
        entry.owner(),
        entry.relationshipStart(),
        entry.relationshipEnd(),
        entry.endCause(),
        entry.acquisitionCost(),
        memberOf(transaction, id, entry.memberOf()),
        entry.note(),
        there == null ? transaction.now() : there.createdAt());
  }

  private @Nullable CustomerId memberOf(
      Transaction transaction, CustomerId id, @Nullable String nameOrReference) {
    if (nameOrReference == null) {
      return null;
    }
    Customer group =
        customers
            .meant(transaction, nameOrReference)
            .orElseThrow(
                () -> new UnknownMembership(nameOrReference, Problem.Kind.UNKNOWN_CUSTOMER));
    if (group.id().equals(id)) {
      throw new UnknownMembership(nameOrReference, Problem.Kind.ITSELF);
    }
    return group.id();
  }

  /// The organization or household a customer is to belong to is not there, or is the customer
  /// itself.
  public static final class UnknownMembership extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String given;
    private final Problem.Kind kind;

    UnknownMembership(String given, Problem.Kind kind) {
      super("unknown membership");
      this.given = given;
      this.kind = kind;
    }

    /// The same as a problem of the field.
    public Problem problem() {
      return Problem.of(CustomerField.MEMBER_OF.id(), kind, given);
    }
  }

  private void belongings(
      Transaction transaction, CustomerId id, CustomerEntry entry, LocalDate today, boolean fresh) {
    List<ContactPoint> points = new ArrayList<>();
    for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
      for (String contact : entry.contacts().getOrDefault(kind, List.of())) {
        points.add(new ContactPoint(transaction.newId(), id, kind, contact));
      }
    }
    if (fresh) {
      points.forEach(point -> transaction.add(CustomerTables.CONTACT_POINT, point));
      tagging.add(transaction, "customer", id.value(), entry.tags());
    } else {
      transaction.replace(CustomerTables.CONTACT_POINT, "customer_id", id.value(), points);
      tagging.replace(transaction, "customer", id.value(), entry.tags());
    }
    if (!fresh || entry.stage() != null) {
      stage(transaction, id, entry.stage(), today);
    }
  }

  /// Ends the stage that was set and begins the new one; none means the tenure decides again.
  private static void stage(
      Transaction transaction, CustomerId id, @Nullable String wanted, LocalDate today) {
    LifecycleStage open =
        transaction.where(CustomerTables.LIFECYCLE_STAGE, "customer_id", id.value()).stream()
            .filter(stage -> stage.until() == null)
            .findFirst()
            .orElse(null);
    String present = open == null ? null : open.stage();
    if (java.util.Objects.equals(present, wanted)) {
      return;
    }
    if (open != null) {
      LocalDate until = open.from().isAfter(today) ? open.from() : today;
      transaction.change(
          CustomerTables.LIFECYCLE_STAGE,
          new LifecycleStage(open.id(), id, open.stage(), open.from(), until, open.why()));
    }
    if (wanted != null) {
      transaction.add(
          CustomerTables.LIFECYCLE_STAGE,
          new LifecycleStage(transaction.newId(), id, wanted, today, null, null));
    }
  }
}
