-- Sequences start at 50 because the persistence provider takes the value it is given as the end of a block.

-- Who we are: the institution, its libraries, where they keep things and where people stand.

create table institution (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  isil varchar(64),
  time_zone varchar(64) not null,
  version bigint not null
);

create table institution_alias (
  institution_id bigint not null references institution,
  alias varchar(64) not null unique
);

create sequence library_seq start with 50 increment by 50;
create table library (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  isil varchar(64),
  resource_sharing boolean not null,
  closed_weekdays varchar(100),
  version bigint not null
);

create table library_closed_day (
  library_id bigint not null references library,
  closed_on date not null,
  reason varchar(255),
  primary key (library_id, closed_on)
);

create sequence location_seq start with 50 increment by 50;
create table location (
  id bigint primary key,
  library_id bigint not null references library,
  code varchar(64) not null unique,
  name varchar(255) not null
);
create index location_library on location (library_id);

create sequence desk_seq start with 50 increment by 50;
create table desk (
  id bigint primary key,
  library_id bigint not null references library,
  code varchar(64) not null unique,
  name varchar(255) not null,
  hold_shelf boolean not null
);
create index desk_library on desk (library_id);

-- Who works here.

create sequence staff_account_seq start with 50 increment by 50;
create table staff_account (
  id bigint primary key,
  username varchar(64) not null unique,
  display_name varchar(255) not null,
  password_hash varchar(255) not null,
  password_salt varchar(255) not null,
  password_iterations integer not null,
  active boolean not null,
  version bigint not null
);

create table staff_role (
  account_id bigint not null references staff_account,
  role varchar(64) not null,
  primary key (account_id, role)
);

-- Whom we serve.

create sequence patron_seq start with 50 increment by 50;
create table patron (
  id bigint primary key,
  primary_id varchar(100) not null unique,
  first_name varchar(255),
  last_name varchar(255) not null,
  patron_group varchar(64),
  email varchar(255),
  language varchar(8) not null,
  expires_on date,
  pin_digest varchar(255),
  created_at timestamp with time zone not null,
  version bigint not null
);
create index patron_name on patron (last_name, first_name);

create sequence patron_identifier_seq start with 50 increment by 50;
create table patron_identifier (
  id bigint primary key,
  patron_id bigint not null references patron,
  id_type varchar(32) not null,
  id_value varchar(100) not null,
  unique (id_value, id_type)
);
create index patron_identifier_patron on patron_identifier (patron_id);

create table patron_block (
  patron_id bigint not null references patron,
  block_type varchar(64) not null,
  reason varchar(1000),
  since timestamp with time zone not null,
  primary key (patron_id, block_type)
);

-- Whom we share with.

create sequence partner_seq start with 50 increment by 50;
create table partner (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  status varchar(16) not null,
  system_type varchar(64),
  protocol varchar(32) not null,
  time_zone varchar(64),
  ncip_url varchar(1000),
  url_token_digest varchar(100) unique,
  secret_digest varchar(255),
  notes varchar(4000),
  borrowing_supported boolean not null,
  lending_supported boolean not null,
  user_identifier_type varchar(16) not null,
  authentication_required boolean not null,
  blocked_patrons varchar(16) not null,
  accept_location_id bigint references location,
  accept_pickup_library_id bigint references library,
  accept_automatic_receive boolean not null,
  accept_desk_id bigint references desk,
  accept_barcode_prefix varchar(32),
  accept_generate_on_clash boolean not null,
  accept_digital_media varchar(1000),
  accept_non_returnable varchar(16) not null,
  accept_delivery_delay_days integer not null,
  check_out_location_id bigint references location,
  check_out_policy varchar(64),
  request_record_id_type varchar(32),
  request_side varchar(16) not null,
  request_pick_slip varchar(16) not null,
  check_in_requires_return boolean not null,
  mediated_renewal boolean not null,
  send_renew_item boolean not null,
  automatic_renew boolean not null,
  receive_digitally boolean not null,
  send_recall_item boolean not null,
  version bigint not null
);

create table partner_alias (
  partner_id bigint not null references partner,
  alias varchar(64) not null,
  primary key (partner_id, alias)
);
create index partner_alias_alias on partner_alias (alias);

create table partner_pickup_name (
  partner_id bigint not null references partner,
  their_name varchar(255) not null,
  library_code varchar(64) not null,
  primary key (partner_id, their_name)
);

-- What there is. Temporary kinds belong to one borrowing request and leave with it.

create sequence bib_seq start with 50 increment by 50;
create table bib (
  id bigint primary key,
  kind varchar(16) not null,
  title varchar(1000) not null,
  author varchar(500),
  publisher varchar(500),
  published varchar(64),
  isbn varchar(64),
  issn varchar(64),
  oclc varchar(64),
  system_number varchar(64),
  language varchar(64),
  suppressed boolean not null,
  created_at timestamp with time zone not null
);
create index bib_isbn on bib (isbn);
create index bib_oclc on bib (oclc);
create index bib_system_number on bib (system_number);
create index bib_title on bib (title);

create sequence holding_seq start with 50 increment by 50;
create table holding (
  id bigint primary key,
  kind varchar(16) not null,
  bib_id bigint not null references bib,
  location_id bigint not null references location,
  call_number varchar(255)
);
create index holding_bib on holding (bib_id);

