package touchstone.customer;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import touchstone.store.PlainSql;
import touchstone.store.Records;
import touchstone.store.StoreFailure;

/// Which customer is meant: by id, reference or name, and where it was merged into another one,
/// that one.
final class MeantStore {
  /// The customers whose name holds a text or whose reference begins with it, or that of one merged
  /// into them.
  static final String CALLED =
      """
      (c.name_fold like :inside escape '!' or lower(c.reference) like :reference escape '!'
       or c.id in (select m.kept_id from customer_merge m join customer o on o.id = m.id
         where o.name_fold like :inside escape '!'
            or lower(o.reference) like :reference escape '!'))
      """;

  private static final String STANDS =
      " and not exists (select 1 from customer_merge m where m.id = c.id)";

  /// Ordered by the key first, so that the index of names answers it and not a walk along the ids.
  private static final String OLDEST = " order by c.name_key, c.id";

  private static final String NAMED = "c.name_key = ?";

  private static final String ID =
      """
      select c.id from (select coalesce(
        (select r.id from customer r where r.reference = ?),
        (select min(k.id) from customer k where k.name_key = ?
          and not exists (select 1 from customer_merge m where m.id = k.id))) as id) c
      where c.id is not null and not exists (select 1 from customer_merge m where m.id = c.id)
      """;

  private MeantStore() {}

  static Optional<Customer> withId(Handle handle, long id) {
    return one(handle, "c.id = ?", id);
  }

  /// The one that has the reference, or of which the one that has it became a part.
  static Optional<Customer> withReference(Handle handle, String reference) {
    return one(handle, "c.reference = ?", reference.strip()).map(found -> standing(handle, found));
  }

  /// By reference, else by the identity of the name (the oldest of several).
  static Optional<Customer> meant(Handle handle, String nameOrReference) {
    String key = NameKey.of(nameOrReference);
    return withReference(handle, nameOrReference)
        .or(() -> one(handle, NAMED + STANDS + OLDEST, key))
        .or(() -> one(handle, NAMED + OLDEST, key).map(found -> standing(handle, found)));
  }

  /// The same, its id alone, in one question for nearly all: who is called so and stands.
  static Optional<CustomerId> idOfMeant(Handle handle, String nameOrReference) {
    List<CustomerId> plain =
        PlainSql.list(
            handle,
            ID,
            row -> new CustomerId(row.getLong(1)),
            nameOrReference.strip(),
            NameKey.of(nameOrReference));
    return plain.isEmpty()
        ? meant(handle, nameOrReference).map(Customer::id)
        : Optional.of(plain.getFirst());
  }

  /// The customer itself, or the one it was merged into.
  static Customer standing(Handle handle, Customer found) {
    return Records.where(handle, MergeTables.CUSTOMER_MERGE, "id", found.id().value()).stream()
        .findFirst()
        .flatMap(merge -> withId(handle, merge.kept().value()))
        .orElse(found);
  }

  /// The same by id.
  static Customer standing(Handle handle, CustomerId id) {
    return withId(handle, id.value())
        .map(found -> standing(handle, found))
        .orElseThrow(
            () ->
                new StoreFailure(
                    StoreFailure.Reason.GONE, null, "customer", Long.toString(id.value())));
  }

  private static Optional<Customer> one(Handle handle, String condition, Object value) {
    String sql =
        "select %s from customer c where %s limit 1"
            .formatted(CustomerTables.CUSTOMER.columnsOf("c"), condition);
    return PlainSql.list(handle, sql, Records.reader(CustomerTables.CUSTOMER), value).stream()
        .findFirst();
  }
}
