-- In which ways a message was odd: one row for each, written with the message and gone with it. They
-- are counted by partner when somebody looks; a row with a running count would be waited for by all
-- messages of a partner.
create table exchange_warning (
  exchange_id bigint not null references exchange (id) on delete cascade,
  kind varchar(32) not null,
  partner_code varchar(64),
  primary key (exchange_id, kind)
);
create index exchange_warning_partner on exchange_warning (partner_code, kind, exchange_id);
