package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.cli.Desk;
import touchstone.cli.Desks;
import touchstone.store.FreshStart;
import touchstone.store.StorePlace;

/// The stores of this machine as commands open them. A command is over in a moment, so it makes a
/// backup at its end only where the latest is an hour old or very much changed.
final class MachineDesks implements Desks {
  private static final Duration BACKUP_EVERY = Duration.ofHours(1);

  @Override
  public Desk open(@Nullable Path folder, boolean demo) {
    Wiring wiring = Touchstone.wiring(folder, demo);
    wiring.database().safekeeping().atCloseEvery(BACKUP_EVERY);
    return wiring;
  }

  @Override
  public Desk openBackup(@Nullable Path folder, boolean demo, Path backup) {
    return Touchstone.backup(folder, demo, backup);
  }

  @Override
  public FreshStart.Begun begin(@Nullable Path folder, boolean demo, Path backup) {
    return FreshStart.from(place(folder, demo), backup, Clock.systemUTC());
  }

  @Override
  public StorePlace place(@Nullable Path folder, boolean demo) {
    return StorePlace.of(Touchstone.directories(folder, demo).data());
  }
}
