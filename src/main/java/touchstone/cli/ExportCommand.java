package touchstone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerFilter;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.past.SinceThen;
import touchstone.report.ChangesFile;
import touchstone.report.ChangesWords;
import touchstone.report.CsvProfile;
import touchstone.report.Report;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Valence;

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

  @Option(names = "--customer", paramLabel = "REF", description = "${bundle:export.customer}")
  private @Nullable String customer;

  @Option(names = "--segment", paramLabel = "SEGMENT", description = "${bundle:export.segment}")
  private @Nullable String segment;

  @Option(names = "--type", paramLabel = "TYPE", description = "${bundle:export.type}")
  private @Nullable String type;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "${bundle:export.channel}")
  private @Nullable String channel;

  @Option(names = "--valence", paramLabel = "VALENCE", description = "${bundle:export.valence}")
  private @Nullable Valence valence;

  @Option(names = "--by", paramLabel = "GROUP", description = "${bundle:export.by}")
  private @Nullable Grouping by;

  @Option(names = "--period", paramLabel = "PERIOD", description = "${bundle:export.period}")
  private @Nullable Period period;

  @Mixin private SidesOptions sides = new SidesOptions();

  @Option(names = "--from", paramLabel = "DAY", description = "${bundle:export.from}")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "${bundle:export.to}")
  private @Nullable LocalDate to;

  @Option(names = "--since-known", description = "${bundle:export.since-known}")
  private boolean sinceKnown;

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
        tell(write(desk, report(desk), csv));
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
      tell(write(then, report(then), csv));
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

  private Report report(Desk desk) {
    Codes codes = desk.logbook().house().codes();
    sides.fit(kind);
    if (!kind.isTrend()) {
      refuse("since-known", sinceKnown ? Boolean.TRUE : null);
    }
    Words.inOrder(from, to);
    return switch (kind) {
      case INTERACTIONS -> {
        refuse("valence", valence, "by", by, "period", period);
        yield new Report.Interactions(interactions(desk, codes));
      }
      case INCIDENTS -> {
        refuse("valence", valence, "by", by, "period", period);
        yield new Report.Incidents(incidents(desk, codes));
      }
      case CUSTOMERS -> {
        refuse("customer", customer, "type", type, "channel", channel, "from", from, "to", to);
        refuse("valence", valence, "by", by, "period", period);
        yield new Report.Customers(
            CustomerFilter.ALL.withSegment(
                Words.code(codes, CodeList.SEGMENT, segment, "segment")));
      }
      case TIMELINE -> {
        refuse("segment", segment, "type", type, "channel", channel, "from", from, "to", to);
        refuse("valence", valence, "by", by, "period", period);
        if (customer == null) {
          throw new Refusal(TouchstoneCommand.say("export.whose"));
        }
        yield new Report.Timeline(Named.customer(desk, customer));
      }
      case LIFECYCLE,
          CALENDAR,
          RETENTION,
          INCIDENCE,
          MCF,
          CONTROL,
          COVERAGE,
          COHORT,
          PARETO,
          RECOVERY,
          CHANNELS,
          EXECUTION,
          VALUE,
          AFTER,
          COMPARE -> {
        TrendOptions options =
            new TrendOptions(
                customer, segment, type, valence, channel, from, to, sinceKnown, by, period, sides);
        yield options.report(kind, desk);
      }
    };
  }

  private InteractionFilter interactions(Desk desk, Codes codes) {
    String place = Words.code(codes, CodeList.CHANNEL, channel, "channel");
    return InteractionFilter.ALL
        .withTypes(type == null ? Set.of() : Set.of(Words.type(codes, type)))
        .withChannels(place == null ? Set.of() : Set.of(place))
        .withCustomer(customer == null ? null : Named.customer(desk, customer))
        .withSegment(Words.code(codes, CodeList.SEGMENT, segment, "segment"))
        .withDays(from, to);
  }

  private IncidentFilter incidents(Desk desk, Codes codes) {
    refuse("segment", segment);
    return IncidentFilter.ALL
        .withType(type == null ? null : Words.type(codes, type))
        .withChannel(Words.code(codes, CodeList.CHANNEL, channel, "channel"))
        .withCustomer(customer == null ? null : Named.customer(desk, customer))
        .withDays(from, to);
  }

  /// Refuses options that this kind of report does not take, rather than ignoring them.
  private void refuse(@Nullable Object... namesAndValues) {
    Words.refuse(kind, namesAndValues);
  }
}
