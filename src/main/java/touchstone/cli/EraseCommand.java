package touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.customer.CustomerId;
import touchstone.logbook.Certificate;
import touchstone.logbook.Erasure;
import touchstone.logbook.Held;
import touchstone.report.HeldFiles;

/// Says what is held about a customer, exports it, or erases it.
@Command(
    name = "erase",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:erase}")
final class EraseCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Parameters(paramLabel = "REF", description = "${bundle:erase.ref}")
  private String reference = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Option(names = "--certificate", paramLabel = "FILE", description = "${bundle:erase.certificate}")
  private @Nullable Path certificate;

  /// One of the three.
  static final class What {
    @Option(names = "--preview", description = "${bundle:erase.preview}")
    private boolean preview;

    @Option(names = "--export", paramLabel = "DIR", descriptionKey = "erase.export")
    private @Nullable Path export;

    @Option(names = "--yes", description = "${bundle:erase.yes}")
    private boolean yes;
  }

  EraseCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    try (Desk desk = top.open()) {
      CustomerId customer = Named.customer(desk, reference);
      if (what.yes) {
        erase(desk, customer);
      } else if (what.export != null) {
        export(desk.erasure().held(customer), what.export);
      } else if (what.preview) {
        preview(desk.erasure().held(customer));
      }
    }
    return TouchstoneCommand.DONE;
  }

  private void preview(Held held) {
    PrintWriter out = top.line().getOut();
    new TreeMap<>(held.rows()).forEach((table, rows) -> out.println(table + "=" + rows.size()));
    out.println("draft=" + held.drafts().size());
    out.println("history=" + held.history().size());
    out.println("mention=" + held.mentions().size());
    held.mentioned()
        .forEach(
            (table, references) ->
                references.stream()
                    .distinct()
                    .forEach(one -> out.println("mention." + table + "=" + one)));
  }

  private void export(Held held, Path folder) {
    try {
      long records = HeldFiles.write(held, folder);
      top.line()
          .getErr()
          .println(TouchstoneCommand.say("erase.exported", records, folder.toString()));
    } catch (IOException e) {
      throw new Refusal(TouchstoneCommand.say("erase.folder", folder.toString(), Why.of(e)));
    }
  }

  private void erase(Desk desk, CustomerId customer) {
    Erasure.Erased erased = desk.erasure().erase(customer);
    PrintWriter err = top.line().getErr();
    err.println(
        TouchstoneCommand.say(
            "erase.done", erased.name(), erased.reference(), erased.was().records()));
    if (certificate != null) {
      String text =
          Certificate.of(
              erased,
              desk.operator(),
              String.valueOf(desk.database().file().path()),
              Locale.getDefault());
      try {
        HeldFiles.text(certificate, text);
      } catch (IOException e) {
        top.line().getOut().println(text);
        throw new Refusal(
            TouchstoneCommand.say("erase.certificate.refused", certificate.toString(), Why.of(e)));
      }
    }
  }
}
