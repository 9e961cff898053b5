package touchstone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Writes reports as CSV, row by row. Not for the window's thread.
public final class ReportWriter {
  private final Reports reports;

  public ReportWriter(Reports reports) {
    this.reports = reports;
  }

  /// Writes a file that replaces what stands there, once it is whole; nothing is left of it
  /// otherwise.
  ///
  /// @param written told how many rows are written, after each; what it throws ends the writing
  /// @return the number of rows
  public long write(Report report, CsvProfile profile, Path target, LongConsumer written)
      throws IOException {
    ReportRows rows = reports.rows(report);
    try (CsvFile file = CsvFile.to(target, profile, rows.columns())) {
      return fill(file, rows, written);
    }
  }

  /// Writes to a stream that is not closed here.
  public long write(Report report, CsvProfile profile, OutputStream stream, LongConsumer written)
      throws IOException {
    ReportRows rows = reports.rows(report);
    try (CsvFile file = CsvFile.to(stream, profile, rows.columns())) {
      return fill(file, rows, written);
    }
  }

  private static long fill(CsvFile file, ReportRows rows, LongConsumer written) throws IOException {
    try {
      rows.each(
          row -> {
            try {
              file.row(row);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            written.accept(file.rows());
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    file.finish();
    return file.rows();
  }
}
