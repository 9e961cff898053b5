package touchstone.ui.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.past.ChangedRecord;
import touchstone.report.CsvColumn;
import touchstone.report.Report;

/// What a report will hold.
///
/// @param words how many rows and of what
/// @param rows all rows
/// @param first the first of them, as they will be written
/// @param since what has changed since the day as of which it is made; empty for today
record ReportPreview(
    Report report,
    String words,
    long rows,
    List<CsvColumn> columns,
    List<List<String>> first,
    Optional<Since> since) {
  /// What has changed since a day: counted in words, and the records changed last.
  record Since(LocalDate day, String words, List<ChangedRecord> latest) {}
}
