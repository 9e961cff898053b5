package touchstone.intake;

import java.util.List;

/// What became of the rows of a file. `rows` is the sum of created, updated, unchanged, duplicate
/// and rejected.
///
/// @param duplicate rows without a reference that repeat an interaction that is there
/// @param customers customers that were added
/// @param codes codes that were added, as `list: word`
/// @param problems what keeps rows out, the first thousand; all are in the file of refused rows
/// @param warnings what to look at in rows that were taken, the first thousand
/// @param ignored the columns that fill nothing
/// @param mapped the columns that fill something, as `column = field`
/// @param stored whether anything was kept: not after a dry run, nor when rows were refused and the
///   good ones were not accepted alone; the numbers then say what would have been
/// @param withheld whether nothing was stored because rows were refused and the good ones were not
///   accepted alone
/// @param act the act by which it can be undone, 0 where nothing was stored
public record ImportReceipt(
    long rows,
    long created,
    long updated,
    long unchanged,
    long duplicate,
    long rejected,
    long customers,
    List<String> codes,
    List<Problem> problems,
    List<Problem> warnings,
    List<String> ignored,
    List<String> mapped,
    boolean stored,
    boolean withheld,
    long act) {

  public ImportReceipt {
    codes = List.copyOf(codes);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    ignored = List.copyOf(ignored);
    mapped = List.copyOf(mapped);
  }

  /// The counts in one line for a program to read.
  public String line() {
    return "rows=%d created=%d updated=%d unchanged=%d duplicate=%d rejected=%d customers=%d"
        .formatted(rows, created, updated, unchanged, duplicate, rejected, customers);
  }

  ImportReceipt withoutAct() {
    return new ImportReceipt(
        rows, created, updated, unchanged, duplicate, rejected, customers, codes, problems,
        warnings, ignored, mapped, false, withheld, 0);
  }
}
