package touchstone.store;

import org.jspecify.annotations.Nullable;

/// What an act under way brings back of what was: which act it takes back as a whole, if any.
public final class Restoring {
  private final Transaction transaction;
  private final Standing standing;
  private @Nullable Long takenBack;
  private boolean restores;
  private boolean bringsBack;

  /// @param standing to whom what comes back belongs
  Restoring(Transaction transaction, Standing standing) {
    this.transaction = transaction;
    this.standing = standing;
  }

  /// Whether the act takes back one that wrote that record.
  public boolean takesBack(Table<?> table, long record) {
    return takenBack != null && transaction.history().wrote(takenBack, table.name(), record);
  }

  /// Whether a record is what it is by an act since the one that is taken back, and not by taking
  /// that back; where very many records of the table are written, some that are count too.
  public boolean cameSince(Table<?> table, long record) {
    return !transaction.written(table).contains(record)
        && (takenBack == null || transaction.history().wroteSince(takenBack, table.name(), record));
  }

  /// Whether all that a row refers to is there.
  public boolean hasReferred(Table<?> table, Row row) {
    return Undo.missing(transaction, table, row) == null;
  }

  /// Why something cannot be taken back: that record was made what it is since.
  public StoreFailure standsInTheWay(Table<?> table, long record) {
    return Undo.changed(transaction, transaction.act(), table.name(), record);
  }

  Standing standing() {
    return standing;
  }

  /// Notes which act is taken back as a whole.
  void takesBack(long act) {
    takenBack = act;
  }

  /// Whether any record has come back or become what it was, and not all that was taken back went.
  public boolean bringsBack() {
    return bringsBack;
  }

  /// Notes that a record is made what it was.
  ///
  /// @param back whether it is there then
  void restores(boolean back) {
    restores = true;
    bringsBack |= back;
  }

  /// Writes what follows, where anything was taken back.
  void settle() {
    if (restores) {
      standing.settle(transaction);
    }
  }
}
