package touchstone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.logbook.Splitting;

/// Makes a merged customer one of its own again, or gives some entries to another one.
@Command(
    name = "split",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:split}")
final class SplitCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Parameters(paramLabel = "REF", description = "${bundle:split.ref}")
  private String reference = "";

  @Option(
      names = "--entries",
      split = ",",
      paramLabel = "REF",
      description = "${bundle:split.entries}")
  private List<String> entries = List.of();

  @Option(names = "--to", paramLabel = "CUSTOMER", description = "${bundle:split.to}")
  private @Nullable String to;

  SplitCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      if (entries.isEmpty() != (to == null)) {
        throw new Refusal(TouchstoneCommand.say("split.needs"));
      }
      PrintWriter err = top.line().getErr();
      if (to != null) {
        Splitting.Split split = desk.merging().split(chosen(desk), to);
        err.println(
            TouchstoneCommand.say(
                "split.given", split.entries(), Named.reference(desk, split.to())));
        return TouchstoneCommand.DONE;
      }
      CustomerId merged =
          Named.merged(desk, reference)
              .map(Customer::id)
              .orElseGet(() -> Named.customer(desk, reference));
      Splitting.Split split = desk.merging().split(merged);
      err.println(
          TouchstoneCommand.say(
              "split.done",
              Named.reference(desk, split.from()),
              Named.reference(desk, split.to()),
              split.entries(),
              split.stayed()));
    }
    return TouchstoneCommand.DONE;
  }

  private List<InteractionId> chosen(Desk desk) {
    CustomerId from = Named.customer(desk, reference);
    List<InteractionId> ids = new ArrayList<>();
    for (String entry : entries) {
      Interaction one =
          desk.interactions()
              .withReference(entry)
              .orElseThrow(() -> new Refusal(TouchstoneCommand.say("split.no-entry", entry)));
      if (!one.customer().equals(from)) {
        throw new Refusal(TouchstoneCommand.say("split.not-of", entry, reference));
      }
      ids.add(one.id());
    }
    return ids;
  }
}
