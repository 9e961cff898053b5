package touchstone.interaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.store.Database;
import touchstone.store.PlainSql;
import touchstone.store.Records;
import touchstone.store.Transaction;

/// Keeps interactions. In five years a million: lists come in keyset pages newest first, one
/// customer's timeline from an index that covers it.
public final class InteractionStore {
  private static final String LINE =
      """
      select i.id, i.reference, i.customer_id, c.name, i.occurred_at, i.occurred_zone, i.recorded_at,
             i.type, i.channel, i.direction, i.handler, i.summary, i.thread_id, n.id as incident_id,
             coalesce(n.valence_after, n.valence_before) as valence, n.severity
      from interaction i
      join customer c on c.id = i.customer_id
      left join incident n on n.interaction_id = i.id
      """;

  /// Named in the order too, one customer's page is read along the timeline's index.
  private static final String TIMELINE_ORDER = "i.customer_id, ";

  private static final String MARKS =
      """
      select i.id, i.occurred_at, i.occurred_day, i.type,
             coalesce(n.valence_after, n.valence_before, 0) as valence
      from interaction i left join incident n on n.interaction_id = i.id
      where i.customer_id = :customer
      order by i.customer_id, i.occurred_at desc, i.id desc
      """;

  private static final String MISPLACED =
      "select "
          + InteractionTables.INTERACTION.columnsOf("i")
          + " from interaction i join thread t on t.id = i.thread_id"
          + " where t.customer_id <> i.customer_id";

  private static final String THREAD =
      "select "
          + InteractionTables.THREAD.columnsOf("t")
          + " from thread t where t.customer_id = ? and t.reference = ?";

  private final Database database;

  public InteractionStore(Database database) {
    this.database = database;
  }

  public Optional<Interaction> find(InteractionId id) {
    return database.read(handle -> one(handle, "i.id = :value", id.value()));
  }

  public Optional<Interaction> withReference(String reference) {
    return database.read(handle -> one(handle, "i.reference = :value", reference.strip()));
  }

  /// The same inside an act.
  public Optional<Interaction> withReference(Transaction transaction, String reference) {
    return one(transaction.handle(), "i.reference = :value", reference.strip());
  }

  /// The interactions of the customer that say exactly the same, as an act under way sees them, the
  /// oldest record first.
  public List<Interaction> sameFacts(
      Transaction transaction, CustomerId customer, InteractionFacts facts) {
    String sql =
        "select %s from interaction i where i.customer_id = :customer and i.occurred_at = :at"
            .formatted(InteractionTables.INTERACTION.columnsOf("i"));
    return transaction
        .handle()
        .createQuery(sql)
        .bind("customer", customer.value())
        .bind("at", facts.occurredAt().toEpochMilli())
        .map(Records.mapper(InteractionTables.INTERACTION))
        .stream()
        .filter(there -> there.facts().equals(facts))
        .sorted(Comparator.comparingLong(there -> there.id().value()))
        .toList();
  }

  /// A page of the list, newest first.
  ///
  /// @param after the last line of the page before; absent for the first page
  public List<InteractionLine> page(
      InteractionFilter filter, @Nullable InteractionLine after, int limit) {
    InteractionQuery where = new InteractionQuery(filter);
    String keyset =
        after == null ? "" : " and i.occurred_at <= :at and (i.occurred_at < :at or i.id < :after)";
    String sql =
        LINE
            + where.activityJoin()
            + " where "
            + where.where()
            + keyset
            + " order by "
            + (filter.customer() == null ? "" : TIMELINE_ORDER)
            + "i.occurred_at desc, i.id desc limit :limit";
    return database.read(
        handle -> {
          Query query = bound(handle, sql, where).bind("limit", limit);
          if (after != null) {
            query.bind("at", after.occurredAt().toEpochMilli()).bind("after", after.id().value());
          }
          return query.map((row, _) -> InteractionRowsStore.line(row)).list();
        });
  }

  /// How many interactions the filter leaves.
  public long count(InteractionFilter filter) {
    InteractionQuery where = new InteractionQuery(filter);
    String sql =
        "select count(*) from interaction i" + where.joinsForCount() + " where " + where.where();
    return database.read(handle -> bound(handle, sql, where).mapTo(Long.class).one());
  }

  /// Every interaction the filter leaves, whole, in order of occurrence then reference, without
  /// holding them all.
  public void each(InteractionFilter filter, Consumer<Interaction> consumer) {
    InteractionQuery where = new InteractionQuery(filter);
    String sql =
        "select "
            + InteractionTables.INTERACTION.columnsOf("i")
            + " from interaction i"
            + where.joinsForCount()
            + " where "
            + where.where()
            + " order by i.occurred_at, i.reference";
    database.read(
        handle -> {
          bound(handle, sql, where)
              .setFetchSize(1_000)
              .map(Records.mapper(InteractionTables.INTERACTION))
              .forEach(consumer);
          return null;
        });
  }

