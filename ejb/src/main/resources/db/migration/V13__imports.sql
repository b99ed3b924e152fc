-- Files of records that are loaded, their progress and what became of their records.

create sequence file_import_seq start with 50 increment by 50;
create table file_import (
  id bigint primary key,
  kind varchar(16) not null,
  -- Only says what the file would change.
  dry_run boolean not null,
  file_name varchar(255) not null,
  path varchar(1000) not null unique,
  watched boolean not null,
  created_by varchar(100) not null,
  created_at timestamp with time zone not null,
  status varchar(16) not null,
  file_bytes bigint not null,
  processed_bytes bigint not null,
  processed bigint not null,
  saved bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  refused bigint not null,
  items bigint not null,
  refused_items bigint not null,
  reasons integer not null,
  stop_requested boolean not null,
  -- How often a server took it; without progress: since it got further. One that ends servers is failed.
  attempts integer not null,
  attempts_without_progress integer not null,
  lease_until timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  problem varchar(32),
  problem_detail varchar(1000),
  version bigint not null
);
create index file_import_status on file_import (kind, status, created_at);
create index file_import_created on file_import (kind, created_at);

create table file_import_line (
  import_id bigint not null references file_import,
  line integer not null,
  record_at bigint not null,
  record_number varchar(100),
  outcome varchar(16) not null,
  -- Kinds and values of the reasons for a refusal, or of what a dry run would change.
  facts varchar(2000) not null,
  primary key (import_id, line)
);
create index file_import_line_outcome on file_import_line (import_id, outcome, line);
create index file_import_line_record on file_import_line (record_number);
