package touchstone.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Changes the password of an encrypted store; nothing it keeps is written anew.
@Command(
    name = "password",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:password}")
final class PasswordCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Option(
      names = "--new-password-file",
      paramLabel = "FILE",
      description = "${bundle:password.new}")
  private @Nullable Path fresh;

  PasswordCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      DecryptCommand.refuseOff(desk);
      char[] password = top.secrets().fresh(fresh);
      try {
        top.secrets()
            .use(
                secret -> {
                  desk.encryption().changePassword(secret, password);
                  return true;
                });
      } finally {
        Arrays.fill(password, '\0');
      }
      top.line().getErr().println(TouchstoneCommand.say("password.done"));
    }
    return TouchstoneCommand.DONE;
  }
}
