package touchstone.logbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import touchstone.interaction.InteractionType;

/// The SQL of the line of one customer's life: computed anew, cleared, added to.
final class CustomerActivitySql {
  private static final String COLUMNS =
      """
      start_day, end_day, set_stage, first_at, last_at, last_channel, stabilizing, critical, planned,
        surprise, open_incidents, net_value\
      """;

  /// One customer's line, but for its id.
  private static final String LINE =
      """
        coalesce(c.relationship_start, case when s.stage = 'prospect' then null else i.first_day end),
        c.relationship_end, s.stage, i.first_at, i.last_at,
        (select max(l.channel) from interaction l
          where l.customer_id = c.id and l.occurred_at = i.last_at),
        coalesce(i.stabilizing, 0), coalesce(i.critical, 0), coalesce(i.planned, 0),
        coalesce(i.surprise, 0), coalesce(n.open_incidents, 0),
        %s
      from customer c
      left join (
        select customer_id, min(occurred_day) as first_day, min(occurred_at) as first_at,
          max(occurred_at) as last_at,
          sum(case when type = 'stabilizing' then 1 else 0 end) as stabilizing,
          sum(case when type = 'critical' then 1 else 0 end) as critical,
          sum(case when type = 'planned' then 1 else 0 end) as planned,
          sum(case when type = 'surprise' then 1 else 0 end) as surprise
        from interaction where customer_id = :id group by customer_id) i on i.customer_id = c.id
      left join (
        select t.customer_id, sum(case when x.status = 'closed' then 0 else 1 end) as open_incidents
        from interaction t join incident x on x.interaction_id = t.id
        where t.customer_id = :id group by t.customer_id) n on n.customer_id = c.id
      left join (
        select t.customer_id,
          sum(case when x.side = 'received' then x.amount else -x.amount end) as net
        from interaction t join value_exchange x on x.interaction_id = t.id
        where t.customer_id = :id and x.kind = 'money' and x.unit = :currency
        group by t.customer_id) v on v.customer_id = c.id
      left join (
        select t.customer_id, sum(y.cost) as cost
        from interaction t join incident x on x.interaction_id = t.id
          join recovery_action y on y.incident_id = x.id
        where t.customer_id = :id and y.currency = :currency
        group by t.customer_id) r on r.customer_id = c.id
      left join (
        select customer_id, max(stage) as stage from lifecycle_stage
        where customer_id = :id and until_day is null group by customer_id) s
        on s.customer_id = c.id
      where c.id = :id
      """
          .formatted(
              within(
                  "coalesce(v.net, 0) - coalesce(r.cost, 0) - case when c.acquisition_currency"
                      + " = :currency then coalesce(c.acquisition_cost, 0) else 0 end"));

  private static final String STANDS =
      " exists (select 1 from customer k where k.id = :id)"
          + " and not exists (select 1 from customer_merge m where m.id = :id)";

  static final String CLEAR =
      "delete from customer_activity where customer_id = :id and not (" + STANDS + ")";

  /// A line that is there is changed in place: indexes whose column stays are left alone.
  static final String RENEW =
      "update customer_activity set ("
          + COLUMNS
          + ") = (select "
          + LINE
          + ") where customer_id = :id";

  static final String FILL =
      "insert into customer_activity (customer_id, "
          + COLUMNS
          + ") select c.id, "
          + LINE
          + " and"
          + STANDS;

  /// A contact that comes neither before the first one nor before day 0 changes the counts, perhaps
  /// what was last, and what hangs on it. Nothing can be added to a sum that may be cut off.
  private static final String ADD =
      """
      update customer_activity set
        last_channel = case when last_at < ?1 then ?2
          when last_at = ?1 then greatest(last_channel, ?2) else last_channel end,
        last_at = greatest(last_at, ?1), %1$s = %1$s + 1
      where customer_id = ?3 and start_day <= ?4 and first_at <= ?1 and abs(net_value) < ?5
      """;

  /// What hangs on the contact.
  static final String ADD_HANGING =
      """
      update customer_activity
      set open_incidents = open_incidents + ?, net_value = %s where customer_id = ?
      """
          .formatted(within("net_value + ?"));

  static final Map<InteractionType, String> ADD_OF_TYPE =
      Arrays.stream(InteractionType.values())
          .collect(Collectors.toUnmodifiableMap(type -> type, type -> ADD.formatted(type.id())));

  /// Below this a sum is whole.
  static final BigDecimal WHOLE_SUM = new BigDecimal("999999999999999");

  static final BigDecimal ANY_SUM = WHOLE_SUM.add(BigDecimal.TEN);

  private CustomerActivitySql() {}

  /// A sum that the column cannot hold becomes the greatest that it can: what is derived must never
  /// stand in the way of a record.
  private static String within(String sum) {
    return "greatest(-%1$s, least(%1$s, %2$s))".formatted("999999999999999.9999", sum);
  }
}
