package touchstone.trend;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.TenureCounts;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.Impression;
import touchstone.interaction.KeyPoint;
import touchstone.store.Database;
import touchstone.trend.snapshot.Narrowing;

/// Recoveries, scores and conversations read by one query each, row by row: the slow second way to
/// what the snapshot tells of them.
final class PlainExperience {
  private static final long DAY_MILLIS = 86_400_000;

  private static final String NEGATIVE =
      """
      select n.id, n.valence_before, n.valence_after, i.occurred_at, i.occurred_day, n.closed_at
      from %s where n.valence_before < 0 and %s
      """;

  private static final String ACTIONS =
      """
      select r.incident_id, r.action, case when r.currency = :currency then r.cost end
      from %s join recovery_action r on r.incident_id = n.id
      where n.valence_before < 0 and %s order by r.incident_id, r.id
      """;

  private static final String SCORED =
      """
      select i.id, i.execution, i.impression, i.impression_scale, i.education, i.competence,
        i.consistency, i.opportunity, i.appropriateness, i.empathy
      from %s where i.execution is not null and i.impression is not null and %s order by i.id
      """;

  private static final String UNPAIRED =
      "select count(*) from %s where (i.execution is null or i.impression is null) and %s";

  private static final String MIX =
      """
      select s.stage, i.channel, i.occurred_day - a.start_day, count(*)
      from %s left join lifecycle_stage s on s.customer_id = i.customer_id
        and s.from_day <= i.occurred_day
        and (s.until_day is null or s.until_day > i.occurred_day)
      where %s group by s.stage, i.channel, i.occurred_day - a.start_day
      """;

  private static final String CONTACTS =
      """
      select i.thread_id, t.closed, i.channel, i.had_to_repeat, n.status
      from %s join thread t on t.id = i.thread_id
      where %s order by i.thread_id, i.occurred_at, i.id
      """;

  private static final String TOUCHED =
      " and i.thread_id in (select i.thread_id from %s where i.thread_id is not null and %s)";

  private final Database database;

  PlainExperience(Database database) {
    this.database = database;
  }

  /// An incident that the customer took badly.
  ///
  /// @param days whole days from it to the closing of its review, or to the end of the observation
  /// @param closed whether its review was closed by then
  record Negative(long incident, int before, @Nullable Integer after, int days, boolean closed) {}

  /// A recovery action of such an incident.
  ///
  /// @param cost in the home currency; absent where unknown or in another
  record Action(long incident, String action, @Nullable BigDecimal cost) {}

  /// A contact with its execution and its impression, 0..100, and the key points scored.
  record Scored(
      long interaction, int execution, double impression, Map<KeyPoint, Integer> scores) {}

  /// Interactions in a stage that was set, or in none, by channel and tenure day.
  record Mixed(@Nullable String stage, String channel, int day, long interactions) {}

  /// A contact of a conversation.
  ///
  /// @param closed whether the conversation is
  /// @param status how far the review of its incident is; absent where it is no incident
  record Contact(
      long thread,
      boolean closed,
      String channel,
      @Nullable Boolean repeated,
      @Nullable String status) {

    boolean isOpenIncident() {
      return status != null && !status.equals(IncidentStatus.CLOSED.id());
    }
  }

  List<Negative> negatives(Asked asked) {
    return read(NEGATIVE, asked, Map.of(), row -> negative(row, asked.until()));
  }

  private static Negative negative(ResultSet row, LocalDate until) throws SQLException {
    long closedAt = row.getLong(6);
    boolean closed = !row.wasNull() && Math.floorDiv(closedAt, DAY_MILLIS) <= until.toEpochDay();
    long days =
        closed ? (closedAt - row.getLong(4)) / DAY_MILLIS : until.toEpochDay() - row.getLong(5);
    return new Negative(
        row.getLong(1),
        row.getInt(2),
        numberOrNull(row, 3),
        Math.toIntExact(Math.clamp(days, 0, TenureCounts.LAST_DAY)),
        closed);
  }

  List<Action> actions(Asked asked, String currency) {
    return read(
        ACTIONS,
        asked,
        Map.of("currency", currency),
        row -> new Action(row.getLong(1), row.getString(2), row.getBigDecimal(3)));
  }

  List<Scored> scored(Asked asked) {
    return read(SCORED, asked, Map.of(), PlainExperience::scored);
  }

  long unpaired(Asked asked) {
    return read(UNPAIRED, asked, Map.of(), row -> row.getLong(1)).getFirst();
  }

  List<Mixed> mix(Asked asked) {
    return read(
        MIX,
        asked,
        Map.of(),
        row -> new Mixed(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)));
  }

  /// All contacts of the conversations in which any contact is asked for, conversation by
  /// conversation, in time.
  List<Contact> contacts(Asked asked) {
    Asked whole = asked.withNarrowing(Narrowing.NONE);
    String touched =
        asked.narrowing().equals(Narrowing.NONE)
            ? ""
            : TOUCHED.formatted(AskedQuery.LIVES, new AskedQuery(asked).where());
    return read(
        handle ->
            bound(
                handle.createQuery(
                    CONTACTS.formatted(AskedQuery.LIVES, new AskedQuery(whole).where() + touched)),
                new AskedQuery(asked)),
        row -> {
          boolean repeated = row.getBoolean(4);
          Boolean told = row.wasNull() ? null : Boolean.valueOf(repeated);
          return new Contact(
              row.getLong(1), row.getBoolean(2), row.getString(3), told, row.getString(5));
        });
  }

  private static Scored scored(ResultSet row) throws SQLException {
    Impression.Scale scale = Impression.Scale.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
    double score = row.getBigDecimal(3).doubleValue();
    Map<KeyPoint, Integer> scores = new EnumMap<>(KeyPoint.class);
    for (KeyPoint point : KeyPoint.values()) {
      Integer told = numberOrNull(row, KEY_POINTS.indexOf(point) + 5);
      if (told != null) {
        scores.put(point, told);
      }
    }
    return new Scored(
        row.getLong(1),
        row.getInt(2),
        100 * (score - scale.least()) / (scale.greatest() - scale.least()),
        scores);
  }

  private static final List<KeyPoint> KEY_POINTS =
      List.of(
          KeyPoint.EDUCATION,
          KeyPoint.COMPETENCE,
          KeyPoint.CONSISTENCY,
          KeyPoint.OPPORTUNITY,
          KeyPoint.APPROPRIATENESS,
          KeyPoint.EMPATHY);

  /// What a row says.
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, Asked asked, Map<String, Object> more, Reading<T> reading) {
    AskedQuery query = new AskedQuery(asked);
    return read(
        handle ->
            bound(handle.createQuery(sql.formatted(AskedQuery.LIVES, query.where())), query)
                .bindMap(more),
        reading);
  }

  private <T> List<T> read(Function<Handle, Query> asking, Reading<T> reading) {
    return database.read(
        handle ->
            asking.apply(handle).setFetchSize(10_000).map((row, _) -> reading.of(row)).list());
  }

  private static Query bound(Query query, AskedQuery asked) {
    query.bindMap(asked.values());
    asked.lists().forEach(query::bindList);
    return query;
  }

  private static @Nullable Integer numberOrNull(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
