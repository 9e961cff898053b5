package touchstone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import touchstone.customer.CustomerId;
import touchstone.customer.DuplicateKeys;
import touchstone.logbook.Duplicate;

/// Lists pairs of customers that are perhaps one, tab-separated, or remembers that two are not.
@Command(
    name = "duplicates",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:duplicates}")
final class DuplicatesCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Option(names = "--limit", paramLabel = "N", description = "${bundle:duplicates.limit}")
  private int limit = 500;

  @Option(
      names = "--apart",
      arity = "2",
      paramLabel = "REF",
      description = "${bundle:duplicates.apart}")
  private List<String> apart = List.of();

  DuplicatesCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      if (!apart.isEmpty()) {
        return remember(desk);
      }
      List<Duplicate> pairs = desk.duplicates().pairs(limit, desk.logbook().today());
      PrintWriter out = top.line().getOut();
      for (Duplicate pair : pairs) {
        out.println(
            String.join(
                "\t",
                plain(pair.one().reference()),
                plain(pair.other().reference()),
                pair.reasons().stream()
                    .map(DuplicateKeys.Reason::id)
                    .collect(Collectors.joining(",")),
                plain(pair.one().name()),
                plain(pair.other().name())));
      }
      if (pairs.isEmpty()) {
        top.line().getErr().println(TouchstoneCommand.say("duplicates.none"));
      }
    }
    return TouchstoneCommand.DONE;
  }

  private int remember(Desk desk) {
    if (apart.size() != 2) {
      throw new Refusal(TouchstoneCommand.say("duplicates.two"));
    }
    CustomerId one = Named.customer(desk, apart.getFirst());
    CustomerId other = Named.customer(desk, apart.getLast());
    desk.merging().apart(one, other);
    top.line()
        .getErr()
        .println(
            TouchstoneCommand.say(
                "duplicates.remembered", Named.reference(desk, one), Named.reference(desk, other)));
    return TouchstoneCommand.DONE;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
  }
}
