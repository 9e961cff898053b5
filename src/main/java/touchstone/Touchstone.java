package touchstone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    System.exit(TouchstoneCommand.run(arguments, new MainWindows(), new MachineDesks(), out, err));
  }

  /// The wiring over the store in a folder, absent for the platform's; of the demo in a folder of
  /// its own inside it, filled at its first use.
  static Wiring wiring(@Nullable Path folder, boolean demo) {
    Path data = directories(folder, demo).data();
    return wiring(folder, demo, () -> Unlocking.unlocked(data));
  }

  /// The same, unlocked in a way of its own.
  static Wiring wiring(@Nullable Path folder, boolean demo, Supplier<StorePlace> unlocking) {
    Directories directories = logged(directories(folder, demo));
    Wiring wiring = Wiring.open(directories, unlocking.get(), Clock.systemUTC());
    return demo ? wiring.withDemo() : wiring;
  }

  /// The wiring over a backup, to be read.
  static Wiring backup(
      @Nullable Path folder, boolean demo, Path backup, Supplier<StorePlace> unlocking) {
    Directories directories = logged(directories(folder, demo));
    return Wiring.openBackup(directories, unlocking.get(), Clock.systemUTC(), backup);
  }

  /// The directories that the options mean.
  static Directories directories(@Nullable Path folder, boolean demo) {
    Directories own = folder == null ? Directories.ofThisMachine() : Directories.within(folder);
    return demo ? Directories.within(own.data().resolve("demo")) : own;
  }

  private static Directories logged(Directories directories) {
    System.setProperty("touchstone.log", directories.log().toString());
    return directories;
  }
}
