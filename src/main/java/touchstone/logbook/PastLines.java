package touchstone.logbook;

import java.util.Collection;
import java.util.function.Consumer;
import touchstone.store.PastLine;

/// How the change history is read, wherever it is kept.
@FunctionalInterface
public interface PastLines {
  /// Tells every line of these tables, the oldest first.
  void each(Collection<String> tables, Consumer<PastLine> consumer);
}
