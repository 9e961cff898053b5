package touchstone.logbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeMove;
import touchstone.customer.MergeTables;
import touchstone.followup.FollowUpStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// The writes of one merge: each value that changes is written down, so that a split can take back
/// just that.
final class MergeMoves {
  /// The tables in which a merge changes values.
  private static final Map<String, Table<?>> TABLES =
      List.<Table<?>>of(
              CustomerTables.CUSTOMER,
              CustomerTables.CONTACT_POINT,
              CustomerTables.PERMISSION,
              CustomerTables.LIFECYCLE_STAGE,
              InteractionTables.INTERACTION,
              InteractionTables.THREAD,
              InteractionTables.TAG,
              FollowUpStore.FOLLOW_UP,
              MergeTables.CUSTOMER_MERGE)
          .stream()
          .collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));

  private final Transaction transaction;
  private final CustomerId merged;

  MergeMoves(Transaction transaction, CustomerId merged) {
    this.transaction = transaction;
    this.merged = merged;
  }

  static Table<?> table(MergeMove move) {
    return Objects.requireNonNull(TABLES.get(move.table()), move.table());
  }

  /// Gives what hangs on the merged customer to the kept one, but for what that one has too.
  ///
  /// @param there what hangs on the merged one
  /// @param here what hangs on the kept one
  void belongings(Belongings there, Belongings here, CustomerId kept) {
    Map<Long, Long> threads = new HashMap<>();
    for (InteractionThread thread : there.threads) {
      InteractionThread same = here.thread(thread);
      if (same == null) {
        set(InteractionTables.THREAD, thread.id(), "customer_id", kept.value());
      } else {
        threads.put(thread.id(), same.id());
      }
    }
    for (Interaction one : there.interactions) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("customer_id", kept.value());
      Long thread = one.thread();
      if (thread != null) {
        values.put("thread_id", threads.getOrDefault(thread, thread));
      }
      set(InteractionTables.INTERACTION, one.id().value(), values);
    }
    there.followUps.forEach(
        one -> set(FollowUpStore.FOLLOW_UP, one.id(), "customer_id", kept.value()));
    there.contacts.stream()
        .filter(one -> !here.has(one))
        .forEach(one -> set(CustomerTables.CONTACT_POINT, one.id(), "customer_id", kept.value()));
    there.permissions.stream()
        .filter(one -> !here.has(one))
        .forEach(one -> set(CustomerTables.PERMISSION, one.id(), "customer_id", kept.value()));
    there.tags.stream()
        .filter(one -> !here.has(one))
        .forEach(one -> set(InteractionTables.TAG, one.id(), "owner_id", kept.value()));
    there.members.stream()
        .filter(one -> !one.id().equals(kept))
        .forEach(one -> set(CustomerTables.CUSTOMER, one.id().value(), "member_of", kept.value()));
    there.merged.stream()
        .filter(one -> !one.merged().equals(kept))
        .forEach(
            one -> set(MergeTables.CUSTOMER_MERGE, one.merged().value(), "kept_id", kept.value()));
  }

  /// Makes one value of a record another one.
  void set(Table<?> table, long record, String column, @Nullable Object value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(column, value);
    set(table, record, values);
  }

  /// Makes some values of a record others, in one write.
  void set(Table<?> table, long record, Map<String, @Nullable Object> values) {
    Optional<Row> found = transaction.row(table, record);
    if (found.isEmpty()) {
      return;
    }
    Row before = found.get();
    Row after = copy(before);
    values.forEach(after::with);
    for (Map.Entry<String, @Nullable Object> value : after.values().entrySet()) {
      Object was = before.value(value.getKey());
      if (!Objects.equals(was, value.getValue())) {
        transaction.add(
            MergeTables.MERGE_MOVE,
            new MergeMove(
                transaction.newId(),
                merged,
                table.name(),
                record,
                value.getKey(),
                MergeMove.text(was),
                MergeMove.text(value.getValue())));
      }
    }
    transaction.rewrite(table, record, after);
  }

  static Row copy(Row row) {
    Row copy = new Row();
    row.values().forEach(copy::with);
    return copy;
  }
}
