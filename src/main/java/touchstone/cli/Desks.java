package touchstone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the store that a command works on.
@FunctionalInterface
public interface Desks {
  /// @param folder the folder of the store, absent for the platform's
  /// @param demo whether to work on the made-up company in a store of its own
  Desk open(@Nullable Path folder, boolean demo);

  /// The same with an encrypted store, for which its secret is asked.
  default Desk open(@Nullable Path folder, boolean demo, Secrets secrets) {
    return open(folder, demo);
  }
}