create sequence item_seq start with 50 increment by 50;
create table item (
  id bigint primary key,
  kind varchar(16) not null,
  holding_id bigint not null references holding,
  barcode varchar(100) not null unique,
  status varchar(32) not null,
  policy varchar(64),
  description varchar(255),
  pieces integer,
  library_use_only boolean not null,
  renewable boolean not null,
  goes_back_to varchar(64),
  at_library_id bigint references library,
  lender_due_at timestamp with time zone,
  version bigint not null
);
create index item_holding on item (holding_id);

-- Desks, holds and loans.

create sequence terms_of_use_seq start with 50 increment by 50;
create table terms_of_use (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  item_policy varchar(64),
  patron_group varchar(64),
  loan_days integer not null,
  max_renewals integer not null,
  renewal_days integer not null,
  recall_days integer not null,
  hold_shelf_days integer not null
);

create sequence hold_seq start with 50 increment by 50;
create table hold (
  id bigint primary key,
  item_id bigint not null references item,
  patron_id bigint not null references patron,
  pickup_library_id bigint not null references library,
  status varchar(32) not null,
  placed_at timestamp with time zone not null,
  on_shelf_since timestamp with time zone,
  held_until date,
  closed_at timestamp with time zone,
  version bigint not null
);
create index hold_item on hold (item_id);
create index hold_patron on hold (patron_id);
create index hold_shelf on hold (status, pickup_library_id, held_until);

create sequence loan_seq start with 50 increment by 50;
create table loan (
  id bigint primary key,
  item_id bigint references item,
  patron_id bigint references patron,
  status varchar(16) not null,
  barcode varchar(100) not null,
  title varchar(1000) not null,
  loaned_at timestamp with time zone not null,
  loaned_at_desk varchar(64),
  due_at timestamp with time zone not null,
  due_because varchar(2000),
  renewals integer not null,
  returned_at timestamp with time zone,
  version bigint not null
);
create index loan_item on loan (item_id);
create index loan_patron on loan (patron_id, status);
create index loan_due on loan (status, due_at);

-- What we borrow.

create sequence borrowing_request_seq start with 50 increment by 50;
create table borrowing_request (
  id bigint primary key,
  partner_id bigint not null references partner,
  external_id varchar(100) not null,
  patron_id bigint references patron,
  patron_group varchar(64),
  format varchar(16) not null,
  status varchar(40) not null,
  title varchar(1000) not null,
  author varchar(500),
  publisher varchar(500),
  published varchar(64),
  isbn varchar(64),
  issn varchar(64),
  component_title varchar(1000),
  component_author varchar(500),
  pages varchar(255),
  delivery_link varchar(2000),
  due_at timestamp with time zone,
  pickup_library_id bigint references library,
  temporary_bib_id bigint references bib,
  temporary_holding_id bigint references holding,
  staff_warning varchar(1000),
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version bigint not null,
  unique (partner_id, external_id)
);
create index borrowing_request_external on borrowing_request (external_id);
create index borrowing_request_status on borrowing_request (status, updated_at);
create index borrowing_request_updated on borrowing_request (updated_at);
create index borrowing_request_patron on borrowing_request (patron_id);
-- A bib or holding cannot go before the database has looked here for who still owns it.
create index borrowing_request_bib on borrowing_request (temporary_bib_id);
create index borrowing_request_holding on borrowing_request (temporary_holding_id);

create sequence borrowed_volume_seq start with 50 increment by 50;
create table borrowed_volume (
  id bigint primary key,
  request_id bigint not null references borrowing_request,
  sent_as varchar(100) not null,
  barcode varchar(100) not null,
  status varchar(32) not null,
  item_id bigint references item,
  closed_at timestamp with time zone,
  unique (request_id, sent_as)
);
create index borrowed_volume_barcode on borrowed_volume (barcode);
create index borrowed_volume_sent_as on borrowed_volume (sent_as);
create index borrowed_volume_item on borrowed_volume (item_id);

create sequence borrowing_history_seq start with 50 increment by 50;
create table borrowing_history (
  id bigint primary key,
  request_id bigint not null references borrowing_request,
  happened_at timestamp with time zone not null,
  event varchar(255) not null,
  done_by varchar(100) not null,
  from_status varchar(40),
  to_status varchar(40),
  note varchar(1000)
);
create index borrowing_history_request on borrowing_history (request_id);

-- What was said: one message and its answer.

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
  explanation varchar(2000),
  warnings varchar(4000),
  duration_millis integer not null,
  request_id varchar(100),
  item_id varchar(100),
  peer varchar(64),
  received bytea not null,
  answered bytea not null
);
create index exchange_happened on exchange (happened_at);
create index exchange_partner on exchange (partner_code, happened_at);
create index exchange_request on exchange (request_id);
create index exchange_outcome on exchange (outcome, happened_at);

-- Who changed a setting.

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id bigint primary key,
  happened_at timestamp with time zone not null,
  done_by varchar(100) not null,
  act varchar(255) not null,
  about varchar(255) not null
);
create index audit_entry_about on audit_entry (about, happened_at);
