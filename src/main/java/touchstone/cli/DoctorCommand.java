package touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.store.StoreFailure;
import touchstone.store.StoreFile;

/// Prints every check of the application's own side with versions; exit 1 if one fails.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    resourceBundle = "touchstone.cli.messages",
    description = "${bundle:doctor}")
final class DoctorCommand implements Callable<Integer> {
  private static final long SCARCE = 200L << 20;

  private final TouchstoneCommand top;

  DoctorCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    return examine(top.line().getOut());
  }

  /// Examines and prints; answers the exit code.
  int examine(PrintWriter out) {
    line(out, "ok", "version", TouchstoneCommand.versionLine());
    line(
        out,
        "ok",
        "Java",
        System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"));
    line(out, "ok", "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    try (Desk desk = top.open()) {
      StoreFile file = desk.database().file();
      line(out, "ok", "store", file.path().toString());
      line(out, "ok", "engine", file.engine() + ", schema " + file.newestSchema());
      line(out, "ok", "size", Files.size(file.path()) / 1024 + " KiB");
      line(out, "ok", "zone", desk.logbook().house().zone().getId());
      long free = Files.getFileStore(file.folder()).getUsableSpace();
      line(out, free < SCARCE ? "low" : "ok", "space", (free >> 20) + " MiB free");
      return free < SCARCE ? TouchstoneCommand.REFUSED : TouchstoneCommand.DONE;
    } catch (StoreFailure e) {
      line(out, "failed", "store", e.sentence(Locale.getDefault()));
    } catch (IOException e) {
      line(out, "failed", "store", Why.of(e));
    }
    return TouchstoneCommand.REFUSED;
  }

  private static void line(PrintWriter out, String state, String name, String value) {
    out.printf(Locale.ROOT, "%-8s %-10s %s%n", state, name, value);
  }
}
