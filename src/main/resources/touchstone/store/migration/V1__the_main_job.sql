-- Records of the main job. In five years: 100,000 customers, 1,000,000 interactions, 60,000 incidents, 3,000,000 history lines.
-- Instants are milliseconds since 1970 (UTC), days are days since 1970; both as entered, see the store's package documentation.

-- What number comes next: of records (one counter for all tables) and of the references given to each kind.
create table counter (
  name varchar(60) primary key,
  next_number bigint not null
);
insert into counter (name, next_number) values ('record', 1), ('interaction', 1), ('customer', 1);

create table store_fact (
  name varchar(60) primary key,
  fact varchar(400) not null
);

create table act (
  id bigint primary key,
  at bigint not null,
  who varchar(200) not null,
  name varchar(60) not null,
  undoes bigint
);

create table act_line (
  act_id bigint not null,
  line integer not null,
  table_name varchar(60) not null,
  record_id bigint not null,
  before_row varchar(1000000),
  after_row varchar(1000000),
  primary key (act_id, line)
);
create index act_line_record on act_line (table_name, record_id, act_id);

create table code (
  id bigint primary key,
  list varchar(40) not null,
  code varchar(100) not null,
  label varchar(200) not null,
  aliases varchar(2000) not null,
  place integer not null,
  retired boolean not null
);
create unique index code_in_list on code (list, code);

create table customer (
  id bigint primary key,
  reference varchar(200) not null,
  kind varchar(20) not null,
  name varchar(1000) not null,
  name_key varchar(1000) not null,
  name_fold varchar(2000) not null,
  segment varchar(100),
  owner varchar(200),
  relationship_start bigint,
  relationship_end bigint,
  end_cause varchar(100),
  acquisition_cost decimal(19, 4),
  acquisition_currency varchar(3),
  member_of bigint,
  note varchar(20000),
  created_at bigint not null
);
create unique index customer_reference on customer (reference);
create index customer_name_key on customer (name_key);
create index customer_name_fold on customer (name_fold, id);
create index customer_member on customer (member_of);

create table contact_point (
  id bigint primary key,
  customer_id bigint not null,
  kind varchar(20) not null,
  contact varchar(1000) not null
);
create index contact_point_customer on contact_point (customer_id);

create table permission (
  id bigint primary key,
  customer_id bigint not null,
  purpose varchar(100) not null,
  channel varchar(100),
  lawful_basis varchar(100) not null,
  source varchar(100),
  valid_from bigint not null,
  valid_until bigint,
  evidence varchar(2000)
);
create index permission_customer on permission (customer_id);

create table lifecycle_stage (
  id bigint primary key,
  customer_id bigint not null,
  stage varchar(100) not null,
  from_day bigint not null,
  until_day bigint,
  why varchar(2000)
);
create index lifecycle_stage_customer on lifecycle_stage (customer_id, from_day);

create table thread (
  id bigint primary key,
  reference varchar(200) not null,
  customer_id bigint not null,
  title varchar(500) not null,
  closed boolean not null
);
create unique index thread_reference on thread (customer_id, reference);

create table interaction (
  id bigint primary key,
  reference varchar(200) not null,
  customer_id bigint not null,
  occurred_at bigint not null,
  occurred_zone varchar(60) not null,
  occurred_day bigint not null,
  recorded_at bigint not null,
  type varchar(20) not null,
  channel varchar(100) not null,
  direction varchar(20) not null,
  place varchar(500),
  business_function varchar(100),
  intent varchar(100),
  phase varchar(20),
  handler varchar(200),
  summary varchar(1000) not null,
  narrative varchar(20000),
  thread_id bigint,
  impression decimal(19, 4),
  impression_scale varchar(20),
  execution bigint,
  education bigint,
  competence bigint,
  consistency bigint,
  opportunity bigint,
  appropriateness bigint,
  empathy bigint,
  had_to_repeat boolean,
  source varchar(100),
  import_batch bigint
);
create unique index interaction_reference on interaction (reference);
-- One customer's timeline, newest first: every column its lanes and its table of contents need, none nullable, so no row is fetched.
create index interaction_timeline on interaction
  (customer_id, occurred_at desc, id desc, occurred_day, type, channel, direction);
-- The list of everything, newest first.
create index interaction_newest on interaction (occurred_at desc, id desc);
create index interaction_type_newest on interaction (type, occurred_at desc, id desc);
create index interaction_channel_newest on interaction (channel, occurred_at desc, id desc);
create index interaction_thread on interaction (thread_id);

