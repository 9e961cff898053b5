package touchstone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import touchstone.report.CsvColumn;
import touchstone.report.CsvFile;
import touchstone.report.CsvProfile;
import touchstone.store.Backup;
import touchstone.store.KeptBackup;
import touchstone.store.Steps;
import touchstone.store.StorePlace;

/// Lists the backups, each read through, as CSV on standard output. Does not open the store, so
/// that it also answers where that cannot be opened.
@Command(
    name = "backups",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    description = "${bundle:backups}")
final class BackupsCommand implements Callable<Integer> {
  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.text("file"),
          CsvColumn.instant("at"),
          CsvColumn.number("acts"),
          CsvColumn.number("bytes"),
          CsvColumn.text("state"));

  private final TouchstoneCommand top;

  @Option(names = "--in", paramLabel = "DIR", description = "${bundle:backups.in}")
  private @Nullable Path folder;

  BackupsCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() throws IOException {
    StorePlace place = top.place();
    Path shelf = folder == null ? place.backups() : folder.toAbsolutePath().normalize();
    OutputStream out = new StandardOutput();
    try (CsvFile file = CsvFile.to(out, CsvProfile.DATA, COLUMNS)) {
      for (KeptBackup kept : KeptBackup.in(place, shelf, Steps.UNTOLD)) {
        Backup told = kept.told();
        file.row(
            List.of(
                kept.file().toString(),
                told == null ? "" : told.at().toString(),
                told == null ? "" : Long.toString(told.act()),
                Long.toString(kept.size()),
                kept.whole() ? "whole" : "damaged"));
      }
      file.finish();
    }
    return TouchstoneCommand.DONE;
  }
}
