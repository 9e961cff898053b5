package touchstone.trend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import touchstone.analysis.RecordingLag;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;
import touchstone.store.Database;

/// Reads what the snapshot does not know: the notes, and when interactions were recorded.
public final class ExperienceStore {
  private static final long DAY_MILLIS = 86_400_000;
  private static final int LAGS = 5_000;
  private static final int LAGS_AT_LEAST = 30;
  private static final int SETTLED_DAYS = 60;

  private static final String LATEST =
      """
      select x.occurred_at, x.recorded_at, x.import_batch from interaction x
      where x.occurred_at < :before order by x.occurred_at desc, x.id desc limit %d
      """;

  private final Database database;

  public ExperienceStore(Database database) {
    this.database = database;
  }

  /// The notes pinned on dates, by day.
  List<DatedNote> notes() {
    return database.read(DatedNoteStore::all);
  }

  /// The lag of the latest interactions logged one by one that happened long enough ago that late
  /// ones are in; unknown, which counts as none, where they are few. What was recorded after more
  /// than 60 days was brought in from elsewhere and tells nothing of how soon people log.
  RecordingLag lag(LocalDate today) {
    long before = today.minusDays(SETTLED_DAYS).toEpochDay() * DAY_MILLIS;
    int[] lags =
        read(
                handle -> handle.createQuery(LATEST.formatted(LAGS)).bind("before", before),
                row -> {
                  long days = (row.getLong(2) - row.getLong(1)) / DAY_MILLIS;
                  return row.getObject(3) == null
                      ? Math.toIntExact(Math.clamp(days, 0, 10_000))
                      : -1;
                })
            .stream()
            .mapToInt(Integer::intValue)
            .filter(days -> days >= 0 && days <= SETTLED_DAYS)
            .toArray();
    return lags.length < LAGS_AT_LEAST ? RecordingLag.of() : RecordingLag.of(lags);
  }

  /// What a row says.
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(Function<Handle, Query> asking, Reading<T> reading) {
    return database.read(
        handle ->
            asking.apply(handle).setFetchSize(10_000).map((row, _) -> reading.of(row)).list());
  }
}
