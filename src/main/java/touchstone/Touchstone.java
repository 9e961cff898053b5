package touchstone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.cli.Desk;
import touchstone.cli.Desks;
import touchstone.cli.Secrets;
import touchstone.cli.TouchstoneCommand;
import touchstone.host.Directories;
import touchstone.store.StorePlace;

/// The main class: hands the command line its desk and its window.
public final class Touchstone {
  /// The folder of the log, asked for by `logback.xml` when the first line is logged.
  private static final String LOG = "touchstone.log";

  private Touchstone() {}

  public static void main(String[] arguments) {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, Directories.ofThisMachine().log().toString());
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(TouchstoneCommand.run(arguments, new MainWindows(), new StoreDesks(), out, err));
  }

  /// The wiring over the store in a folder, absent for the platform's; of the demo in a folder of
  /// its own inside it, filled at its first use.
  static Wiring wiring(@Nullable Path folder, boolean demo) {
    Path data = directories(folder, demo).data();
    return wiring(folder, demo, () -> Unlocking.unlocked(data));
  }

  /// The same, unlocked in a way of its own.
  static Wiring wiring(@Nullable Path folder, boolean demo, Supplier<StorePlace> unlocking) {
    Directories directories = directories(folder, demo);
    System.setProperty(LOG, directories.log().toString());
    Wiring wiring = Wiring.open(directories, unlocking.get(), Clock.systemUTC());
    return demo ? wiring.withDemo() : wiring;
  }

  static Directories directories(@Nullable Path folder, boolean demo) {
    Directories own = folder == null ? Directories.ofThisMachine() : Directories.within(folder);
    return demo ? Directories.within(own.data().resolve("demo")) : own;
  }

  /// The command line's way to a store, past its lock.
  private static final class StoreDesks implements Desks {
    @Override
    public Desk open(@Nullable Path folder, boolean demo) {
      return wiring(folder, demo);
    }

    @Override
    public Desk open(@Nullable Path folder, boolean demo, Secrets secrets) {
      Path data = directories(folder, demo).data();
      return wiring(
          folder,
          demo,
          () ->
              Unlocking.isLocked(data)
                  ? secrets.use(secret -> Unlocking.unlock(data, secret))
                  : Unlocking.unlocked(data));
    }
  }
}
