-- How many records each act wrote, and of which tables: what the history is filtered by without reading its lines.
alter table act add column lines bigint default 0 not null;
update act a set lines = (select count(*) from act_line l where l.act_id = a.id);

create table act_kind (
  table_name varchar(60) not null,
  act_id bigint not null,
  lines bigint not null,
  removed bigint not null,
  primary key (table_name, act_id)
);
insert into act_kind (table_name, act_id, lines, removed)
  select table_name, act_id, count(*), sum(case when after_row is null then 1 else 0 end)
  from act_line group by table_name, act_id;

create index act_who on act (who, id);
create index act_name on act (name, id);
create index act_at on act (at, id);
create index act_undoes on act (undoes);

-- What hangs on an interaction or an incident is looked for before it is taken back.
create index follow_up_interaction on follow_up (interaction_id);
create index follow_up_incident on follow_up (incident_id);
