package touchstone.ui.report;

import java.util.List;
import touchstone.report.CsvColumn;
import touchstone.report.Report;

/// What a report will hold.
///
/// @param words how many rows and of what
/// @param rows all rows
/// @param first the first of them, as they will be written
record ReportPreview(
    Report report, String words, long rows, List<CsvColumn> columns, List<List<String>> first) {}
