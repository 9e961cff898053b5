package touchstone.logbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentTables;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.Tag;
import touchstone.store.PastLine;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Finds every record that is or ever was of a customer: those there are through their columns,
/// those removed through the change history. Used once, within one act.
final class PersonSearch {
  static final List<Table<?>> TABLES =
      List.of(
          CustomerTables.CONTACT_POINT,
          CustomerTables.PERMISSION,
          CustomerTables.LIFECYCLE_STAGE,
          InteractionTables.TAG,
          IncidentTables.RECOVERY_ACTION,
          IncidentTables.INCIDENT,
          InteractionTables.VALUE_EXCHANGE,
          FollowUpStore.FOLLOW_UP,
          InteractionTables.INTERACTION,
          InteractionTables.THREAD,
          MergeTables.MERGE_MOVE,
          MergeTables.CUSTOMER_APART,
          MergeTables.CUSTOMER_MERGE,
          CustomerTables.CUSTOMER);

  private static final Set<String> OF_CUSTOMER =
      Set.of(
          "customer",
          "contact_point",
          "permission",
          "lifecycle_stage",
          "thread",
          "follow_up",
          "interaction",
          "merge_move");
  private static final Set<String> OF_INTERACTION = Set.of("value_exchange", "incident", "tag");

  private final Transaction transaction;
  private final PastLines history;
  private final Set<Long> customers = new HashSet<>();
  private final Map<String, Set<Long>> now = new TreeMap<>();
  private final Map<String, Set<Long>> past = new TreeMap<>();
  private final List<PastLine> lines = new ArrayList<>();

  PersonSearch(Transaction transaction, PastLines history) {
    this.transaction = transaction;
    this.history = history;
  }

  /// The history lines that tell of the person, the oldest of each table first.
  List<PastLine> lines() {
    return lines;
  }

  /// The rows there are, with their ids, by table.
  Map<String, List<Row>> rows(Person person) {
    Map<String, List<Row>> rows = new TreeMap<>();
    for (Table<?> table : TABLES) {
      for (long id : new TreeSet<>(person.now().getOrDefault(table.name(), Set.of()))) {
        transaction
            .row(table, id)
            .ifPresent(
                found -> {
                  Row whole = new Row().with("id", id);
                  found.values().forEach(whole::with);
                  rows.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(whole);
                });
      }
    }
    return rows;
  }

  Person person(CustomerId standing) {
    customers.add(standing.value());
    for (CustomerMerge merge :
        transaction.where(MergeTables.CUSTOMER_MERGE, "kept_id", standing.value())) {
      customers.add(merge.merged().value());
      add("customer_merge", merge.merged().value());
    }
    customers.forEach(this::present);
    past();
    return new Person(standing, customers, now, past);
  }

  /// The person of an erasure that was carried out, known by the records it remembered.
  ///
  /// @param records the ids of all that are or were theirs, by table
  Person again(CustomerId standing, Map<String, Set<Long>> records) {
    customers.addAll(records.getOrDefault("customer", Set.of()));
    records.forEach((table, ids) -> now.put(table, new HashSet<>(ids)));
    past();
    return new Person(standing, customers, now, past);
  }

  private void present(long customer) {
    add("customer", customer);
    there(CustomerTables.CONTACT_POINT, "customer_id", customer);
    there(CustomerTables.PERMISSION, "customer_id", customer);
    there(CustomerTables.LIFECYCLE_STAGE, "customer_id", customer);
    there(InteractionTables.THREAD, "customer_id", customer);
    there(FollowUpStore.FOLLOW_UP, "customer_id", customer);
    there(MergeTables.MERGE_MOVE, "merged_id", customer);
    there(MergeTables.CUSTOMER_APART, "one_id", customer);
    there(MergeTables.CUSTOMER_APART, "other_id", customer);
    tags("customer", customer);
    for (long interaction : there(InteractionTables.INTERACTION, "customer_id", customer)) {
      tags("interaction", interaction);
      there(InteractionTables.VALUE_EXCHANGE, "interaction_id", interaction);
      for (long incident : there(IncidentTables.INCIDENT, "interaction_id", interaction)) {
        there(IncidentTables.RECOVERY_ACTION, "incident_id", incident);
      }
    }
  }

  private <R> List<Long> there(Table<R> table, String column, long value) {
    List<Long> ids = transaction.idsWhere(table, column, value);
    ids.forEach(id -> add(table.name(), id));
    return ids;
  }

  private void tags(String ownerTable, long owner) {
    transaction.where(InteractionTables.TAG, "owner_id", owner).stream()
        .filter(tag -> tag.ownerTable().equals(ownerTable))
        .map(Tag::id)
        .forEach(id -> add("tag", id));
  }

  private void add(String table, long id) {
    now.computeIfAbsent(table, _ -> new HashSet<>()).add(id);
  }

  /// Three readings, since what hangs on a removed interaction is known only after it.
  private void past() {
    pass(OF_CUSTOMER, this::ofCustomer);
    pass(OF_INTERACTION, row -> ofInteraction(row));
    pass(Set.of("recovery_action"), row -> known("incident", row.value("incident_id")));
  }

  private void pass(Set<String> tables, Predicate<Row> theirs) {
    history.each(
        tables,
        line -> {
          boolean known = known(line.table(), line.id());
          boolean told = is(line.before(), theirs) || is(line.after(), theirs);
          if (known || told) {
            lines.add(line);
          }
          if (!known && told && !isThere(line)) {
            past.computeIfAbsent(line.table(), _ -> new HashSet<>()).add(line.id());
          }
        });
  }

  private static boolean is(@Nullable Row row, Predicate<Row> theirs) {
    return row != null && theirs.test(row);
  }

  private boolean ofCustomer(Row row) {
    return isOf(row.value("customer_id"))
        || isOf(row.value("merged_id"))
        || (Objects.equals(row.value("table_name"), "customer") && isOf(row.value("record_id")));
  }

  private boolean ofInteraction(Row row) {
    if (row.value("owner_table") != null) {
      return Objects.equals(row.value("owner_table"), "customer")
          ? isOf(row.value("owner_id"))
          : known("interaction", row.value("owner_id"));
    }
    return known("interaction", row.value("interaction_id"));
  }

  private boolean isOf(@Nullable Object customer) {
    return customer instanceof Long number && customers.contains(number);
  }

  private boolean known(String table, @Nullable Object id) {
    return id instanceof Long number
        && (now.getOrDefault(table, Set.of()).contains(number)
            || past.getOrDefault(table, Set.of()).contains(number));
  }

  /// Whether the record is there and so is somebody else's now.
  private boolean isThere(PastLine line) {
    return TABLES.stream()
        .filter(table -> table.name().equals(line.table()))
        .anyMatch(table -> transaction.row(table, line.id()).isPresent());
  }
}
