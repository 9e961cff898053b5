package touchstone.past;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.store.ActFilter;
import touchstone.store.Database;
import touchstone.store.PastAct;
import touchstone.store.Row;

/// Takes an import back, however long ago it was: all it added goes, all it changed is again what
/// it was. Rows edited since are kept or taken back with the rest, as the user says. One act, named
/// `undo_import`; undone, the import is there again as it was left.
///
/// What was logged since is no part of the import: a customer it added stays while others need it.
public final class ImportUndo {
  private static final String IMPORT = "import";

  private final Database database;
  private final PastStore past;

  public ImportUndo(Database database, PastStore past) {
    this.database = database;
    this.past = past;
  }

  /// What is to become of rows edited since the import.
  public enum Edited {
    KEEP,
    TAKE_BACK
  }

  /// What taking it back would meet.
  ///
  /// @param rows the first of the rows edited since, the latest edit last
  public record Plan(Imported imported, int edited, List<EditedRow> rows) {}

  /// What was done.
  ///
  /// @param act the number of the act, by which it can be undone
  /// @param records how many records were taken back
  /// @param edited how many rows edited since were kept
  /// @param needed how many of its other records were kept because others need them
  public record Outcome(long act, long records, int edited, int needed) {}

  /// A page of imports, the latest first.
  ///
  /// @param beforeAct the number of the last act of the page before; `Long.MAX_VALUE` for the first
  public List<Imported> imports(long beforeAct, int limit) {
    return past.acts(ActFilter.ALL.withName(IMPORT), beforeAct, limit).stream()
        .map(this::imported)
        .toList();
  }

  /// The import that was carried out by an act; empty where that was none.
  public Optional<Imported> find(long act) {
    return past.act(act).filter(one -> one.name().equals(IMPORT)).map(this::imported);
  }

  /// Looks which rows were edited since.
  ///
  /// @param atMost how many of them to name
  public Plan plan(Imported imported, int atMost) {
    ImportReview review = ImportReview.of(past, imported.act());
    List<EditedRow> rows = new ArrayList<>();
    review.edited().entrySet().stream()
        .limit(atMost)
        .forEach(
            entry -> {
              RecordKey key = review.unit(entry.getKey());
              Subject subject =
                  past.subject(key).orElseGet(() -> new Subject(key, "", "", "", false));
              rows.add(new EditedRow(subject, entry.getValue()));
            });
    return new Plan(imported, review.edited().size(), rows);
  }

  /// Takes it back. To be run off the interface's thread.
  public Outcome undo(Imported imported, Edited edited) {
    long act = imported.act().number();
    return database.undo(
        "undo_import",
        act,
        transaction -> {
          ImportReview review = ImportReview.of(past, imported.act());
          boolean keep = edited == Edited.KEEP;
          Set<Long> kept = keep ? review.edited().keySet() : Set.of();
          Set<Long> needed = needed(review, kept);
          ImportReversal reversal =
              new ImportReversal(transaction, past, review, new HashSet<>(kept), needed);
          past.history().eachOf(act, reversal::takeBack);
          return new Outcome(
              transaction.act(), transaction.written(), kept.size(), reversal.needed());
        });
  }

  /// What others need, and what those need in turn.
  private Set<Long> needed(ImportReview review, Set<Long> kept) {
    Set<Long> needed = new HashSet<>(review.needed());
    List<RecordKey> asking = new ArrayList<>();
    kept.forEach(id -> asking.add(review.unit(id)));
    needed.forEach(id -> both(asking, id));
    while (!asking.isEmpty()) {
      RecordKey one = asking.removeLast();
      Optional<Row> row = past.history().now(one.table(), one.id());
      row.map(review::needs).orElse(Set.of()).stream()
          .filter(needed::add)
          .forEach(id -> both(asking, id));
    }
    return needed;
  }

  private static void both(List<RecordKey> asking, long id) {
    asking.add(new RecordKey("thread", id));
    asking.add(new RecordKey("customer", id));
  }

  private Imported imported(PastAct act) {
    return past.history().lastLinesOf(act, Integer.MAX_VALUE, 1).stream()
        .filter(line -> line.table().equals("import_batch") && line.after() != null)
        .findFirst()
        .map(line -> imported(act, line.record(), Kin.either(line)))
        .orElseGet(() -> new Imported(act, 0, "", "", 0, 0, 0, 0, 0));
  }

  private static Imported imported(PastAct act, long batch, Row row) {
    return new Imported(
        act,
        batch,
        row.text("file_name"),
        row.text("kind"),
        row.number("row_count"),
        row.number("created"),
        row.number("updated"),
        row.number("unchanged"),
        row.number("rejected"));
  }
}
