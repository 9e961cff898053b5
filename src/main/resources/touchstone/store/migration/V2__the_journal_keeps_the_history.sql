-- The journal beside the database keeps what records were and became; here stands only where to find it there, and what the
-- history is filtered by without reading it. In five years: 1,000,000 acts, 3,000,000 lines.
alter table act add column segment integer default 0 not null;
alter table act add column place bigint default 0 not null;
alter table act add column lines bigint default 0 not null;
alter table act add column batch boolean default false not null;
create index act_at on act (at, id);
create index act_who on act (who, id);
create index act_name on act (name, id);
create index act_undoes on act (undoes);

drop table act_line;
-- Read by record, newest first.
create table act_line (
  table_name varchar(60) not null,
  record_id bigint not null,
  act_id bigint not null,
  line bigint not null
);
create index act_line_record on act_line (table_name, record_id, act_id, line);

-- How many records each act wrote, and of which tables.
create table act_kind (
  table_name varchar(60) not null,
  act_id bigint not null,
  lines bigint not null,
  removed bigint not null,
  primary key (table_name, act_id)
);

-- What hangs on an interaction or an incident is looked for before it is taken back.
create index follow_up_interaction on follow_up (interaction_id);
create index follow_up_incident on follow_up (incident_id);

-- Facts of the store are records like any other, so that the journal has them too.
alter table store_fact add column id bigint;
update store_fact set id = -1 where name = 'home_currency';
update store_fact set id = -2 where id is null;
alter table store_fact drop primary key;
alter table store_fact alter column id set not null;
alter table store_fact add primary key (id);
create unique index store_fact_name on store_fact (name);
