package touchstone.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import touchstone.past.ChangedRecord;
import touchstone.past.SinceThen;

/// What has changed since an earlier moment, as a CSV file: one row for each record that differs,
/// with who changed it last and when.
public final class ChangesFile {
  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.text("kind"),
          CsvColumn.text("change"),
          CsvColumn.text("reference"),
          CsvColumn.text("customer"),
          CsvColumn.text("text"),
          CsvColumn.number("acts"),
          CsvColumn.text("last_act"),
          CsvColumn.instant("changed_at"),
          CsvColumn.text("changed_by"));

  private ChangesFile() {}

  /// Writes a file that replaces what stands there, once it is whole.
  ///
  /// @return the number of rows
  public static long write(SinceThen since, CsvProfile profile, Path target) throws IOException {
    try (CsvFile file = CsvFile.to(target, profile, COLUMNS)) {
      since.each(one -> row(file, one));
      file.finish();
      return file.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void row(CsvFile file, ChangedRecord one) {
    try {
      file.row(
          List.of(
              one.kind(),
              one.how().name().toLowerCase(Locale.ROOT),
              one.subject().reference(),
              one.subject().customer(),
              one.subject().text(),
              Integer.toString(one.acts()),
              one.name(),
              one.at().toString(),
              one.who()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
