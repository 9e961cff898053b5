package touchstone.bench;

import java.util.List;
import org.jdbi.v3.core.Handle;
import touchstone.store.Database;

/// A large store made up within the engine, the same for the same number of interactions: ten to a
/// customer, six years of them, a third of the customers gone; 5 % critical with an incident, its
/// recovery and mostly a closed review; 30 % with execution and impression, mostly with key points;
/// 10 % with money; 10 % in conversations of two or three; 5 % with a tag.
///
/// It goes around the acts, so that filling takes seconds: no history tells of it, and what lists
/// of customers show of each is left out.
final class MadeUpStore {
  private static final long LAST = MadeUpLives.UNTIL.toEpochDay();
  private static final int CHUNK = 20_000;

  private static final String SEGMENTS =
      """
      insert into code (id, list, code, label, aliases, place, retired)
      select 2100000000 + x, 'segment', 'segment' || x, 'Segment ' || x, '', 100 + x, false
      from system_range(0, 7)
      """;

  private static final String CUSTOMERS =
      """
      insert into customer (id, reference, kind, name, name_key, name_fold, segment,
        relationship_start, relationship_end, acquisition_cost, acquisition_currency, created_at)
      select x, 'K-' || x, 'organization', 'Customer ' || x, 'customer ' || x, 'customer ' || x,
        'segment' || mod(x * 7919 / 11, 8), started, ended,
        case when mod(x, 4) = 0 then 120 end, case when mod(x, 4) = 0 then 'EUR' end,
        started * cast(86400000 as bigint)
      from (
        select x, started, case when mod(x * 104729 / 7, 3) = 0
          then started + mod(x * 1299709 / 13, :last - started + 1) end as ended
        from (select x, :last - mod(x * 15485863 / 17, 2190) as started
          from system_range(:from, :to)))
      """;

  private static final String ACTIVITY =
      """
      insert into customer_activity (customer_id, start_day, end_day, stabilizing, critical,
        planned, surprise, open_incidents, net_value)
      select id, relationship_start, relationship_end, 0, 0, 0, 0, 0, 0 from customer
      where id between :from and :to
      """;

  private static final String STAGES =
      """
      insert into lifecycle_stage (id, customer_id, stage, from_day, until_day)
      select 1000000000 + id, id, case when mod(id, 2) = 0 then 'at_risk' else 'renewal' end,
        relationship_start + 200, case when mod(id, 3) = 0 then relationship_start + 400 end
      from customer where mod(id, 5) = 0 and id between :from and :to
      """;

  private static final String THREADS =
      """
      insert into thread (id, reference, customer_id, title, closed)
      select 500000000 + id, 'T-1', id, 'Conversation', mod(id, 3) > 0
      from customer where mod(id, 3) = 0 and id between :from and :to
      """;

  private static final String INTERACTIONS =
      """
      insert into interaction (id, reference, customer_id, occurred_at, occurred_zone,
        occurred_day, recorded_at, type, channel, direction, business_function, handler, summary,
        thread_id, impression, impression_scale, execution, education, competence, consistency,
        opportunity, appropriateness, empathy, had_to_repeat)
      select 10000000 + x, 'I-' || x, customer, happened * cast(86400000 as bigint) + 36000000 + mod(x, 1000) * 1000,
        'UTC', happened, happened * cast(86400000 as bigint) + 40000000,
        case when a < 5 then 'critical' when a < 60 then 'stabilizing' when a < 86 then 'planned'
          else 'surprise' end,
        'channel' || least(mod(x * 7907 / 3, 12), mod(x * 6101 / 5, 12)), 'inbound',
        'function' || mod(x * 4999 / 7, 12), 'Colleague ' || mod(x * 3571 / 9, 200),
        'What was said the ' || x || 'th time',
        case when mod(customer, 3) = 0 and mod(x, 10) < 3 then 500000000 + customer end,
        case when b < 35 then mod(x * 2903 / 3, 5) + 1 end, case when b < 35 then 'csat_5' end,
        case when b < 30 then mod(x * 2857 / 7, 61) + 40 end,
        case when b < 25 then mod(x * 17 / 3, 5) + 1 end,
        case when b < 25 then mod(x * 19 / 3, 5) + 1 end,
        case when b < 25 then mod(x * 23 / 3, 5) + 1 end,
        case when b < 20 then mod(x * 29 / 3, 5) + 1 end,
        case when b < 20 then mod(x * 31 / 3, 5) + 1 end,
        case when b < 20 then mod(x * 37 / 3, 5) + 1 end,
        case when mod(x, 10) < 2 then mod(x * 41 / 3, 4) = 0 end
      from (
        select x, c.id as customer, mod(x * 9973 / 11, 100) as a, mod(x * 8999 / 13, 100) as b,
          c.relationship_start + mod(x * 5003 / 7,
            coalesce(c.relationship_end, :last) - c.relationship_start + 1) as happened
        from system_range(:from, :to) r join customer c on c.id = (r.x - 1) / 10 + 1)
      """;

