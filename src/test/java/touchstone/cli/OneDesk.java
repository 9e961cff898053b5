package touchstone.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.store.FreshStart;
import touchstone.store.StorePlace;

/// Opens the store of a folder as a test says; no backups.
public record OneDesk(Function<@Nullable Path, Desk> opens) implements Desks {
  @Override
  public Desk open(@Nullable Path folder, boolean demo) {
    return opens.apply(folder);
  }

  @Override
  public Desk openBackup(@Nullable Path folder, boolean demo, Path backup, Secrets secrets) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FreshStart.Begun begin(@Nullable Path folder, boolean demo, Path backup, Secrets secrets) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StorePlace place(@Nullable Path folder, boolean demo, Secrets secrets) {
    throw new UnsupportedOperationException();
  }
}
