-- What patrons owe: fines by the terms of use, and what staff enter.

-- Amounts are in the smallest unit of their currency, cents and the like.
alter table institution add column currency varchar(3) default 'EUR' not null;
alter table institution add column debt_limit bigint;

alter table terms_of_use add column fine_per_day bigint default 0 not null;
alter table terms_of_use add column max_fine bigint;
alter table terms_of_use add column grace_days integer default 0 not null;
alter table terms_of_use add column version bigint default 1 not null;

-- A patron owes nothing for the days before they could know of the recall.
alter table loan add column recalled_at timestamp with time zone;

create sequence account_entry_seq start with 50 increment by 50;
create table account_entry (
  id bigint primary key,
  patron_id bigint references patron,
  kind varchar(16) not null,
  -- A loan is fined once, however many say that it has ended.
  loan_id bigint unique references loan,
  reason varchar(500) not null,
  barcode varchar(100),
  title varchar(1000),
  due_at timestamp with time zone,
  returned_at timestamp with time zone,
  amount bigint not null,
  currency varchar(3) not null,
  status varchar(16) not null,
  entered_at timestamp with time zone not null,
  entered_by varchar(100) not null,
  settled_at timestamp with time zone,
  settled_by varchar(100),
  note varchar(1000),
  version bigint not null
);
create index account_entry_patron on account_entry (patron_id, status);
create index account_entry_settled on account_entry (settled_at);
