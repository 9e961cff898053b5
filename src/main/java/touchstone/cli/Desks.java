package touchstone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import touchstone.store.FreshStart;
import touchstone.store.StorePlace;

/// Opens the store that a command works on.
///
/// Everywhere: `folder` is the folder of the store, absent for the platform's; `demo` says whether
/// to work on the made-up company in a store of its own; `secrets` are asked where it is encrypted.
public interface Desks {
  /// A store that is not encrypted.
  Desk open(@Nullable Path folder, boolean demo);

  /// The same with an encrypted store, for which its secret is asked.
  default Desk open(@Nullable Path folder, boolean demo, Secrets secrets) {
    return open(folder, demo);
  }

  /// A desk over a backup, to be read; closing it leaves nothing behind.
  ///
  /// @param backup a backup file, or a folder: its newest whole backup is opened
  Desk openBackup(@Nullable Path folder, boolean demo, Path backup, Secrets secrets);

  /// Begins a store from a backup and the journal beside it; what is there is set aside.
  FreshStart.Begun begin(@Nullable Path folder, boolean demo, Path backup, Secrets secrets);

  /// Where the store lies, opened or not.
  StorePlace place(@Nullable Path folder, boolean demo, Secrets secrets);
}
