package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Placeholder until the importer stands.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  ImportCommand(TouchstoneCommand top) {
    assert top != null;
  }

  @Override
  public Integer call() {
    throw new Refusal("not yet");
  }
}
