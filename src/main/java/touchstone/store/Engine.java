package touchstone.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import touchstone.disk.Sealing;
import touchstone.journal.Archive;
import touchstone.journal.Journal;

/// What an open store runs on: the database file, the journal, connections. All but `connection` on
/// the writer lane.
interface Engine {
  StorePlace place();

  StoreFile file();

  /// The journal to write to.
  ///
  /// @throws StoreFailure READ_ONLY
  Journal journal();

  /// The acts of the journal.
  Archive archive();

  /// Which store this is.
  UUID id();

  Opening opening();

  /// How many times the database was opened; another number after it was made again.
  int openings();

  /// A connection of the user that works in the store.
  Connection connection() throws SQLException;

  /// The connection of the writer lane, whose statements stay prepared from act to act.
  LaneConnection lane() throws SQLException;

  /// Makes sure that database and journal are what they were when they were opened.
  ///
  /// @throws StoreFailure where the store cannot be made again now; the next act tries again
  void ready();

  /// Remembers that something failed in a way that may have hurt the database.
  void suspect(Throwable failure);

  /// Makes the database again where it failed to take an act that the journal has.
  ///
  /// @throws StoreFailure why that cannot be done now; the next act tries again
  void mend();

  /// @throws StoreFailure ROOM
  void refuseLittleRoom();

  /// An act of very many records is over.
  void endOfLoad();

  /// Writes everything that is kept anew, without what `scrubbing` takes away and under another
  /// key.
  ///
  /// @param sealing the key from then on
  /// @return how many lines of the history became others
  long writeAnew(Scrubbing scrubbing, Sealing sealing);

  /// Closes everything, seals the database, and before that makes a backup where one is due.
  void stop(BooleanSupplier backUp);
}
