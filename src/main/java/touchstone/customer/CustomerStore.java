package touchstone.customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.store.Database;
import touchstone.store.Like;
import touchstone.store.PlainSql;
import touchstone.store.Records;
import touchstone.store.Transaction;

/// Keeps customers. In five years 100,000 of them: lists are paged and sorted in SQL, a name or a
/// reference is found through an index.
public final class CustomerStore {
  private static final String LINE =
      """
      select c.id, c.reference, c.kind, c.name, c.segment, c.owner, a.start_day, a.end_day,
             a.last_at, a.last_channel, a.stabilizing, a.critical, a.planned, a.surprise,
             a.open_incidents, a.net_value, %s as stage
      from customer c join customer_activity a on a.customer_id = c.id
      where %s
      """;

  private static final String STAGE =
      """
      case when a.end_day <= :today then 'left'
           when a.set_stage is not null then a.set_stage
           when a.start_day is null then 'prospect'
           when :today - a.start_day >= 366 then 'mature'
           when :today - a.start_day >= 91 then 'established'
           when :today - a.start_day >= 31 then 'onboarding_31_90'
           else 'onboarding_0_30' end
      """;

  private final Database database;

  public CustomerStore(Database database) {
    this.database = database;
  }

  /// The customer of that id, also where it was merged into another one.
  public Optional<Customer> find(CustomerId id) {
    return database.read(handle -> MeantStore.withId(handle, id.value()));
  }

  /// The customer that has the reference, or into which the one that has it was merged.
  public Optional<Customer> withReference(String reference) {
    return database.read(handle -> MeantStore.withReference(handle, reference));
  }

  /// The customer a word means inside an act: by reference, else by the identity of the name (the
  /// oldest of several). One that was merged means the one it was merged into.
  public Optional<Customer> meant(Transaction transaction, String nameOrReference) {
    return MeantStore.meant(transaction.handle(), nameOrReference);
  }

  /// Its id alone, for acts that need no more.
  public Optional<CustomerId> idOfMeant(Transaction transaction, String nameOrReference) {
    return MeantStore.idOfMeant(transaction.handle(), nameOrReference);
  }

  /// The same outside an act.
  public Optional<Customer> meant(String nameOrReference) {
    return database.read(handle -> MeantStore.meant(handle, nameOrReference));
  }

  /// The customer of that id or, where it was merged, the one it was merged into.
  public Optional<Customer> standing(CustomerId id) {
    return database.read(
        handle -> MeantStore.withId(handle, id.value()).map(of -> MeantStore.standing(handle, of)));
  }

  /// The same inside an act, GONE where there is none of that id.
  public Customer standing(Transaction transaction, CustomerId id) {
    return MeantStore.standing(transaction.handle(), id);
  }

  /// The customers that were merged into this one, by id.
  public List<Customer> mergedInto(CustomerId kept) {
    return database.read(
        handle ->
            Records.where(handle, MergeTables.CUSTOMER_MERGE, "kept_id", kept.value()).stream()
                .flatMap(merge -> MeantStore.withId(handle, merge.merged().value()).stream())
                .toList());
  }

  /// The ids of those who are merged into others, and of those of whom a merge has left moves, as
  /// an act under way sees them.
  public static List<Long> everMerged(Transaction transaction) {
    return PlainSql.list(
        transaction.handle(),
        "select id from customer_merge union select merged_id from merge_move order by 1",
        row -> row.getLong(1));
  }

  /// Whether some customer has the reference, merged or not, as an act under way sees it.
  public boolean hasReference(Transaction transaction, String reference) {
    return MeantStore.withReference(transaction.handle(), reference).isPresent();
  }

  /// The lines a customer field offers for what was typed: names that begin with it, then names
  /// with a word that does, then names that contain it; with nothing typed the latest contacts.
  public List<CustomerLine> suggest(String typed, int limit, LocalDate today) {
    String fold = NameKey.fold(typed);
    if (fold.isEmpty()) {
      return lines("a.last_at is not null", "a.last_at desc", Map.of(), 0, limit, today);
    }
    Map<String, Object> binds =
        Map.of(
            "start", Like.escape(fold) + "%",
            "word", "% " + Like.escape(fold) + "%",
            "inside", "%" + Like.escape(fold) + "%",
            "reference", Like.escape(typed.strip().toLowerCase(Locale.ROOT)) + "%");
    return lines(
        MeantStore.CALLED,
        """
        case when c.name_fold like :start escape '!' then 0
             when c.name_fold like :word escape '!' then 1
             else 2 end, c.name_fold, c.id
        """,
        binds,
        0,
        limit,
        today);
  }

