package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The rows of one report: read anew at each call, never all in memory. Not for the window's
/// thread.
public interface ReportRows {
  /// The columns, in order; the same whatever the rows.
  List<CsvColumn> columns();

  /// How many rows there are now.
  long count();

  /// Every row, a text for each column, empty where there is nothing. Ends early when `consumer`
  /// throws.
  void each(Consumer<List<String>> consumer);

  /// The first rows, at most so many.
  default List<List<String>> first(int most) {
    List<List<String>> rows = new ArrayList<>();
    if (most > 0) {
      try {
        each(
            row -> {
              rows.add(row);
              if (rows.size() == most) {
                throw new Enough();
              }
            });
      } catch (Enough asWished) {
        return rows;
      }
    }
    return rows;
  }

  /// Ends a reading early.
  final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Enough() {
      super(null, null, false, false);
    }
  }
}
