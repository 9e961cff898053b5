package touchstone.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.store.Steps;
import touchstone.store.Verification;

/// Reads through everything the store is made of and says what was found; exit 1 where something is
/// damaged. Changes nothing.
@Command(
    name = "verify",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    description = "${bundle:verify}")
final class VerifyCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  VerifyCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    Verification verification = Verification.ofClosed(top.place(), Steps.UNTOLD);
    PrintWriter out = top.line().getOut();
    for (Verification.Found found : verification.found()) {
      String sentence = TouchstoneCommand.oneLine(found.sentence(Locale.getDefault()));
      out.println(found.damage() ? TouchstoneCommand.say("verify.damaged", sentence) : sentence);
    }
    out.flush();
    return verification.isWhole() ? TouchstoneCommand.DONE : TouchstoneCommand.REFUSED;
  }
}
