package touchstone.customer;

import org.jspecify.annotations.Nullable;
import touchstone.store.Row;
import touchstone.store.Table;

/// How customers and what hangs on them lie in the store.
public final class CustomerTables {
  public static final Table<Customer> CUSTOMER =
      Table.named("customer")
          .texts("reference")
          .codes("kind")
          .texts("name", "name_key", "name_fold")
          .codes("segment")
          .texts("owner")
          .numbers("relationship_start", "relationship_end")
          .codes("end_cause")
          .decimals("acquisition_cost")
          .codes("acquisition_currency")
          .numbers("member_of")
          .texts("note")
          .numbers("created_at")
          .refers("member_of", "customer")
          .of(customer -> customer.id().value(), CustomerTables::row, CustomerTables::customer);

  public static final Table<ContactPoint> CONTACT_POINT =
      Table.named("contact_point")
          .numbers("customer_id")
          .codes("kind")
          .texts("contact")
          .refers("customer_id", "customer")
          .of(
              ContactPoint::id,
              point ->
                  new Row()
                      .with("customer_id", point.customer().value())
                      .with("kind", point.kind())
                      .with("contact", point.contact()),
              row ->
                  new ContactPoint(
                      row.number("id"),
                      new CustomerId(row.number("customer_id")),
                      row.choice("kind", ContactPoint.Kind.class),
                      row.text("contact")));

  public static final Table<Permission> PERMISSION =
      Table.named("permission")
          .numbers("customer_id")
          .codes("purpose", "channel", "lawful_basis")
          .texts("source")
          .numbers("valid_from", "valid_until")
          .texts("evidence")
          .refers("customer_id", "customer")
          .of(Permission::id, CustomerTables::row, CustomerTables::permission);

  public static final Table<LifecycleStage> LIFECYCLE_STAGE =
      Table.named("lifecycle_stage")
          .numbers("customer_id")
          .codes("stage")
          .numbers("from_day", "until_day")
          .texts("why")
          .refers("customer_id", "customer")
          .of(LifecycleStage::id, CustomerTables::row, CustomerTables::stage);

  private CustomerTables() {}

  private static Row row(Customer customer) {
    Money cost = customer.acquisitionCost();
    CustomerId memberOf = customer.memberOf();
    return new Row()
        .with("reference", customer.reference())
        .with("kind", customer.kind())
        .with("name", customer.name())
        .with("name_key", NameKey.of(customer.name()))
        .with("name_fold", NameKey.fold(customer.name()))
        .with("segment", customer.segment())
        .with("owner", customer.owner())
        .with("relationship_start", customer.relationshipStart())
        .with("relationship_end", customer.relationshipEnd())
        .with("end_cause", customer.endCause())
        .with("acquisition_cost", cost == null ? null : cost.amount())
        .with("acquisition_currency", cost == null ? null : cost.currency())
        .with("member_of", memberOf == null ? null : memberOf.value())
        .with("note", customer.note())
        .with("created_at", customer.createdAt());
  }

  private static Customer customer(Row row) {
    return new Customer(
        new CustomerId(row.number("id")),
        row.text("reference"),
        row.choice("kind", CustomerKind.class),
        row.text("name"),
        row.textOrNull("segment"),
        row.textOrNull("owner"),
        row.dayOrNull("relationship_start"),
        row.dayOrNull("relationship_end"),
        row.textOrNull("end_cause"),
        money(row, "acquisition_cost", "acquisition_currency"),
        idOrNull(row.numberOrNull("member_of")),
        row.textOrNull("note"),
        row.instant("created_at"));
  }

  private static Row row(Permission permission) {
    return new Row()
        .with("customer_id", permission.customer().value())
        .with("purpose", permission.purpose())
        .with("channel", permission.channel())
        .with("lawful_basis", permission.lawfulBasis())
        .with("source", permission.source())
        .with("valid_from", permission.from())
        .with("valid_until", permission.until())
        .with("evidence", permission.evidence());
  }

  private static Permission permission(Row row) {
    return new Permission(
        row.number("id"),
        new CustomerId(row.number("customer_id")),
        row.text("purpose"),
        row.textOrNull("channel"),
        row.text("lawful_basis"),
        row.textOrNull("source"),
        java.time.LocalDate.ofEpochDay(row.number("valid_from")),
        row.dayOrNull("valid_until"),
        row.textOrNull("evidence"));
  }

  private static Row row(LifecycleStage stage) {
    return new Row()
        .with("customer_id", stage.customer().value())
        .with("stage", stage.stage())
        .with("from_day", stage.from())
        .with("until_day", stage.until())
        .with("why", stage.why());
  }

  private static LifecycleStage stage(Row row) {
    return new LifecycleStage(
        row.number("id"),
        new CustomerId(row.number("customer_id")),
        row.text("stage"),
        java.time.LocalDate.ofEpochDay(row.number("from_day")),
        row.dayOrNull("until_day"),
        row.textOrNull("why"));
  }

  private static @Nullable CustomerId idOrNull(@Nullable Long id) {
    return id == null ? null : new CustomerId(id);
  }

  private static @Nullable Money money(Row row, String amount, String currency) {
    var value = row.decimalOrNull(amount);
    return value == null ? null : new Money(value, row.text(currency));
  }
}
