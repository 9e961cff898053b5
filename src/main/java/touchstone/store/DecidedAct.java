package touchstone.store;

import org.jdbi.v3.core.Handle;
import touchstone.journal.JournalAct;
import touchstone.journal.Place;

/// An act that the journal has and the database is to come to: its records are in the lane's open
/// transaction.
///
/// @param place where it stands in the journal
record DecidedAct(LaneConnection connection, Transaction transaction, JournalAct act, Place place) {

  /// Enters what follows from the records and commits.
  void enter() {
    Handle handle = connection.handle();
    transaction.follow();
    ActBook.record(handle, act, place, transaction.lines().kinds());
    connection.clean();
    handle.commit();
  }
}
