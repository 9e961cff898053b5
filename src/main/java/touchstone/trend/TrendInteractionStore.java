package touchstone.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Tenure;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.KeyPoint;
import touchstone.store.Database;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Stretch;

/// The interactions that a number of the trend panel counts where no filter of the list tells them,
/// so that the number can be opened; by their ids. Any thread but the window's may ask.
public final class TrendInteractionStore {
  private static final String NEGATIVE =
      "select i.id, r.action from %s left join recovery_action r on r.incident_id = n.id"
          + " where n.valence_before < 0 and %s order by i.id";

  private static final String CLOSED =
      """
      select i.id, r.action, (n.closed_at - i.occurred_at) / :day_millis
      from %s left join recovery_action r on r.incident_id = n.id
      where n.valence_before < 0 and n.closed_at < :after_until and %s order by i.id
      """;

  private static final String STAGES =
      """
      select i.id, s.stage, i.occurred_day - a.start_day
      from %s left join lifecycle_stage s on s.customer_id = i.customer_id
        and s.from_day <= i.occurred_day
        and (s.until_day is null or s.until_day > i.occurred_day)
      where i.channel = :in_channel and %s order by i.id
      """;

  private static final String HAPPENED =
      "select i.id, i.customer_id, i.occurred_day from %s where %s order by i.id";

  private static final String FOLLOWED =
      """
      select w.id from (
        select x.id, x.channel,
          lag(x.channel) over (partition by x.thread_id order by x.occurred_at, x.id) before
        from interaction x where x.id in (select i.id from %s where %s)
          and x.thread_id is not null) w
      where w.before = :from_channel and w.channel = :to_channel order by w.id
      """;

  private static final String RESOLVED =
      """
      select i.id, i.thread_id, t.closed, n.status
      from %s join thread t on t.id = i.thread_id where %s order by i.id
      """;

  private static final String SCORED =
      """
      select i.id, i.execution, i.impression, i.impression_scale from %s
      where i.execution is not null and i.impression is not null and %s order by i.id
      """;

  private static final String SCORED_POINT =
      """
      select i.id from %s
      where i.execution is not null and i.impression is not null and i.key_point is not null and %s
      order by i.id
      """;

  private final Database database;

  public TrendInteractionStore(Database database) {
    this.database = database;
  }

  /// Those whose incident the customer took badly and that a recovery action was used for.
  ///
  /// @param action a code of the list of recovery actions; empty: none recorded
  public List<Long> recoveredBy(Asked asked, String action) {
    record Line(long id, @Nullable String action) {}
    Set<Long> ids = new HashSet<>();
    for (Line line :
        read(NEGATIVE, asked, Map.of(), row -> new Line(row.getLong(1), row.getString(2)))) {
      String used = line.action() == null ? "" : line.action();
      if (used.equals(action)) {
        ids.add(line.id());
      }
    }
    return ids.stream().sorted().toList();
  }

  /// Those whose incident the customer took badly and whose review was closed so many whole days
  /// after.
  ///
  /// @param action only those a recovery action was used for, empty: none recorded; absent: any
  public List<Long> closedAfter(Asked asked, @Nullable String action, int days) {
    record Line(long id, @Nullable String action, long days) {}
    long day = 86_400_000;
    Map<String, Object> more =
        Map.of("day_millis", day, "after_until", (asked.until().toEpochDay() + 1) * day);
    return read(
            CLOSED,
            asked,
            more,
            row -> new Line(row.getLong(1), row.getString(2), Math.max(0, row.getLong(3))))
        .stream()
        .filter(one -> one.days() == days)
        .filter(one -> action == null || action.equals(one.action() == null ? "" : one.action()))
        .map(Line::id)
        .distinct()
        .toList();
  }

  /// Those through a channel while the customer was in a stage, set or else by tenure.
  public List<Long> inStage(Asked asked, String stage, String channel) {
    record Line(long id, @Nullable String stage, int day) {}
    List<Long> ids = new ArrayList<>();
    for (Line line :
        read(
            STAGES,
            asked,
            Map.of("in_channel", channel),
            row -> new Line(row.getLong(1), row.getString(2), row.getInt(3)))) {
      String set = line.stage();
      if ((set == null ? Tenure.stageAt(line.day()) : set).equals(stage)) {
        ids.add(line.id());
      }
    }
    return ids;
  }

