package touchstone.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.intake.CsvChoices;
import touchstone.intake.ImportKind;
import touchstone.intake.ImportReceipt;
import touchstone.intake.ImportRequest;
import touchstone.intake.MappingChoices;
import touchstone.intake.Problem;

/// Reads a CSV file into the logbook in one act. The last line on standard output says in numbers
/// what became of the rows; problems and warnings go to standard error.
@Command(
    name = "import",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:import}")
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final TouchstoneCommand top;

  @Parameters(paramLabel = "FILE", description = "${bundle:import.file}")
  private Path file = Path.of("");

  @Option(names = "--as", required = true, paramLabel = "KIND", description = "${bundle:import.as}")
  private String as = "";

  @Option(names = "--map", paramLabel = "COLUMN=FIELD,...", description = "${bundle:import.map}")
  private List<String> maps = List.of();

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "${bundle:import.set}")
  private List<String> sets = List.of();

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "${bundle:import.date-format}")
  private @Nullable String dateFormat;

  @Option(names = "--zone", paramLabel = "ZONE", description = "${bundle:import.zone}")
  private @Nullable String zone;

  @Option(names = "--encoding", paramLabel = "NAME", description = "${bundle:import.encoding}")
  private @Nullable String encoding;

  @Option(names = "--delimiter", paramLabel = "SIGN", description = "${bundle:import.delimiter}")
  private @Nullable String delimiter;

  @Option(names = "--as-of", paramLabel = "DAY", description = "${bundle:import.as-of}")
  private @Nullable LocalDate asOf;

  @Option(names = "--add-codes", description = "${bundle:import.add-codes}")
  private boolean addCodes;

  @Option(names = "--dry-run", description = "${bundle:import.dry-run}")
  private boolean dryRun;

  @Option(names = "--accept-good-rows", description = "${bundle:import.accept-good-rows}")
  private boolean acceptGoodRows;

  @Option(names = "--rejects", paramLabel = "FILE", description = "${bundle:import.rejects}")
  private @Nullable Path rejects;

  ImportCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    ImportRequest request = request();
    try (Desk desk = top.open()) {
      ImportReceipt receipt = desk.importer().run(request);
      tell(receipt);
      return receipt.withheld() ? TouchstoneCommand.REFUSED : TouchstoneCommand.DONE;
    }
  }

  private ImportRequest request() {
    ImportKind kind =
        ImportKind.ofWord(as)
            .orElseThrow(() -> new Refusal(TouchstoneCommand.say("import.kind", as)));
    return new ImportRequest(
        file,
        kind,
        new CsvChoices(charset(), separator()),
        MappingChoices.parse(maps, sets),
        dateFormat,
        zone(),
        asOf,
        addCodes,
        dryRun,
        acceptGoodRows,
        rejects);
  }

  private void tell(ImportReceipt receipt) {
    PrintWriter err = top.line().getErr();
    PrintWriter out = top.line().getOut();
    list(err, receipt.problems());
    list(err, receipt.warnings());
    if (!receipt.ignored().isEmpty()) {
      err.println(TouchstoneCommand.say("import.ignored", String.join(", ", receipt.ignored())));
    }
    if (receipt.withheld()) {
      err.println(
          TouchstoneCommand.say(
              "import.withheld",
              receipt.rejected(),
              receipt.rows(),
              receipt.rows() - receipt.rejected()));
    } else if (dryRun) {
      err.println(TouchstoneCommand.say("import.rehearsed"));
    }
    receipt.codes().forEach(code -> out.println(TouchstoneCommand.say("import.code", code)));
    out.println(receipt.withheld() ? nothing(receipt.rows()) : receipt.line());
    out.flush();
  }

  /// The counts of a file that was refused as a whole: no row of it was taken.
  private static String nothing(long rows) {
    return "rows=%d created=0 updated=0 unchanged=0 duplicate=0 rejected=%d customers=0"
        .formatted(rows, rows);
  }

  private static void list(PrintWriter err, List<Problem> problems) {
    problems.stream().limit(SHOWN).forEach(problem -> err.println(problem.text()));
    if (problems.size() > SHOWN) {
      err.println(TouchstoneCommand.say("import.more", problems.size() - SHOWN));
    }
  }

  private @Nullable ZoneId zone() {
    if (zone == null) {
      return null;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Refusal(TouchstoneCommand.say("import.no-zone", zone));
    }
  }

  private @Nullable Charset charset() {
    if (encoding == null) {
      return null;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(TouchstoneCommand.say("import.no-encoding", encoding));
    }
  }

  private @Nullable Character separator() {
    if (delimiter == null) {
      return null;
    }
    return switch (delimiter.toLowerCase(Locale.ROOT)) {
      case "tab", "\\t", "\t" -> '\t';
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "pipe" -> '|';
      case String sign when sign.length() == 1 -> sign.charAt(0);
      default -> throw new Refusal(TouchstoneCommand.say("import.no-delimiter", delimiter));
    };
  }
}
