package touchstone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import touchstone.store.Backup;
import touchstone.store.Safekeeping;

/// Makes a backup, examines it and prints its file, the last act in it and when it was made.
@Command(
    name = "backup",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    description = "${bundle:backup}")
final class BackupCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Option(names = "--to", paramLabel = "DIR", description = "${bundle:backup.to}")
  private @Nullable Path to;

  BackupCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      Safekeeping safekeeping = desk.database().safekeeping();
      Backup made = to == null ? safekeeping.backUp() : safekeeping.backUp(to);
      PrintWriter out = top.line().getOut();
      out.println(made.file());
      out.flush();
      top.line()
          .getErr()
          .println(TouchstoneCommand.say("backup.done", made.act(), made.at().toString()));
    }
    return TouchstoneCommand.DONE;
  }
}
