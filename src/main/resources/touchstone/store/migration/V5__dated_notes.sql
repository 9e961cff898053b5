-- What the user pins on a date, to be seen on every chart of time. From a note that rebases, the
-- limits of control charts are reckoned anew.
create table dated_note (
  id bigint primary key,
  note_day bigint not null,
  label varchar(200) not null,
  rebases boolean not null
);
create index dated_note_day on dated_note (note_day, id);