  /// Those that happened within some days of their customers' lives.
  ///
  /// @param stretches no more than one of each customer
  public List<Long> within(Asked asked, List<Stretch> stretches) {
    record Line(long id, long customer, long day) {}
    Map<Long, Stretch> byCustomer = new HashMap<>();
    stretches.forEach(one -> byCustomer.put(one.customer(), one));
    List<Long> ids = new ArrayList<>();
    for (Line line :
        read(
            HAPPENED,
            asked,
            Map.of(),
            row -> new Line(row.getLong(1), row.getLong(2), row.getLong(3)))) {
      Stretch own = byCustomer.get(line.customer());
      if (own != null && own.from() <= line.day() && line.day() <= own.to()) {
        ids.add(line.id());
      }
    }
    return ids;
  }

  /// Those through one channel that followed, in the same conversation, on one through another.
  public List<Long> following(Asked asked, String from, String to) {
    Asked whole = asked.withNarrowing(Narrowing.NONE);
    List<Long> all =
        read(
            FOLLOWED, whole, Map.of("from_channel", from, "to_channel", to), row -> row.getLong(1));
    if (asked.equals(whole)) {
      return all;
    }
    Set<Long> threads = new HashSet<>(threads(asked, "and i.thread_id is not null"));
    return all.stream().filter(id -> threads.contains(threadOf(id))).toList();
  }

  /// Those of resolved conversations that took so many contacts; a conversation counts whole where
  /// any of its contacts is asked for.
  ///
  /// @param least the fewest contacts
  /// @param most the most
  public List<Long> resolvedIn(Asked asked, int least, int most) {
    record Line(long id, long thread, boolean closed, @Nullable String status) {}
    Map<Long, List<Long>> byThread = new HashMap<>();
    Set<Long> resolved = new HashSet<>();
    Set<Long> open = new HashSet<>();
    Asked whole = asked.withNarrowing(Narrowing.NONE);
    for (Line line :
        read(
            RESOLVED,
            whole,
            Map.of(),
            row -> new Line(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getString(4)))) {
      byThread.computeIfAbsent(line.thread(), _ -> new ArrayList<>()).add(line.id());
      boolean incident = line.status() != null;
      boolean settled = IncidentStatus.CLOSED.id().equals(line.status());
      if (line.closed() || settled) {
        resolved.add(line.thread());
      }
      if (incident && !settled && !line.closed()) {
        open.add(line.thread());
      }
    }
    byThread.keySet().retainAll(resolved);
    byThread.keySet().removeAll(open);
    if (!asked.equals(whole)) {
      byThread.keySet().retainAll(new HashSet<>(threads(asked, "and i.thread_id is not null")));
    }
    return byThread.values().stream()
        .filter(ids -> least <= ids.size() && ids.size() <= most)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /// Those whose execution and impression lie in a cell of the grid.
  public List<Long> scoredIn(Asked asked, Execution.Cell cell) {
    record Line(long id, Execution.Contact contact) {}
    return read(
            SCORED,
            asked,
            Map.of(),
            row ->
                new Line(
                    row.getLong(1),
                    new Execution.Contact(
                        row.getInt(2),
                        SheetStore.impression(row.getBigDecimal(3), row.getString(4)),
                        1)))
        .stream()
        .filter(line -> line.contact().liesIn(cell))
        .map(Line::id)
        .toList();
  }

  /// Those with an execution and an impression that were scored in a key point.
  public List<Long> scoredIn(Asked asked, KeyPoint point) {
    return read(
        SCORED_POINT.replace("key_point", point.id()), asked, Map.of(), row -> row.getLong(1));
  }

  private List<Long> threads(Asked asked, String more) {
    return read(
        "select distinct i.thread_id from %s where %s " + more,
        asked,
        Map.of(),
        row -> row.getLong(1));
  }

  private long threadOf(long interaction) {
    return database.read(
        handle ->
            handle
                .createQuery("select thread_id from interaction where id = :id")
                .bind("id", interaction)
                .mapTo(Long.class)
                .one());
  }

  private interface Reading<T> {
    T of(java.sql.ResultSet row) throws java.sql.SQLException;
  }

  private <T> List<T> read(String sql, Asked asked, Map<String, Object> more, Reading<T> reading) {
    AskedQuery query = new AskedQuery(asked);
    return database.read(
        handle -> {
          var asking = handle.createQuery(sql.formatted(AskedQuery.LIVES, query.where()));
          asking.bindMap(query.values()).bindMap(more);
          query.lists().forEach(asking::bindList);
          return asking.map((row, _) -> reading.of(row)).list();
        });
  }
}
