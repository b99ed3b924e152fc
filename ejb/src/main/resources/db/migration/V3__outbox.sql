-- What partners are to be told or asked. The numbers come one at a time, whichever server asks for
-- them: they are the order in which messages about one request are sent.
create sequence outbox_seq start with 1 increment by 1;
create table outbox (
  id bigint primary key,
  partner_code varchar(64) not null,
  kind varchar(32) not null,
  request_id varchar(100) not null,
  item_id varchar(100) not null,
  patron_number varchar(100),
  desired_due_at timestamp with time zone,
  status varchar(16) not null,
  put_at timestamp with time zone not null,
  -- When it is to be sent; while it is being sent, when whoever sends it counts as gone.
  due_at timestamp with time zone not null,
  attempts integer not null,
  -- The bytes as first sent: every further try sends the same.
  payload bytea,
  latest_at timestamp with time zone,
  latest_result varchar(2000),
  settled_at timestamp with time zone,
  settled_by varchar(100),
  version bigint not null
);
create index outbox_due on outbox (status, due_at);
create index outbox_request on outbox (partner_code, request_id, status);
create index outbox_put on outbox (put_at);
