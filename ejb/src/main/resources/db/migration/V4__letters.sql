-- Letters to patrons: the queue, and the texts that were changed.

create sequence letter_seq start with 50 increment by 50;
create table letter (
  id bigint primary key,
  patron_id bigint references patron,
  kind varchar(32) not null,
  language varchar(8) not null,
  recipient varchar(255),
  subject varchar(500) not null,
  body varchar(16000) not null,
  status varchar(16) not null,
  queued_at timestamp with time zone not null,
  try_after timestamp with time zone not null,
  tries integer not null,
  sent_at timestamp with time zone,
  problem varchar(1000),
  version bigint not null
);
-- The sender looks here every few seconds.
create index letter_due on letter (status, try_after);
create index letter_queued on letter (queued_at);
create index letter_patron on letter (patron_id);

create sequence letter_template_seq start with 50 increment by 50;
create table letter_template (
  id bigint primary key,
  kind varchar(32) not null,
  language varchar(8) not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  version bigint not null,
  unique (kind, language)
);
