-- Letters to patrons and partners, and what the library says about copyright.

create sequence letter_seq start with 50 increment by 50;
create table letter (
  id bigint primary key,
  patron_id bigint references patron,
  partner_id bigint references partner,
  -- What it says of records, which may have changed or gone since.
  statements varchar(24000),
  kind varchar(32) not null,
  language varchar(8) not null,
  recipient varchar(255),
  subject varchar(500) not null,
  body varchar(16000) not null,
  status varchar(16) not null,
  created_at timestamp with time zone not null,
  next_attempt_at timestamp with time zone not null,
  attempts integer not null,
  sent_at timestamp with time zone,
  -- What this server knows of a failed attempt, and the words of the mail server.
  problem_kind varchar(32),
  problem varchar(1000),
  version bigint not null
);
-- The sender looks here every few seconds.
create index letter_due on letter (status, next_attempt_at);
create index letter_status on letter (status, created_at);
create index letter_created on letter (created_at);
create index letter_patron on letter (patron_id);
create index letter_partner on letter (partner_id);

-- The texts that the library has changed.
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

-- The statement beside every file, in each language; without one the default is shown.
create table copyright_statement (
  language varchar(8) primary key,
  statement varchar(4000) not null,
  version bigint not null
);
