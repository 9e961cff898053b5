package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.LifecycleStage;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.Tag;
import touchstone.store.Database;
import touchstone.store.Records;
import touchstone.store.Transaction;

/// Whole customers as texts again, for a form that edits one and an export of many: what is written
/// here, `CustomerReader` reads back.
public final class CustomerEntryStore {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final CustomerStore customers;

  public CustomerEntryStore(Database database, CustomerStore customers) {
    this.database = database;
    this.customers = customers;
  }

  /// The texts of one customer.
  public Optional<Draft<CustomerField>> draft(CustomerId id) {
    return database.read(handle -> drafts(handle, List.of(id.value())).stream().findFirst());
  }

  /// The texts of a customer as an act under way sees it.
  public Draft<CustomerField> draft(Transaction transaction, CustomerId id) {
    return drafts(transaction.handle(), List.of(id.value())).getFirst();
  }

  /// The texts of every customer the filter leaves, in order of reference.
  ///
  /// @param today the day as of which stages are told
  public void each(
      CustomerFilter filter, java.time.LocalDate today, Consumer<Draft<CustomerField>> consumer) {
    List<Long> some = new ArrayList<>(AT_ONCE);
    customers.each(
        filter,
        today,
        (CustomerLine line) -> {
          some.add(line.id().value());
          if (some.size() == AT_ONCE) {
            database.read(handle -> drafts(handle, some)).forEach(consumer);
            some.clear();
          }
        });
    if (!some.isEmpty()) {
      database.read(handle -> drafts(handle, some)).forEach(consumer);
    }
  }

  private static List<Draft<CustomerField>> drafts(Handle handle, List<Long> ids) {
    Map<Long, Customer> found =
        Records.in(handle, CustomerTables.CUSTOMER, "id", ids).stream()
            .collect(Collectors.toMap(customer -> customer.id().value(), customer -> customer));
    List<Long> groups =
        found.values().stream()
            .map(Customer::memberOf)
            .filter(group -> group != null)
            .map(CustomerId::value)
            .distinct()
            .toList();
    Map<Long, String> references =
        groups.isEmpty()
            ? Map.of()
            : Records.in(handle, CustomerTables.CUSTOMER, "id", groups).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Customer::reference));
    Map<Long, List<ContactPoint>> contacts =
        Records.in(handle, CustomerTables.CONTACT_POINT, "customer_id", ids).stream()
            .collect(Collectors.groupingBy(point -> point.customer().value()));
    Map<Long, String> stages =
        Records.in(handle, CustomerTables.LIFECYCLE_STAGE, "customer_id", ids).stream()
            .filter(stage -> stage.until() == null)
            .collect(
                Collectors.toMap(
                    stage -> stage.customer().value(), LifecycleStage::stage, (a, _) -> a));
    Map<Long, List<Tag>> tags =
        Records.in(handle, InteractionTables.TAG, "owner_id", ids).stream()
            .filter(tag -> tag.ownerTable().equals("customer"))
            .collect(Collectors.groupingBy(Tag::owner));
    List<Draft<CustomerField>> drafts = new ArrayList<>();
    for (Long id : ids) {
      Customer customer = found.get(id);
      if (customer != null) {
        Draft<CustomerField> draft = facts(customer);
        CustomerId group = customer.memberOf();
        draft
            .with(
                CustomerField.MEMBER_OF,
                group == null ? "" : references.getOrDefault(group.value(), ""))
            .with(CustomerField.STAGE, stages.getOrDefault(id, ""))
            .with(
                CustomerField.TAGS,
                tags.getOrDefault(id, List.of()).stream()
                    .map(Tag::name)
                    .sorted()
                    .collect(Collectors.joining("; ")));
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
          draft.with(
              CustomerField.valueOf(kind.name()),
              contacts.getOrDefault(id, List.of()).stream()
                  .filter(point -> point.kind() == kind)
                  .map(ContactPoint::contact)
                  .collect(Collectors.joining("; ")));
        }
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft<CustomerField> facts(Customer customer) {
    return Draft.ofCustomer()
        .with(CustomerField.REFERENCE, customer.reference())
        .with(CustomerField.NAME, customer.name())
        .with(CustomerField.KIND, customer.kind().id())
        .with(CustomerField.SEGMENT, text(customer.segment()))
        .with(CustomerField.OWNER, text(customer.owner()))
        .with(CustomerField.RELATIONSHIP_START, text(customer.relationshipStart()))
        .with(CustomerField.RELATIONSHIP_END, text(customer.relationshipEnd()))
        .with(CustomerField.END_CAUSE, text(customer.endCause()))
        .with(
            CustomerField.ACQUISITION_COST,
            customer.acquisitionCost() == null ? "" : customer.acquisitionCost().text())
        .with(CustomerField.NOTE, text(customer.note()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
