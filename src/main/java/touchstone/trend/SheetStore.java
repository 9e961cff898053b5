package touchstone.trend;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerKind;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.Impression;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.trend.snapshot.ExperienceFill;
import touchstone.trend.snapshot.SheetFill;

/// Reads lives into one sheet: everybody's, one pass over each table, or one record's.
///
/// @param id the one id that is asked for, absent for all
record SheetStore(Handle handle, SheetFill fill, String currency, @Nullable Long id) {
  private static final long DAY_MILLIS = 86_400_000;

  private static final String CUSTOMERS =
      """
      select a.customer_id, a.start_day, a.end_day, c.segment, c.kind, c.created_at,
        case when c.acquisition_currency = :currency then c.acquisition_cost end
      from customer_activity a join customer c on c.id = a.customer_id
      where a.start_day is not null %s order by a.customer_id
      """;

  private static final String STAGES =
      """
      select x.customer_id, x.stage, x.from_day, x.until_day from lifecycle_stage x %s
      order by x.customer_id, x.from_day, x.id
      """;

  private static final String INTERACTIONS =
      """
      select i.id, i.customer_id, i.occurred_day, i.type, i.channel, i.business_function, i.handler,
        i.thread_id, i.occurred_at, i.had_to_repeat, i.execution, i.impression, i.impression_scale,
        i.education, i.competence, i.consistency, i.opportunity, i.appropriateness, i.empathy
      from interaction i %s order by i.id
      """;

  private static final String CLOSED_THREADS = "select x.id from thread x where x.closed %s";

  private static final String INCIDENTS =
      """
      select x.interaction_id, x.valence_before, x.valence_after, x.root_cause, x.status,
        x.closed_at, i.occurred_at
      from incident x join interaction i on i.id = x.interaction_id %s
      """;

  private static final String TAGS =
      "select x.owner_id, x.name from tag x %s x.owner_table = 'interaction'";

  private static final String MONEY =
      """
      select x.interaction_id, case when x.side = 'received' then x.amount else -x.amount end
      from value_exchange x %s x.kind = 'money' and x.unit = :currency
      """;

  private static final String RECOVERIES =
      """
      select n.interaction_id, n.valence_before, x.action,
        case when x.currency = :currency then x.cost end
      from recovery_action x join incident n on n.id = x.incident_id %s
      """;

  /// Everybody's lives.
  void everybody() {
    customers(CUSTOMERS.formatted(""));
    stages(STAGES.formatted(""));
    interactions(INTERACTIONS.formatted(""));
    closedThreads(CLOSED_THREADS.formatted(""));
    incidents(INCIDENTS.formatted(""));
    tags(TAGS.formatted("where"));
    money(MONEY.formatted("where"));
    recoveries(RECOVERIES.formatted(""));
  }

  /// The customer asked for, without interactions.
  void customer() {
    customers(CUSTOMERS.formatted("and a.customer_id = :id"));
    stages(STAGES.formatted("where x.customer_id = :id"));
  }

  /// The interaction asked for with what hangs on it.
  void interaction() {
    interactions(INTERACTIONS.formatted("where i.id = :id"));
    closedThreads(
        CLOSED_THREADS.formatted(
            "and x.id = (select i.thread_id from interaction i where i.id = :id)"));
    incidents(INCIDENTS.formatted("where x.interaction_id = :id"));
    tags(TAGS.formatted("where x.owner_id = :id and"));
    money(MONEY.formatted("where x.interaction_id = :id and"));
    recoveries(RECOVERIES.formatted("where n.interaction_id = :id"));
  }

  /// An impression on whatever scale as 0..100.
  static double impression(BigDecimal score, String onScale) {
    Impression.Scale scale = Impression.Scale.valueOf(onScale.toUpperCase(Locale.ROOT));
    return 100 * (score.doubleValue() - scale.least()) / (scale.greatest() - scale.least());
  }

  private void customers(String sql) {
    each(
        sql,
        row -> {
          Long end = numberOrNull(row, 3);
          fill.customer(
              row.getLong(1),
              Math.toIntExact(row.getLong(2)),
              end == null ? null : Integer.valueOf(Math.toIntExact(end)),
              row.getString(4),
              CustomerKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
              Math.toIntExact(Math.floorDiv(row.getLong(6), DAY_MILLIS)),
              tenThousandths(row.getBigDecimal(7)));
        });
  }

