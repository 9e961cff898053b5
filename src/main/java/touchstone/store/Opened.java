package touchstone.store;

import java.io.IOException;
import touchstone.journal.Journal;

/// A store that has been opened: the database and the journal, of the same act.
record Opened(StoreFile file, Journal journal, Opening opening) {
  /// Lets go of both without another byte written.
  void abandon() {
    file.abandon();
    try {
      journal.close();
    } catch (IOException e) {
      // It is let go either way.
    }
  }
}
