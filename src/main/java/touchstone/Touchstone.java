package touchstone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import touchstone.cli.Desk;
import touchstone.cli.TouchstoneCommand;
import touchstone.host.Directories;

/// The main class: hands the command line its desk and its window.
public final class Touchstone {
  private Touchstone() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(TouchstoneCommand.run(arguments, new MainWindows(), Touchstone::desk, out, err));
  }

  static Directories directories(@Nullable Path folder) {
    return folder == null ? Directories.ofThisMachine() : Directories.within(folder);
  }

  private static Desk desk(@Nullable Path folder) {
    Directories directories = directories(folder);
    System.setProperty("touchstone.log", directories.log().toString());
    return Wiring.open(directories, Clock.systemUTC());
  }
}
