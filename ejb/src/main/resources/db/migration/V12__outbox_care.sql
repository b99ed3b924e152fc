-- Whoever takes a message counts how many are under way at its partner; two who counted at once would
-- count the same. So they come one after the other through this one row.
create table outbox_gate (
  id integer primary key
);
insert into outbox_gate (id) values (1);

-- What was delivered or handled goes after a time.
create index outbox_settled on outbox (settled_at);

-- Where borrowed items are kept while they are here, and under which policy they are lent: of all
-- rules the first that fits, in their turn; what it leaves open is as the partner's record says.
create sequence temporary_item_rule_seq start with 50 increment by 50;
create table temporary_item_rule (
  id bigint primary key,
  turn integer not null,
  partner_id bigint references partner,
  medium varchar(64),
  patron_group varchar(64),
  location_id bigint references location,
  item_policy varchar(64),
  library_use_only boolean not null,
  version bigint not null
);

alter table partner add column accept_item_policy varchar(64);
-- Whether the lender's date only limits our own terms of use, rather than being the due date.
alter table partner add column accept_due_by_terms boolean not null default false;
-- The optional steps of borrowing that are not taken with the partner, separated by commas.
alter table partner add column borrowing_steps_off varchar(255);
