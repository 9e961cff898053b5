package touchstone.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.vault.KeyRefusal;
import touchstone.vault.RecoveryKey;
import touchstone.vault.Vault;

/// Encrypts the store and prints its recovery key on standard output.
@Command(
    name = "encrypt",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:encrypt}")
final class EncryptCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  EncryptCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      if (desk.encryption().isOn()) {
        throw new KeyRefusal(KeyRefusal.Reason.ALREADY);
      }
      char[] password = top.secrets().first();
      RecoveryKey recovery = RecoveryKey.random();
      try {
        Vault.refuseShort(password);
        top.line().getErr().println(TouchstoneCommand.say("encrypt.working"));
        desk.encryption().encrypt(password, recovery);
        top.print(recovery);
        top.line().getErr().println(TouchstoneCommand.say("encrypt.done"));
      } finally {
        Arrays.fill(password, '\0');
        recovery.wipe();
      }
    }
    return TouchstoneCommand.DONE;
  }
}
