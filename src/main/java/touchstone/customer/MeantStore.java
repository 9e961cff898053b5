package touchstone.customer;

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

  /// Who has the reference, else the oldest who is called so and stands, else who is called so.
  private static final String MEANT =
      """
      select coalesce(m.kept_id, c.id) from (select coalesce(
        (select r.id from customer r where r.reference = ?),
        (select min(k.id) from customer k where k.name_key = ?
          and not exists (select 1 from customer_merge m where m.id = k.id)),
        (select min(k.id) from customer k where k.name_key = ?)) as id) c
      left join customer_merge m on m.id = c.id
      where c.id is not null
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
    return idOfMeant(handle, nameOrReference).flatMap(id -> withId(handle, id.value()));
  }

  /// The same, its id alone.
  static Optional<CustomerId> idOfMeant(Handle handle, String nameOrReference) {
    String key = NameKey.of(nameOrReference);
    return PlainSql.list(
            handle, MEANT, row -> new CustomerId(row.getLong(1)), nameOrReference.strip(), key, key)
        .stream()
        .findFirst();
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