  private void stages(String sql) {
    each(
        sql,
        row -> {
          Long until = numberOrNull(row, 4);
          fill.experience()
              .stage(
                  fill.place(row.getLong(1)),
                  row.getString(2),
                  Math.toIntExact(row.getLong(3)),
                  until == null ? null : Integer.valueOf(Math.toIntExact(until)));
        });
  }

  private void interactions(String sql) {
    each(
        sql,
        row -> {
          int place = fill.place(row.getLong(2));
          if (place >= 0) {
            int there =
                fill.row(
                    row.getLong(1),
                    place,
                    Math.toIntExact(row.getLong(3)),
                    InteractionType.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
            contact(there, row);
            scores(there, row);
          }
        });
  }

  private void contact(int there, ResultSet row) throws SQLException {
    Long thread = numberOrNull(row, 8);
    if (thread != null) {
      boolean said = row.getBoolean(10);
      Boolean repeated = row.wasNull() ? null : Boolean.valueOf(said);
      fill.experience().contact(there, thread, row.getLong(9), repeated);
    }
  }

  private void scores(int there, ResultSet row) throws SQLException {
    Long execution = numberOrNull(row, 11);
    BigDecimal score = execution == null ? null : row.getBigDecimal(12);
    if (execution == null || score == null) {
      return;
    }
    // The columns stand in the order of the key points.
    int[] points = new int[KeyPoint.values().length];
    for (int i = 0; i < points.length; i++) {
      points[i] = row.getInt(14 + i);
    }
    fill.experience()
        .scored(there, Math.toIntExact(execution), impression(score, row.getString(13)), points);
  }

  private void closedThreads(String sql) {
    each(sql, row -> fill.experience().closedConversation(row.getLong(1)));
  }

  private void incidents(String sql) {
    each(
        sql,
        row -> {
          long interaction = row.getLong(1);
          Integer before = smallOrNull(row, 2);
          Integer after = smallOrNull(row, 3);
          fill.incident(interaction, before == null ? after : before, row.getString(4));
          ExperienceFill experience = fill.experience();
          int there = fill.rowOf(interaction);
          experience.incident(there, IncidentStatus.CLOSED.id().equals(row.getString(5)));
          if (before != null && before < 0) {
            Long closed = numberOrNull(row, 6);
            long waited = closed == null ? 0 : (closed - row.getLong(7)) / DAY_MILLIS;
            experience.negative(
                there,
                before,
                after,
                closed == null
                    ? null
                    : Integer.valueOf(Math.toIntExact(Math.floorDiv(closed, DAY_MILLIS))),
                Math.toIntExact(Math.clamp(waited, 0, Integer.MAX_VALUE)));
          }
        });
  }

  private void tags(String sql) {
    each(sql, row -> fill.tag(row.getLong(1), row.getString(2)));
  }

  private void money(String sql) {
    each(sql, row -> fill.money(row.getLong(1), tenThousandths(row.getBigDecimal(2))));
  }

  private void recoveries(String sql) {
    each(
        sql,
        row -> {
          long interaction = row.getLong(1);
          Integer before = smallOrNull(row, 2);
          BigDecimal cost = row.getBigDecimal(4);
          if (cost != null) {
            fill.money(interaction, -tenThousandths(cost));
          }
          if (before != null && before < 0) {
            fill.experience()
                .action(
                    fill.rowOf(interaction),
                    row.getString(3),
                    cost == null ? null : Long.valueOf(tenThousandths(cost)));
          }
        });
  }

  private interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Taking taking) {
    var query = handle.createQuery(sql).setFetchSize(10_000);
    if (sql.contains(":currency")) {
      query.bind("currency", currency);
    }
    if (id != null) {
      query.bind("id", id);
    }
    ResultIterable<Boolean> rows =
        query.map(
            (row, _) -> {
              taking.take(row);
              return true;
            });
    rows.forEach(_ -> {});
  }

  private static long tenThousandths(@Nullable BigDecimal amount) {
    return amount == null ? 0 : amount.movePointRight(4).longValue();
  }

  private static @Nullable Long numberOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer smallOrNull(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
