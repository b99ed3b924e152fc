-- Work that is done from time to time, by one server at a time.

create table job (
  name varchar(64) primary key,
  due_at timestamp with time zone not null,
  running_until timestamp with time zone,
  ran_at timestamp with time zone,
  ran_for_millis bigint,
  succeeded_at timestamp with time zone,
  result varchar(1000),
  failed boolean not null
);