  private static final String INCIDENTS =
      """
      insert into incident (id, interaction_id, severity, valence_before, valence_after,
        root_cause, status, closed_at)
      select 100000000 + i.id, i.id, mod(i.id, 5) + 1,
        case when mod(i.id * 13 / 3, 10) > 0 then mod(i.id * 17 / 5, 4) - 2 end,
        case when mod(i.id * 19 / 7, 5) > 0 then mod(i.id * 23 / 3, 5) - 2 end,
        case when mod(i.id, 4) > 0 then 'cause' || mod(i.id * 29 / 3, 13) end,
        case when mod(i.id * 31 / 3, 5) > 0 then 'closed' else 'open' end,
        case when mod(i.id * 31 / 3, 5) > 0
          then i.occurred_at + mod(i.id * 37 / 3, 40) * 43200000 end
      from interaction i where i.type = 'critical'
        and i.id between cast(10000000 as bigint) + :from and cast(10000000 as bigint) + :to
      """;

  private static final String ACTIONS =
      """
      insert into recovery_action (id, incident_id, action, cost, currency)
      select 700000000 + n.id, n.id, 'action' || mod(n.id * 13 / 3, 7),
        case when mod(n.id, 2) = 0 then mod(n.id, 90) + 10 end,
        case when mod(n.id, 2) = 0 then 'EUR' end
      from incident n where mod(n.id * 41 / 3, 4) > 0
        and n.id between cast(110000000 as bigint) + :from and cast(110000000 as bigint) + :to
      """;

  private static final String MONEY =
      """
      insert into value_exchange (id, interaction_id, side, kind, amount, unit, estimated)
      select 1500000000 + i.id, i.id, case when mod(i.id, 4) = 0 then 'given' else 'received' end,
        'money', mod(i.id * 43 / 3, 200) + 1, 'EUR', false
      from interaction i where mod(i.id, 10) = 7
        and i.id between cast(10000000 as bigint) + :from and cast(10000000 as bigint) + :to
      """;

  private static final String TAGS =
      """
      insert into tag (id, owner_table, owner_id, name)
      select 2000000000 + i.id, 'interaction', i.id, 'tag' || mod(i.id * 47 / 3, 40)
      from interaction i where mod(i.id, 20) = 3
        and i.id between cast(10000000 as bigint) + :from and cast(10000000 as bigint) + :to
      """;

  private MadeUpStore() {}

  /// Fills a store that has no interactions; answers whether it had none.
  static boolean fill(Database database, int interactions) {
    // An act of many records has more room in memory; as one that writes nothing it leaves no
    // trace.
    return database.bulk("import", false, _ -> database.read(handle -> fill(handle, interactions)));
  }

  /// Fills in the words of the segments alone.
  static void segments(Database database) {
    database.bulk(
        "import",
        false,
        _ ->
            database.read(
                handle -> {
                  handle.execute(SEGMENTS);
                  return true;
                }));
  }

  private static boolean fill(Handle handle, int interactions) {
    if (count(handle) == interactions) {
      return false;
    }
    handle.execute("update store_fact set fact = 'EUR' where name = 'home_currency'");
    handle.execute(SEGMENTS);
    int customers = (interactions + 9) / 10;
    for (String sql : List.of(CUSTOMERS, ACTIVITY, STAGES, THREADS)) {
      chunks(handle, sql, customers);
    }
    for (String sql : List.of(INTERACTIONS, INCIDENTS, ACTIONS, MONEY, TAGS)) {
      chunks(handle, sql, interactions);
    }
    return true;
  }

  private static int count(Handle handle) {
    return handle.createQuery("select count(*) from interaction").mapTo(Integer.class).one();
  }

  private static void chunks(Handle handle, String sql, int rows) {
    for (int from = 1; from <= rows; from += CHUNK) {
      var update = handle.createUpdate(sql);
      if (sql.contains(":last")) {
        update.bind("last", LAST);
      }
      update.bind("from", (long) from).bind("to", Math.min(rows, from + CHUNK - 1L)).execute();
    }
  }
}