  /// The customers whose name begins with what was typed, or whose reference it is; by name.
  public List<Customer> beginning(String typed, int limit) {
    String fold = NameKey.fold(typed);
    if (fold.isEmpty()) {
      return List.of();
    }
    String sql =
        """
        select %s from customer c
        where c.name_fold like :start escape '!' or c.reference = :reference
        order by c.name_fold, c.id limit :limit
        """;
    return database.read(
        handle ->
            handle
                .createQuery(sql.formatted(CustomerTables.CUSTOMER.columnsOf("c")))
                .bind("start", Like.escape(fold) + "%")
                .bind("reference", typed.strip())
                .bind("limit", limit)
                .map(Records.mapper(CustomerTables.CUSTOMER))
                .stream()
                .map(found -> MeantStore.standing(handle, found))
                .distinct()
                .toList());
  }

  /// One page of the list.
  ///
  /// @param today the day as of which stages are told
  public List<CustomerLine> page(
      CustomerFilter filter,
      CustomerSort sort,
      boolean descending,
      int offset,
      int limit,
      LocalDate today) {
    Map<String, Object> binds = new HashMap<>();
    String where = where(filter, binds);
    String order = sort.order(descending) + " nulls last, c.id";
    return lines(where, order, binds, offset, limit, today);
  }

  /// How many customers the filter leaves.
  public long count(CustomerFilter filter, LocalDate today) {
    Map<String, Object> binds = new HashMap<>();
    String sql =
        "select count(*) from customer c join customer_activity a on a.customer_id = c.id where "
            + where(filter, binds);
    return database.read(
        handle -> {
          var query = handle.createQuery(sql).bindMap(binds);
          if (filter.stage() != null) {
            query.bind("today", today.toEpochDay());
          }
          return query.mapTo(Long.class).one();
        });
  }

  /// Every customer's line in order of reference.
  public void each(CustomerFilter filter, LocalDate today, Consumer<CustomerLine> consumer) {
    Map<String, Object> binds = new HashMap<>();
    String sql = LINE.formatted(STAGE, where(filter, binds)) + " order by c.reference";
    database.read(
        handle -> {
          handle
              .createQuery(sql)
              .bindMap(binds)
              .bind("today", today.toEpochDay())
              .map((row, _) -> LineStore.line(row))
              .forEach(consumer);
          return null;
        });
  }

  /// The line of one customer.
  public Optional<CustomerLine> line(CustomerId id, LocalDate today) {
    return lines("c.id = :id", "c.id", Map.of("id", id.value()), 0, 1, today).stream().findFirst();
  }

  /// The lines of those who belong to an organization or household, by name.
  public List<CustomerLine> members(CustomerId group, int limit, LocalDate today) {
    return lines(
        "c.member_of = :group",
        "c.name_fold, c.id",
        Map.of("group", group.value()),
        0,
        limit,
        today);
  }

  public List<ContactPoint> contactPoints(CustomerId id) {
    return database.read(
        handle -> Records.where(handle, CustomerTables.CONTACT_POINT, "customer_id", id.value()));
  }

  public List<Permission> permissions(CustomerId id) {
    return database.read(
        handle -> Records.where(handle, CustomerTables.PERMISSION, "customer_id", id.value()));
  }

  /// The stages somebody set, in no particular order of days.
  public List<LifecycleStage> stages(CustomerId id) {
    return database.read(
        handle -> Records.where(handle, CustomerTables.LIFECYCLE_STAGE, "customer_id", id.value()));
  }

  private List<CustomerLine> lines(
      String where,
      String order,
      Map<String, Object> binds,
      int offset,
      int limit,
      LocalDate today) {
    String sql =
        LINE.formatted(STAGE, where) + " order by " + order + " limit :limit offset :offset";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(binds)
                .bind("today", today.toEpochDay())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> LineStore.line(row))
                .list());
  }

  private static String where(CustomerFilter filter, Map<String, Object> binds) {
    StringBuilder where = new StringBuilder("1 = 1");
    String text = filter.text();
    if (text != null && !text.isBlank()) {
      where.append(" and ").append(MeantStore.CALLED);
      binds.put("inside", "%" + Like.escape(NameKey.fold(text)) + "%");
      binds.put("reference", Like.escape(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }
    equal(where, binds, "c.segment", "segment", filter.segment());
    equal(where, binds, "c.owner", "owner", filter.owner());
    equal(where, binds, "c.kind", "kind", filter.kind() == null ? null : filter.kind().id());
    equal(where, binds, STAGE, "stage", filter.stage());
    return where.toString();
  }

  private static void equal(
      StringBuilder where,
      Map<String, Object> binds,
      String expression,
      String name,
      @Nullable String value) {
    if (value != null) {
      where.append(" and ").append(expression).append(" = :").append(name);
      binds.put(name, value);
    }
  }
}
