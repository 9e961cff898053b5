package touchstone.store;

/// To whom a record that comes back belongs by now: since it was what it was, its owner may have
/// become a part of another. Asked wherever something is taken back or restored, so that what comes
/// back is found where it would be if it had never been away.
@FunctionalInterface
public interface Standing {
  /// The row as it is to stand now; the same one where its owner is still on its own.
  ///
  /// @throws StoreFailure CHANGED_SINCE where it cannot stand at all any more
  /// @param transaction the act that brings it back, as far as it has come
  /// @param record the id of the record
  /// @param row the values by column, without the id, as they once were
  Row of(Transaction transaction, String table, long record, Row row);

  /// What more is to be written once all that an act takes back is back; nothing where that is
  /// enough.
  default void settle(Transaction transaction) {}

  /// Everything comes back as it was.
  static Standing asItWas() {
    return (_, _, _, row) -> row;
  }
}