  /// All marks of one customer's timeline, newest first.
  public List<TimelineMark> timeline(CustomerId customer) {
    return database.read(
        handle ->
            handle
                .createQuery(MARKS)
                .bind("customer", customer.value())
                .map((row, _) -> InteractionRowsStore.mark(row))
                .list());
  }

  public List<ValueExchange> exchanges(InteractionId id) {
    return database.read(
        handle ->
            Records.where(handle, InteractionTables.VALUE_EXCHANGE, "interaction_id", id.value()));
  }

  /// The value lines of one customer's interactions, with the day each was exchanged, by day.
  public List<DatedValue> ledger(CustomerId customer) {
    String sql =
        """
        select i.occurred_day, v.side, v.kind, v.amount, v.unit, v.estimated
        from interaction i join value_exchange v on v.interaction_id = i.id
        where i.customer_id = :customer order by i.occurred_day, i.occurred_at, v.id
        """;
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("customer", customer.value())
                .map((row, _) -> InteractionRowsStore.datedValue(row))
                .list());
  }

  public List<String> tags(String ownerTable, long owner) {
    return database.read(
        handle -> tags(handle, ownerTable, owner).stream().map(Tag::name).toList());
  }

  /// The tags of a record as an act under way sees them.
  public List<Tag> tags(Transaction transaction, String ownerTable, long owner) {
    return tags(transaction.handle(), ownerTable, owner);
  }

  public Optional<InteractionThread> thread(long id) {
    return database.read(
        handle -> Records.where(handle, InteractionTables.THREAD, "id", id).stream().findFirst());
  }

  /// The interactions whose thread is another customer's, as an act under way sees them. Looks at
  /// every interaction that has a thread; for acts that wrote very many.
  public static List<Interaction> inThreadsOfOthers(Transaction transaction) {
    return PlainSql.list(
        transaction.handle(),
        MISPLACED + " order by i.id",
        Records.reader(InteractionTables.INTERACTION));
  }

  /// The interactions in a thread that are of another customer than the thread.
  public static List<Interaction> ofOthersIn(Transaction transaction, long thread) {
    return PlainSql.list(
        transaction.handle(),
        MISPLACED + " and t.id = ? order by i.id",
        Records.reader(InteractionTables.INTERACTION),
        thread);
  }

  /// A customer's thread of a reference, as an act under way sees it.
  public static Optional<InteractionThread> thread(
      Transaction transaction, CustomerId customer, String reference) {
    return PlainSql.list(
            transaction.handle(),
            THREAD,
            Records.reader(InteractionTables.THREAD),
            customer.value(),
            reference)
        .stream()
        .findFirst();
  }

  /// The conversations of a customer.
  public List<InteractionThread> threads(CustomerId customer) {
    return database.read(
        handle -> Records.where(handle, InteractionTables.THREAD, "customer_id", customer.value()));
  }

  /// The handlers named so far, most frequent first.
  public List<String> handlers(int limit) {
    return frequent("handler", "interaction where handler is not null", limit);
  }

  /// The tags that interactions bear, most frequent first.
  public List<String> tagNames(int limit) {
    return frequent("name", "tag where owner_table = 'interaction'", limit);
  }

  private List<String> frequent(String word, String from, int limit) {
    String form = "select %1$s from %2$s group by %1$s order by count(*) desc, %1$s limit :limit";
    String sql = form.formatted(word, from);
    return database.read(
        handle -> handle.createQuery(sql).bind("limit", limit).mapTo(String.class).list());
  }

  private static Optional<Interaction> one(Handle handle, String condition, Object value) {
    String sql =
        "select %s from interaction i where %s"
            .formatted(InteractionTables.INTERACTION.columnsOf("i"), condition);
    return handle
        .createQuery(sql)
        .bind("value", value)
        .map(Records.mapper(InteractionTables.INTERACTION))
        .findOne();
  }

  private static List<Tag> tags(Handle handle, String ownerTable, long owner) {
    String sql =
        "select %s from tag t where t.owner_table = :table and t.owner_id = :owner order by t.name"
            .formatted(InteractionTables.TAG.columnsOf("t"));
    return handle
        .createQuery(sql)
        .bind("table", ownerTable)
        .bind("owner", owner)
        .map(Records.mapper(InteractionTables.TAG))
        .list();
  }

  private static Query bound(Handle handle, String sql, InteractionQuery where) {
    Query query = handle.createQuery(sql).bindMap(where.binds());
    where.lists().forEach((name, values) -> query.bindList(name, values));
    return query;
  }
}
