package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.vault.KeyRefusal;

/// Makes an encrypted store one that is not.
@Command(
    name = "decrypt",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:decrypt}")
final class DecryptCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  DecryptCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      refuseOff(desk);
      top.line().getErr().println(TouchstoneCommand.say("decrypt.working"));
      top.secrets()
          .use(
              secret -> {
                desk.encryption().decrypt(secret);
                return true;
              });
      top.line().getErr().println(TouchstoneCommand.say("decrypt.done"));
    }
    return TouchstoneCommand.DONE;
  }

  /// @throws KeyRefusal NO_KEY where the store is not encrypted
  static void refuseOff(Desk desk) {
    if (!desk.encryption().isOn()) {
      throw new KeyRefusal(KeyRefusal.Reason.NO_KEY);
    }
  }
}
