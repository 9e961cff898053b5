package touchstone.past;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.store.HistoryLine;
import touchstone.store.Row;
import touchstone.store.Transaction;

/// Takes the lines of an import back one by one, the last first, leaving what is to be kept.
final class ImportReversal {
  private final Transaction transaction;
  private final PastStore past;
  private final ImportReview review;
  private final Set<Long> kept;
  private final Set<Long> needed;
  private final boolean batchNeeded;
  private int stayed;

  /// @param kept units whose edits stay
  /// @param needed records that others need
  ImportReversal(
      Transaction transaction,
      PastStore past,
      ImportReview review,
      Set<Long> kept,
      Set<Long> needed) {
    this.transaction = transaction;
    this.past = past;
    this.review = review;
    this.kept = kept;
    this.needed = needed;
    this.batchNeeded = !kept.isEmpty();
  }

  void takeBack(HistoryLine line) {
    long unit = review.unitOf(line).id();
    if (kept.contains(unit)) {
      return;
    }
    if (stays(line, unit)) {
      stayed += line.record() == unit ? 1 : 0;
      return;
    }
    Optional<Row> now = transaction.row(line.table(), line.record());
    boolean edited = review.edited().containsKey(unit);
    if (now.isEmpty()) {
      revertRemoved(line, edited);
    } else if (line.before() == null && edited) {
      removeWhole(line.table(), line.record());
    } else if (edited) {
      transaction.restore(line.table(), line.record(), line.before());
    } else {
      transaction.revert(line);
    }
  }

  /// How many records stayed although nobody edited them.
  int needed() {
    return stayed;
  }

  // Of what was deleted since only what the import itself removed comes back.
  private void revertRemoved(HistoryLine line, boolean edited) {
    if (line.after() == null && !edited) {
      transaction.revert(line);
    }
  }

  private boolean stays(HistoryLine line, long unit) {
    return switch (line.table()) {
      case "import_batch" -> batchNeeded;
      case "code" -> past.uses(transaction, Kin.either(line));
      default -> needed.contains(unit);
    };
  }

  private void removeWhole(String table, long id) {
    for (Aggregate.Part part : Aggregate.partsOf(table)) {
      List<Long> there = transaction.hangingOn(part.table(), part.column(), id);
      there.forEach(one -> removeWhole(part.table(), one));
    }
    transaction.restore(table, id, null);
  }
}
