package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.cli.Desk;
import touchstone.cli.Desks;
import touchstone.cli.Secrets;
import touchstone.store.FreshStart;
import touchstone.store.StorePlace;

/// The stores of this machine as commands open them, past their locks. A command is over in a
/// moment, so it makes a backup at its end only where the latest is an hour old or very much
/// changed.
final class MachineDesks implements Desks {
  private static final Duration BACKUP_EVERY = Duration.ofHours(1);

  @Override
  public Desk open(@Nullable Path folder, boolean demo) {
    return forCommands(Touchstone.wiring(folder, demo));
  }

  @Override
  public Desk open(@Nullable Path folder, boolean demo, Secrets secrets) {
    return forCommands(Touchstone.wiring(folder, demo, () -> place(folder, demo, secrets)));
  }

  @Override
  public Desk openBackup(@Nullable Path folder, boolean demo, Path backup, Secrets secrets) {
    return Touchstone.backup(folder, demo, backup, () -> place(folder, demo, secrets));
  }

  @Override
  public FreshStart.Begun begin(@Nullable Path folder, boolean demo, Path backup, Secrets secrets) {
    return FreshStart.from(place(folder, demo, secrets), backup, Clock.systemUTC());
  }

  @Override
  public StorePlace place(@Nullable Path folder, boolean demo, Secrets secrets) {
    Path data = Touchstone.directories(folder, demo).data();
    return Unlocking.isLocked(data)
        ? secrets.use(secret -> Unlocking.unlock(data, secret))
        : Unlocking.unlocked(data);
  }

  private static Desk forCommands(Wiring wiring) {
    wiring.database().safekeeping().atCloseEvery(BACKUP_EVERY);
    return wiring;
  }
}
