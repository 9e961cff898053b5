package touchstone.customer;

import touchstone.store.Row;
import touchstone.store.Table;

/// How merges, and what is known not to be one, lie in the store.
public final class MergeTables {
  /// Its id is the merged customer's.
  public static final Table<CustomerMerge> CUSTOMER_MERGE =
      Table.named("customer_merge")
          .numbers("kept_id", "merged_at")
          .refers("kept_id", "customer")
          .of(
              merge -> merge.merged().value(),
              merge ->
                  new Row()
                      .with("kept_id", merge.kept().value())
                      .with("merged_at", merge.mergedAt()),
              row ->
                  new CustomerMerge(
                      new CustomerId(row.number("id")),
                      new CustomerId(row.number("kept_id")),
                      row.instant("merged_at")));

  public static final Table<MergeMove> MERGE_MOVE =
      Table.named("merge_move")
          .numbers("merged_id")
          .codes("table_name")
          .numbers("record_id")
          .codes("column_name")
          .texts("was", "became")
          .refers("merged_id", "customer")
          .of(
              MergeMove::id,
              move ->
                  new Row()
                      .with("merged_id", move.merged().value())
                      .with("table_name", move.table())
                      .with("record_id", move.record())
                      .with("column_name", move.column())
                      .with("was", move.was())
                      .with("became", move.became()),
              row ->
                  new MergeMove(
                      row.number("id"),
                      new CustomerId(row.number("merged_id")),
                      row.text("table_name"),
                      row.number("record_id"),
                      row.text("column_name"),
                      row.textOrNull("was"),
                      row.textOrNull("became")));

  public static final Table<Apart> CUSTOMER_APART =
      Table.named("customer_apart")
          .numbers("one_id", "other_id")
          .refers("one_id", "customer")
          .refers("other_id", "customer")
          .of(
              Apart::id,
              apart ->
                  new Row()
                      .with("one_id", apart.one().value())
                      .with("other_id", apart.other().value()),
              row ->
                  new Apart(
                      row.number("id"),
                      new CustomerId(row.number("one_id")),
                      new CustomerId(row.number("other_id"))));

  private MergeTables() {}
}
