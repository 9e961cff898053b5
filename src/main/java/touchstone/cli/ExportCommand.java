package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Placeholder until the reports stands.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  ExportCommand(TouchstoneCommand top) {
    assert top != null;
  }

  @Override
  public Integer call() {
    throw new Refusal("not yet");
  }
}
