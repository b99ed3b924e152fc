-- What a partner gets from us, and how.

alter table partner add column request_refuse_unfilled boolean default false not null;
alter table partner add column send_renewal_news boolean default false not null;
alter table partner add column lend_held_items boolean default false not null;
-- Days after which a request nobody worked on expires; 0: never.
alter table partner add column expire_after_days integer default 0 not null;

-- Where an own item is kept, and under which policy, while a partner has it.
alter table item add column temporary_location_id bigint references location;
alter table item add column temporary_policy varchar(64);

-- A loan is to a patron or to a partner.
alter table loan add column partner_id bigint references partner;

-- Items to be fetched from their shelves and brought to a desk.

create sequence move_request_seq start with 50 increment by 50;
create table move_request (
  id bigint primary key,
  item_id bigint not null references item,
  desk_id bigint not null references desk,
  partner_id bigint not null references partner,
  reference varchar(100) not null,
  status varchar(16) not null,
  requested_at timestamp with time zone not null,
  printed_at timestamp with time zone,
  expires_on date,
  closed_at timestamp with time zone,
  version bigint not null
);
create index move_request_item on move_request (item_id, status);
create index move_request_status on move_request (status, requested_at);
-- A desk cannot go before the database has looked here for what is brought to it.
create index move_request_desk on move_request (desk_id);

-- What we lend.

create sequence lending_request_seq start with 50 increment by 50;
create table lending_request (
  id bigint primary key,
  partner_id bigint not null references partner,
  external_id varchar(100) not null,
  format varchar(16) not null,
  status varchar(40) not null,
  requester varchar(255),
  wanted_as varchar(1000),
  bib_id bigint references bib,
  item_id bigint references item,
  barcode varchar(100),
  title varchar(1000) not null,
  author varchar(500),
  call_number varchar(255),
  needed_before timestamp with time zone,
  move_request_id bigint references move_request,
  loan_id bigint references loan,
  due_at timestamp with time zone,
  shipped_at timestamp with time zone,
  shipped_as varchar(16),
  recalled_at timestamp with time zone,
  back_at timestamp with time zone,
  renewal_asked_at timestamp with time zone,
  renewal_desired_due_at timestamp with time zone,
  renewal_reply_expected_at timestamp with time zone,
  expires_on date,
  staff_warning varchar(1000),
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version bigint not null,
  unique (partner_id, external_id)
);
create index lending_request_external on lending_request (external_id);
create index lending_request_status on lending_request (status, updated_at);
create index lending_request_updated on lending_request (updated_at);
create index lending_request_item on lending_request (item_id, status);
create index lending_request_barcode on lending_request (barcode);
create index lending_request_loan on lending_request (loan_id);
create index lending_request_move on lending_request (move_request_id);
create index lending_request_expiry on lending_request (expires_on);
create index lending_request_bib on lending_request (bib_id);

create sequence lending_history_seq start with 50 increment by 50;
create table lending_history (
  id bigint primary key,
  request_id bigint not null references lending_request,
  happened_at timestamp with time zone not null,
  event varchar(255) not null,
  done_by varchar(100) not null,
  from_status varchar(40),
  to_status varchar(40),
  note varchar(1000)
);
create index lending_history_request on lending_history (request_id);