create table value_exchange (
  id bigint primary key,
  interaction_id bigint not null,
  side varchar(20) not null,
  kind varchar(100) not null,
  amount decimal(19, 4) not null,
  unit varchar(40) not null,
  estimated boolean not null
);
create index value_exchange_interaction on value_exchange (interaction_id);

create table tag (
  id bigint primary key,
  owner_table varchar(60) not null,
  owner_id bigint not null,
  name varchar(100) not null
);
create index tag_owner on tag (owner_table, owner_id, name);
create index tag_name on tag (name, owner_table, owner_id);

create table incident (
  id bigint primary key,
  interaction_id bigint not null,
  trigger_code varchar(100),
  severity bigint,
  valence_before bigint,
  valence_after bigint,
  cit_category varchar(100),
  root_cause varchar(100),
  responsible_party varchar(100),
  happened varchar(20000),
  customer_response varchar(20000),
  recovery_used varchar(20000),
  recovery_effect varchar(20000),
  opportunity varchar(20),
  protocol_used varchar(500),
  outcome varchar(100),
  customer_recovery varchar(2000),
  process_recovery varchar(2000),
  employee_recovery varchar(2000),
  status varchar(20) not null,
  reviewer varchar(200),
  closed_at bigint
);
create unique index incident_interaction on incident (interaction_id);

create table recovery_action (
  id bigint primary key,
  incident_id bigint not null,
  action varchar(100) not null,
  cost decimal(19, 4),
  currency varchar(3),
  minutes bigint,
  note varchar(2000)
);
create index recovery_action_incident on recovery_action (incident_id);

create table follow_up (
  id bigint primary key,
  what varchar(1000) not null,
  owner varchar(200),
  due_day bigint not null,
  due_at bigint,
  done_at bigint,
  customer_id bigint not null,
  interaction_id bigint,
  incident_id bigint
);
create index follow_up_customer on follow_up (customer_id);
create index follow_up_due on follow_up (done_at, due_day, id);

create table import_batch (
  id bigint primary key,
  file_name varchar(500) not null,
  sha256 varchar(64) not null,
  kind varchar(20) not null,
  mapping varchar(20000) not null,
  row_count bigint not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  duplicate bigint not null,
  rejected bigint not null
);

-- Derived: one line per customer, computed anew for whatever an act touched.
create table customer_activity (
  customer_id bigint primary key,
  start_day bigint,
  end_day bigint,
  set_stage varchar(100),
  first_at bigint,
  last_at bigint,
  last_channel varchar(100),
  stabilizing bigint not null,
  critical bigint not null,
  planned bigint not null,
  surprise bigint not null,
  open_incidents bigint not null,
  net_value decimal(19, 4) not null
);
create index customer_activity_last on customer_activity (last_at, customer_id);
create index customer_activity_net on customer_activity (net_value, customer_id);
create index customer_activity_open on customer_activity (open_incidents, customer_id);
create index customer_activity_start on customer_activity (start_day, customer_id);

-- Derived: the review queue in screen order (status, most severe first, oldest first), narrow.
create table incident_queue (
  incident_id bigint primary key,
  status varchar(20) not null,
  urgency bigint not null,
  occurred_at bigint not null,
  occurred_day bigint not null,
  interaction_id bigint not null,
  customer_id bigint not null,
  type varchar(20) not null,
  channel varchar(100) not null,
  handler varchar(200) not null,
  root_cause varchar(100) not null,
  outcome_valence bigint not null
);
create index incident_queue_order on incident_queue (status, urgency desc, occurred_at, incident_id);
create index incident_queue_newest on incident_queue (occurred_at desc, incident_id desc);
create index incident_queue_customer on incident_queue (customer_id, status);

-- Foreign keys come last: one that finds an index of just its column uses it instead of making a second.
-- interaction.customer_id has none: H2 would keep one more index of a million entries for it, and read one customer's page
-- along that one, unsorted. The logbook is the only writer, and it files an interaction with its customer.
alter table contact_point add constraint contact_point_of_customer foreign key (customer_id) references customer (id);
alter table permission add constraint permission_of_customer foreign key (customer_id) references customer (id);
alter table lifecycle_stage add constraint lifecycle_stage_of_customer foreign key (customer_id) references customer (id);
alter table thread add constraint thread_of_customer foreign key (customer_id) references customer (id);
alter table value_exchange add constraint value_exchange_of_interaction foreign key (interaction_id) references interaction (id);
alter table incident add constraint incident_of_interaction foreign key (interaction_id) references interaction (id);
alter table recovery_action add constraint recovery_action_of_incident foreign key (incident_id) references incident (id);
alter table follow_up add constraint follow_up_of_customer foreign key (customer_id) references customer (id);
