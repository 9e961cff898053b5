-- What decides how data are read stands in the store, so that it has a history like every record.
-- An empty value means the usual one.
create table setting (
  id bigint primary key,
  name varchar(60) not null,
  setting_value varchar(400) not null
);
create unique index setting_name on setting (name);
