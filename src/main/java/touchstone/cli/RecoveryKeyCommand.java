package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.vault.RecoveryKey;

/// Makes a new recovery key and prints it on standard output; the earlier one opens nothing any
/// more.
@Command(
    name = "recovery-key",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:recovery-key}")
final class RecoveryKeyCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  RecoveryKeyCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      DecryptCommand.refuseOff(desk);
      RecoveryKey recovery = RecoveryKey.random();
      try {
        top.secrets()
            .use(
                secret -> {
                  desk.encryption().changeRecoveryKey(secret, recovery);
                  return true;
                });
        top.print(recovery);
      } finally {
        recovery.wipe();
      }
      top.line().getErr().println(TouchstoneCommand.say("recovery-key.done"));
    }
    return TouchstoneCommand.DONE;
  }
}
