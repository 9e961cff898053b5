package touchstone.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What a store remembers of itself, such as the currency its sums are in.
final class Facts {
  /// One fact by its name.
  record Fact(long id, String name, String text) {}

  static final Table<Fact> FACT =
      Table.named("store_fact")
          .texts("name")
          .codes("fact")
          .of(
              Fact::id,
              fact -> new Row().with("name", fact.name()).with("fact", fact.text()),
              row -> new Fact(row.number("id"), row.text("name"), row.text("fact")));

  private Facts() {}

  static Optional<Fact> find(Handle handle, String name) {
    return handle
        .createQuery("select " + FACT.columnsOf("f") + " from store_fact f where f.name = :name")
        .bind("name", name)
        .map(Records.mapper(FACT))
        .findOne();
  }

  static void remember(Transaction transaction, String name, String text) {
    find(transaction.handle(), name)
        .ifPresentOrElse(
            known -> transaction.change(FACT, new Fact(known.id(), name, text)),
            () -> transaction.add(FACT, new Fact(transaction.newId(), name, text)));
  }
}
