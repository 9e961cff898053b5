package touchstone.store;

import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.journal.Journal;
import touchstone.journal.JournalAct;
import touchstone.journal.PreparedAct;

/// An act whose records are in the lane's open transaction: prepared for the journal and, once that
/// has it, what the database is to come to.
///
/// @param prepared as it is to stand in the journal
record DecidedAct(
    LaneConnection connection, Transaction transaction, JournalAct act, PreparedAct prepared) {

  /// @param who the operator's name
  /// @param undoes the act it takes back
  static DecidedAct prepare(
      Journal journal,
      LaneConnection connection,
      Transaction transaction,
      String who,
      String name,
      @Nullable Long undoes)
      throws IOException {
    LineKeeper lines = transaction.lines();
    JournalAct act =
        new JournalAct(
            transaction.act(),
            transaction.now().toEpochMilli(),
            ActBook.who(who),
            name,
            undoes,
            transaction.counters(),
            lines.count(),
            lines.finish());
    return new DecidedAct(connection, transaction, act, journal.prepare(act, lines.lines()));
  }

  /// Enters what follows from the records and commits.
  void enter() {
    Handle handle = connection.handle();
    transaction.follow();
    ActBook.record(handle, act, prepared.place(), transaction.lines().kinds());
    connection.clean();
    handle.commit();
  }
}
