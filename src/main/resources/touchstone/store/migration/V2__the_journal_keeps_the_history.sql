-- The journal beside the database keeps what records were and became; here stands only where to find it there.
alter table act add column segment integer default 0 not null;
alter table act add column place bigint default 0 not null;
alter table act add column line_count bigint default 0 not null;
alter table act add column batch boolean default false not null;
create index act_at on act (at, id);
create index act_who on act (who, id);
create index act_name on act (name, id);
create index act_undoes on act (undoes, id);

drop table act_line;
-- In five years: 3,000,000 lines. The index is read by record, newest first.
create table act_line (
  table_name varchar(60) not null,
  record_id bigint not null,
  act_id bigint not null,
  spot bigint not null
);
create index act_line_record on act_line (table_name, record_id, act_id, spot);

-- Facts of the store are records like any other, so that the journal has them too.
alter table store_fact add column id bigint;
update store_fact set id = -1 where name = 'home_currency';
update store_fact set id = -2 where id is null;
alter table store_fact drop primary key;
alter table store_fact alter column id set not null;
alter table store_fact add primary key (id);
create unique index store_fact_name on store_fact (name);
