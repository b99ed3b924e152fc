-- Work that is done from time to time, by one server at a time.

create table job (
  name varchar(64) primary key,
  due_at timestamp with time zone not null,
  running_until timestamp with time zone,
  -- The latest run, even if it has not ended.
  started_at timestamp with time zone,
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

-- A past run of a job that works for partners one by one.
create table job_run (
  id bigint primary key,
  job varchar(64) not null,
  partner_code varchar(64) not null,
  ran_at timestamp with time zone not null,
  ran_for_millis bigint not null,
  fetched integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  skipped integer not null,
  failed integer not null,
  complete boolean not null,
  -- Why records were skipped or failed: a fact in each line, its first value the record's number.
  reasons varchar(2000)
);

create sequence job_run_seq start with 50 increment by 50;

create index job_run_latest on job_run (job, ran_at);
create index job_run_partner on job_run (job, partner_code, ran_at);
create index job_run_age on job_run (ran_at);
