package touchstone.code;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import touchstone.store.Change;
import touchstone.store.Database;
import touchstone.store.Records;
import touchstone.store.Row;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Keeps the code lists. The current `Codes` are cached and replaced after each act that touched
/// them.
public final class CodeStore {
  public static final Table<Code> CODE =
      Table.named("code")
          .codes("list")
          .texts("code", "label", "aliases")
          .numbers("place")
          .flags("retired")
          .of(Code::id, CodeStore::row, CodeStore::code);

  private final Database database;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Codes current;

  public CodeStore(Database database) {
    this.database = database;
    database.subscribe(this::forget);
  }

  /// The code lists as they stand.
  public Codes codes() {
    Codes known = current;
    if (known == null) {
      long before = changes.get();
      known = new Codes(database.read(handle -> all(handle)));
      if (changes.get() == before) {
        current = known;
      }
    }
    return known;
  }

  /// The lists as an act under way sees them, its own new codes included.
  public Codes codes(Transaction transaction) {
    return new Codes(all(transaction.handle()));
  }

  /// Puts the shipped vocabulary into a new store.
  public void ship(Transaction transaction) {
    ShippedCodes.read(transaction::newId).forEach(code -> transaction.add(CODE, code));
  }

  /// Makes a word a code at the end of a list.
  public Code add(Transaction transaction, CodeList list, String word) {
    int place = codes(transaction).all(list).size() + 1;
    Code code =
        new Code(
            transaction.newId(), list, Codes.idOf(word), word.strip(), List.of(), place, false);
    transaction.add(CODE, code);
    return code;
  }

  /// Stores a renamed, moved or retired code.
  public void change(Transaction transaction, Code code) {
    transaction.change(CODE, code);
  }

  static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Code> all(org.jdbi.v3.core.Handle handle) {
    return handle
        .createQuery(
            "select " + CODE.columnsOf("c") + " from code c order by c.list, c.place, c.id")
        .map(Records.mapper(CODE))
        .list();
  }

  private void forget(Change change) {
    if (change.concerns(CODE.name())) {
      changes.incrementAndGet();
      current = null;
    }
  }

  private static Row row(Code code) {
    return new Row()
        .with("list", code.list())
        .with("code", code.code())
        .with("label", code.label())
        .with("aliases", String.join(", ", code.aliases()))
        .with("place", code.place())
        .with("retired", code.retired());
  }

  private static Code code(Row row) {
    return new Code(
        row.number("id"),
        row.choice("list", CodeList.class),
        row.text("code"),
        row.text("label"),
        words(row.text("aliases")),
        Math.toIntExact(row.number("place")),
        row.flag("retired"));
  }
}
