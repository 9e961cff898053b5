package touchstone.store;

import touchstone.journal.JournalDamage;

/// What damage of the journal means to the user.
final class Damages {
  private Damages() {}

  static void tell(Opening.Notes notes, JournalDamage damage) {
    if (damage.repaired()) {
      notes.warn("journal.repaired", damage.file());
    } else if (damage.until() >= damage.from()) {
      notes.warn("journal.damaged", damage.file(), damage.from(), damage.until());
    } else {
      notes.warn("journal.damaged.end", damage.file(), damage.from());
    }
  }
}
