package touchstone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.past.Imported;
import touchstone.report.CsvColumn;
import touchstone.report.CsvFile;
import touchstone.report.CsvProfile;

/// Lists the imports, the latest first, as CSV on standard output.
@Command(
    name = "imports",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    description = "${bundle:imports}")
final class ImportsCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.number("id"),
          CsvColumn.instant("at"),
          CsvColumn.text("by"),
          CsvColumn.text("file"),
          CsvColumn.text("kind"),
          CsvColumn.number("rows"),
          CsvColumn.number("created"),
          CsvColumn.number("updated"),
          CsvColumn.number("unchanged"),
          CsvColumn.number("rejected"),
          CsvColumn.text("state"));

  private final TouchstoneCommand top;

  ImportsCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() throws IOException {
    OutputStream stream = new StandardOutput();
    try (Desk desk = top.open();
        CsvFile file = CsvFile.to(stream, CsvProfile.DATA, COLUMNS)) {
      long before = Long.MAX_VALUE;
      List<Imported> page;
      do {
        page = desk.importUndo().imports(before, PAGE);
        for (Imported one : page) {
          file.row(cells(one));
          before = one.act().number();
        }
      } while (page.size() == PAGE);
      file.finish();
      stream.flush();
    }
    return TouchstoneCommand.DONE;
  }

  private static List<String> cells(Imported one) {
    return List.of(
        Long.toString(one.act().number()),
        one.act().at().toString(),
        one.act().who(),
        one.file(),
        one.kind(),
        Long.toString(one.rows()),
        Long.toString(one.created()),
        Long.toString(one.updated()),
        Long.toString(one.unchanged()),
        Long.toString(one.rejected()),
        one.takenBack() ? "taken_back" : "there");
  }
}
