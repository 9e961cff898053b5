-- Customers merged and split again. Of 100,000 customers perhaps 5,000 were merged; each merge moved about 20 records.

-- A customer that was merged into another. Its row stays in customer, so that its reference and name still find somebody;
-- it has no line in customer_activity, so that no list and no count knows it. kept_id is always one that stands itself.
create table customer_merge (
  id bigint primary key,
  kept_id bigint not null,
  merged_at bigint not null
);
create index customer_merge_kept on customer_merge (kept_id);

-- What a merge changed, one line per value: so that a split can take back just that, whatever was edited since.
create table merge_move (
  id bigint primary key,
  merged_id bigint not null,
  table_name varchar(60) not null,
  record_id bigint not null,
  column_name varchar(60) not null,
  was varchar(20000),
  became varchar(20000)
);
create index merge_move_merged on merge_move (merged_id, id);
create index merge_move_record on merge_move (record_id);

-- Two customers of whom somebody said that they are not the same one; the smaller id first.
create table customer_apart (
  id bigint primary key,
  one_id bigint not null,
  other_id bigint not null
);
create unique index customer_apart_pair on customer_apart (one_id, other_id);

-- Derived: by what each customer can be recognized (folded name, telephone digits, e-mail), and whether another has the same.
create table duplicate_key (
  customer_id bigint not null,
  match_key varchar(400) not null,
  shared boolean not null,
  primary key (customer_id, match_key)
);
create index duplicate_key_match on duplicate_key (match_key, customer_id);
create index duplicate_key_shared on duplicate_key (shared, match_key, customer_id);

-- The records of erased persons: no act up to the one that erased them may be taken back.
create table erased_record (
  id bigint primary key,
  table_name varchar(60) not null,
  record_id bigint not null,
  act_id bigint not null
);
create index erased_record_of on erased_record (table_name, record_id, act_id);
