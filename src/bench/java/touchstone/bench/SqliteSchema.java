package touchstone.bench;

/// The tables and indexes that logging touches, as a careful SQLite application would have them:
/// ids as row ids, the same columns and the same indexes as ours.
final class SqliteSchema {
  static final String TABLES =
      """
      create table counter (name text primary key, next_number integer not null) without rowid;
      insert into counter values ('record', 1), ('interaction', 1), ('customer', 1);
      create table act (id integer primary key, at integer not null, who text not null,
        name text not null, undoes integer, lines integer not null);
      create index act_at on act (at, id);
      create index act_who on act (who, id);
      create index act_name on act (name, id);
      create index act_undoes on act (undoes);
      create table act_kind (table_name text not null, act_id integer not null,
        lines integer not null, removed integer not null,
        primary key (table_name, act_id)) without rowid;
      create table act_line (act_id integer not null, line integer not null,
        table_name text not null, record_id integer not null, before_row text, after_row text,
        primary key (act_id, line)) without rowid;
      create index act_line_record on act_line (table_name, record_id, act_id);
      create table customer (id integer primary key, reference text not null, kind text not null,
        name text not null, name_key text not null, name_fold text not null, segment text,
        owner text, relationship_start integer, relationship_end integer, end_cause text,
        acquisition_cost numeric, acquisition_currency text, member_of integer, note text,
        created_at integer not null);
      create unique index customer_reference on customer (reference);
      create index customer_name_key on customer (name_key);
      create index customer_name_fold on customer (name_fold);
      create index customer_member on customer (member_of);
      create table lifecycle_stage (id integer primary key, customer_id integer not null,
        stage text not null, from_day integer not null, until_day integer, why text);
      create index lifecycle_stage_customer on lifecycle_stage (customer_id, from_day);
      create table interaction (id integer primary key, reference text not null,
        customer_id integer not null, occurred_at integer not null, occurred_zone text not null,
        occurred_day integer not null, recorded_at integer not null, type text not null,
        channel text not null, direction text not null, place text, business_function text,
        intent text, phase text, handler text, summary text not null, narrative text,
        thread_id integer, impression numeric, impression_scale text, execution integer,
        education integer, competence integer, consistency integer, opportunity integer,
        appropriateness integer, empathy integer, had_to_repeat integer, source text,
        import_batch integer);
      create unique index interaction_reference on interaction (reference);
      create index interaction_timeline on interaction
        (customer_id, occurred_at desc, occurred_day, type, channel, direction);
      create index interaction_newest on interaction (occurred_at desc);
      create index interaction_type_newest on interaction (type, occurred_at desc);
      create index interaction_channel_newest on interaction (channel, occurred_at desc);
      create index interaction_thread on interaction (thread_id);
      create table value_exchange (id integer primary key, interaction_id integer not null,
        side text not null, kind text not null, amount numeric not null, unit text not null,
        estimated integer not null);
      create index value_exchange_interaction on value_exchange (interaction_id);
      create table tag (id integer primary key, owner_table text not null,
        owner_id integer not null, name text not null);
      create index tag_owner on tag (owner_table, owner_id, name);
      create index tag_name on tag (name, owner_table, owner_id);
      create table incident (id integer primary key, interaction_id integer not null,
        status text not null);
      create unique index incident_interaction on incident (interaction_id);
      create table recovery_action (id integer primary key, incident_id integer not null,
        cost numeric, currency text);
      create index recovery_action_incident on recovery_action (incident_id);
      create table customer_activity (customer_id integer primary key, start_day integer,
        end_day integer, set_stage text, first_at integer, last_at integer, last_channel text,
        stabilizing integer not null, critical integer not null, planned integer not null,
        surprise integer not null, open_incidents integer not null, net_value numeric not null);
      create index customer_activity_last on customer_activity (last_at);
      create index customer_activity_net on customer_activity (net_value);
      create index customer_activity_open on customer_activity (open_incidents);
      create index customer_activity_start on customer_activity (start_day);
      """;

  /// What a contact that comes neither before the first one nor before day 0 changes in the line of
  /// a customer's life, as our projection adds it.
  static final String ADDED =
      """
      update customer_activity set
        last_channel = case when last_at < ?1 then ?2
          when last_at = ?1 then max(last_channel, ?2) else last_channel end,
        last_at = max(last_at, ?1),
        stabilizing = stabilizing + (?3 = 'stabilizing'), critical = critical + (?3 = 'critical'),
        planned = planned + (?3 = 'planned'), surprise = surprise + (?3 = 'surprise'),
        net_value = net_value + ?6
      where customer_id = ?4 and start_day <= ?5 and first_at <= ?1
      """;

  /// The line of a customer's life, computed anew from its interactions as our projection does
  /// where it cannot add.
  static final String ANEW =
      """
      insert or replace into customer_activity
      select c.id,
        coalesce(c.relationship_start, case when s.stage = 'prospect' then null else i.first_day end),
        c.relationship_end, s.stage, i.first_at, i.last_at,
        (select max(l.channel) from interaction l
          where l.customer_id = c.id and l.occurred_at = i.last_at),
        coalesce(i.stabilizing, 0), coalesce(i.critical, 0), coalesce(i.planned, 0),
        coalesce(i.surprise, 0), coalesce(n.open_incidents, 0),
        coalesce(v.net, 0) - coalesce(r.cost, 0)
          - case when c.acquisition_currency = ?2 then coalesce(c.acquisition_cost, 0) else 0 end
      from customer c
      left join (
        select customer_id, min(occurred_day) as first_day, min(occurred_at) as first_at,
          max(occurred_at) as last_at,
          sum(type = 'stabilizing') as stabilizing, sum(type = 'critical') as critical,
          sum(type = 'planned') as planned, sum(type = 'surprise') as surprise
        from interaction where customer_id = ?1) i on true
      left join (
        select sum(x.status <> 'closed') as open_incidents
        from interaction t join incident x on x.interaction_id = t.id
        where t.customer_id = ?1) n on true
      left join (
        select sum(case when x.side = 'received' then x.amount else -x.amount end) as net
        from interaction t join value_exchange x on x.interaction_id = t.id
        where t.customer_id = ?1 and x.kind = 'money' and x.unit = ?2) v on true
      left join (
        select sum(y.cost) as cost
        from interaction t join incident x on x.interaction_id = t.id
          join recovery_action y on y.incident_id = x.id
        where t.customer_id = ?1 and y.currency = ?2) r on true
      left join (
        select max(stage) as stage from lifecycle_stage
        where customer_id = ?1 and until_day is null) s on true
      where c.id = ?1
      """;

  private SqliteSchema() {}
}
