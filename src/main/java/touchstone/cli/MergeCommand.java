package touchstone.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.customer.CustomerId;
import touchstone.logbook.MergeField;
import touchstone.logbook.MergePreview;

/// Makes two customers one, or says what would come of it.
@Command(
    name = "merge",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:merge}")
final class MergeCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Parameters(index = "0", paramLabel = "KEEP", description = "${bundle:merge.keep}")
  private String keep = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "${bundle:merge.other}")
  private String other = "";

  @Option(
      names = "--take",
      split = ",",
      paramLabel = "FIELD=SIDE",
      description = "${bundle:merge.take}")
  private Map<MergeField, MergeField.Side> take = new EnumMap<>(MergeField.class);

  @Option(names = "--dry-run", description = "${bundle:merge.dry-run}")
  private boolean rehearse;

  MergeCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      CustomerId kept = Named.customer(desk, keep);
      CustomerId merged = Named.customer(desk, other);
      MergePreview preview = desk.merging().preview(kept, merged);
      tell(preview);
      PrintWriter err = top.line().getErr();
      if (rehearse) {
        err.println(TouchstoneCommand.say("merge.rehearsed"));
        return TouchstoneCommand.DONE;
      }
      desk.merging().merge(kept, merged, take);
      err.println(
          TouchstoneCommand.say(
              "merge.done", preview.kept().reference(), preview.other().reference()));
    }
    return TouchstoneCommand.DONE;
  }

  private void tell(MergePreview preview) {
    PrintWriter out = top.line().getOut();
    out.println(
        TouchstoneCommand.say(
            "merge.counts",
            Long.toString(preview.interactions()),
            Long.toString(preview.incidents()),
            Long.toString(preview.followUps()),
            Long.toString(preview.contacts()),
            Long.toString(preview.permissions()),
            Long.toString(preview.threads()),
            Long.toString(preview.sameThreads()),
            Long.toString(preview.tags()),
            Long.toString(preview.members())));
    for (MergePreview.Difference one : preview.differences()) {
      MergeField.Side side = take.getOrDefault(one.field(), one.chosen());
      out.println(
          TouchstoneCommand.say(
              "merge.difference",
              one.field().id(),
              plain(one.kept()),
              plain(one.other()),
              side.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
  }
}
