package touchstone.trend.snapshot;

import java.util.Optional;
import java.util.Set;

/// What the snapshot is derived from. Methods read the store on the calling thread.
public interface Source {
  /// The store's last act.
  Stamp stamp();

  /// Whether that act is in the history of the store, and its home currency is still the same.
  boolean knows(Stamp stamp);

  /// Fills in every customer with a day 0 and what is theirs.
  void all(SheetFill fill);

  /// The customers whose lives acts after this one may have changed; nothing where there are so
  /// many that it is quicker to read everything, or where it cannot be told.
  Optional<Set<Long>> touchedSince(long act);

  /// Fills in those of these customers who have a day 0 and what is theirs.
  void some(Set<Long> customers, SheetFill fill);
}
