-- The journal of messages, and the outbox of what partners are still to be sent.

-- One message and its answer.
create sequence exchange_seq start with 50 increment by 50;
create table exchange (
  id bigint primary key,
  happened_at timestamp with time zone not null,
  direction varchar(8) not null,
  protocol varchar(32) not null,
  partner_code varchar(64),
  service varchar(64),
  outcome varchar(16) not null,
  problem_type varchar(100),
  -- Why it was refused or failed, and in which ways it was irregular: a line each with kind and values.
  explanation varchar(2000),
  warnings varchar(2000),
  duration_millis integer not null,
  -- Staff search for the beginnings of both numbers.
  request_id varchar(100) ${bytewise},
  item_id varchar(100) ${bytewise},
  -- The number of the patron in the message.
  user_id varchar(100),
  -- The address the message came from.
  peer varchar(64),
  -- Whether it was authenticated as the partner's.
  authenticated boolean not null default false,
  -- The refused message that staff had processed once more by this one, and who did.
  original_id bigint,
  processed_by varchar(100),
  -- The word by which the log, the journal and the partner name the message.
  reference varchar(16),
  -- Refused messages that were not admitted do not each get a row: for how many more this one stands.
  unlisted_messages integer,
  request_body bytea not null,
  response_body bytea not null,
  -- When both were removed because they name a patron.
  text_removed_at timestamp with time zone,
  -- When and by whom staff dealt with a refused or failed message.
  handled_at timestamp with time zone,
  handled_by varchar(100)
);
create index exchange_happened on exchange (happened_at);
create index exchange_partner on exchange (partner_code, happened_at);
create index exchange_request on exchange (request_id);
create index exchange_item on exchange (item_id);
create index exchange_outcome on exchange (outcome, handled_at, happened_at);
create index exchange_reference on exchange (reference);
create index exchange_user on exchange (user_id);
create index exchange_text on exchange (text_removed_at, happened_at);
-- A partner's last success, last failures and answer times are found by this index.
create index exchange_health on exchange (partner_code, direction, outcome, happened_at);

-- In which ways a message was odd. They are counted by partner when staff look: all messages of a partner
-- would wait for one row with a running count.
create table exchange_warning (
  exchange_id bigint not null references exchange (id) on delete cascade,
  kind varchar(32) not null,
  partner_code varchar(64),
  primary key (exchange_id, kind)
);
create index exchange_warning_partner on exchange_warning (partner_code, kind, exchange_id);

-- Messages to partners. The sequence gives one number at a time to whichever server asks: the numbers are
-- the order in which the messages about one request are sent.
create sequence outbox_seq start with 1 increment by 1;
create table outbox (
  id bigint primary key,
  partner_code varchar(64) not null,
  kind varchar(32) not null,
  request_id varchar(100) ${bytewise} not null,
  item_id varchar(100) ${bytewise},
  patron_number varchar(100),
  desired_due_at timestamp with time zone,
  -- Of staff, for the partner.
  reason varchar(1000),
  -- To a file, for the partner; removed when the message is settled.
  link varchar(1000),
  status varchar(16) not null,
  created_at timestamp with time zone not null,
  -- When it is to be sent; while a server sends it, when that server counts as gone.
  due_at timestamp with time zone not null,
  attempts integer not null,
  -- The bytes of the first attempt, and the protocol of the partner that they were written in: until staff send the
  -- message again, every further attempt in this protocol sends the same.
  payload bytea,
  protocol varchar(32),
  last_attempt_at timestamp with time zone,
  -- When an attempt succeeded or ended without an answer.
  perhaps_told_at timestamp with time zone,
  -- The partner's answer, or why it was not delivered: a line each with kind and values.
  last_result varchar(2000),
  settled_at timestamp with time zone,
  settled_by varchar(100),
  version bigint not null
);
create index outbox_due on outbox (status, partner_code, due_at);
create index outbox_request on outbox (partner_code, request_id, status);
create index outbox_number on outbox (request_id);
create index outbox_item on outbox (item_id);
create index outbox_created on outbox (created_at);
create index outbox_settled on outbox (settled_at);

-- A server that claims a message first counts how many are being sent to its partner. Two servers that
-- counted at once would count the same, so each locks this one row before.
create table outbox_lock (
  id integer primary key
);
insert into outbox_lock (id) values (1);
