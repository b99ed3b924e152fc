-- Work that is done from time to time, by one server at a time.

create table job (
  name varchar(64) primary key,
  due_at timestamp with time zone not null,
  running_until timestamp with time zone,
  ran_at timestamp with time zone,
  ran_for_millis bigint,
  succeeded_at timestamp with time zone,
  -- What the last run came to.
  outcome varchar(16),
  done integer not null,
  also_done integer not null,
  not_done integer not null,
  detail varchar(255)
);
