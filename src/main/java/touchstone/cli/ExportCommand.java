package touchstone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.past.SinceThen;
import touchstone.report.ChangesFile;
import touchstone.report.ChangesWords;
import touchstone.report.CsvProfile;
import touchstone.report.Report;

/// Writes one report as CSV to a file or to standard output, and the number of rows to standard
/// error.
@Command(
    name = "export",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:export}")
final class ExportCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Parameters(paramLabel = "WHAT", description = "${bundle:export.what}")
  private Report.Kind kind = Report.Kind.INTERACTIONS;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "${bundle:export.out}")
  private String out = "-";

  @Mixin private QuestionOptions question = new QuestionOptions();

  @Option(names = "--profile", paramLabel = "PROFILE", description = "${bundle:export.profile}")
  private Profile profile = Profile.DATA;

  @Option(names = "--as-of", paramLabel = "MOMENT", description = "${bundle:export.as-of}")
  private @Nullable String asOf;

  @Option(names = "--changes", paramLabel = "FILE", description = "${bundle:export.changes}")
  private @Nullable Path changes;

  @Option(
      names = "--open-backup",
      paramLabel = "FILE",
      description = "${bundle:option.open-backup}")
  private @Nullable Path backup;

  /// For whom the file is.
  enum Profile {
    DATA,
    EXCEL
  }

  ExportCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() throws IOException {
    if (changes != null && asOf == null) {
      throw new Refusal(TouchstoneCommand.say("export.changes.alone"));
    }
    CsvProfile csv =
        profile == Profile.EXCEL ? CsvProfile.excel(Locale.getDefault()) : CsvProfile.DATA;
    try (Desk desk = top.open(backup)) {
      if (asOf == null) {
        tell(write(desk, question.report(kind, desk), csv));
      } else {
        asOf(desk, asOf, csv);
      }
    }
    return TouchstoneCommand.DONE;
  }

  private void asOf(Desk desk, String given, CsvProfile csv) throws IOException {
    Instant moment = Moments.read("--as-of", given, desk.logbook().zone());
    if (moment.isAfter(desk.logbook().now()) && !endOfToday(desk, moment)) {
      throw new Refusal(TouchstoneCommand.say("moment.future", "--as-of", given));
    }
    try (Desk then = desk.asOf(moment)) {
      tell(write(then, question.report(kind, then), csv));
    }
    SinceThen since = SinceThen.after(desk.past(), desk.lastActAt(moment));
    top.line()
        .getErr()
        .println(
            TouchstoneCommand.say("export.since", ChangesWords.of(since, Locale.getDefault())));
    if (changes != null) {
      long rows;
      try {
        rows = ChangesFile.write(since, csv, changes);
      } catch (IOException e) {
        throw new Refusal(TouchstoneCommand.say("export.refused", changes, Why.of(e)));
      }
      top.line().getErr().println(TouchstoneCommand.say("export.done", rows, changes));
    }
  }

  private static boolean endOfToday(Desk desk, Instant moment) {
    return moment.atZone(desk.logbook().zone()).toLocalDate().equals(desk.logbook().today());
  }

  private void tell(long rows) {
    top.line().getErr().println(TouchstoneCommand.say("export.done", rows, out));
  }

  private long write(Desk desk, Report report, CsvProfile csv) throws IOException {
    if (out.equals("-")) {
      OutputStream stream = new StandardOutput();
      long rows = desk.reports().write(report, csv, stream, _ -> {});
      stream.flush();
      return rows;
    }
    try {
      return desk.reports().write(report, csv, Path.of(out), _ -> {});
    } catch (IOException e) {
      throw new Refusal(TouchstoneCommand.say("export.refused", out, Why.of(e)));
    }
  }
}
