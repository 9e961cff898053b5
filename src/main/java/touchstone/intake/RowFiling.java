package touchstone.intake;

import java.util.Optional;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.Filing;

/// Files the rows of one import, one after another.
interface RowFiling {

  /// Files a row, or notes in the tally why not.
  Optional<Filing.Outcome> file(BulkFiling.Batch batch, CsvRecord record, ImportTally tally);
}
