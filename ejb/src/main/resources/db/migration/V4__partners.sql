-- The partners we borrow from and lend to, and how we work with each.

-- The optional steps of borrowing or of lending under a name, which partners share.
create sequence workflow_profile_seq start with 50 increment by 50;
create table workflow_profile (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null unique,
  side varchar(16) not null,
  -- As in the partner's record; null for a profile of the other side.
  mediated_renewal boolean,
  send_renew_item boolean,
  send_item_received boolean,
  send_item_checked_out boolean,
  send_item_checked_in boolean,
  send_item_extended boolean,
  send_item_sent_back boolean,
  confirms_requests boolean,
  charges_patrons boolean,
  borrowing_notes_on_slips boolean,
  disabled_borrowing_steps varchar(255),
  automatic_renew boolean,
  receive_digitally boolean,
  send_recall_item boolean,
  lending_notes_on_slips boolean,
  send_item_renewed boolean,
  send_item_shipped boolean,
  send_item_back boolean,
  lend_held_items boolean,
  scan_link varchar(16),
  scan_days integer,
  scan_views integer,
  expire_after_days integer,
  version bigint not null,
  check (side = 'BORROWING' and mediated_renewal is not null or side = 'LENDING' and automatic_renew is not null)
);

create sequence partner_seq start with 50 increment by 50;
create table partner (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  status varchar(16) not null,
  -- Of a library that only a broker has named: protocol and Sigel, until staff save the record.
  stub_sigel varchar(80) unique,
  system_type varchar(64),
  protocol varchar(32) not null,
  time_zone varchar(64),
  notes varchar(4000),
  -- Where items are sent back to, and where letters to the partner go.
  address varchar(1000),
  email varchar(255),
  telephone varchar(64),
  visitor_address varchar(1000),
  billing_address varchar(1000),
  language varchar(8),
  borrowing_supported boolean not null,
  lending_supported boolean not null,

  -- Where its broker takes messages, and in which version of NCIP we write them.
  ncip_url varchar(1000),
  outgoing_version integer not null,
  -- The page at its broker where a patron requests an item, with placeholders.
  request_link varchar(1000),
  -- Whether patrons are forwarded, sign in before that, or staff order for them.
  patron_ordering varchar(16) not null,

  -- How its messages prove that they are the partner's. Of secrets, keyed digests are kept.
  authentication_open boolean not null,
  url_token_digest varchar(100) unique,
  secret_digest varchar(255),
  login_name varchar(255),
  login_password_digest varchar(255),
  client_certificate varchar(500),
  allowed_addresses varchar(2000),
  messages_per_minute integer,

  -- Which product its messages come from, and how ours are written for it.
  client_kind varchar(32) not null,
  answer_without_problem_words boolean not null,
  answer_without_prefix boolean not null,
  answer_item_barcode boolean not null,
  quiet_notifications boolean not null,

  -- LookupUser.
  user_identifier_type varchar(16) not null,
  authentication_required boolean not null,
  blocked_patrons varchar(16) not null,
  personal_data_without_pin boolean not null,

  -- AcceptItem and CheckInItem.
  accept_location varchar(64) references location (code),
  accept_item_policy varchar(64),
  accept_pickup_library varchar(64) references library (code),
  accept_automatic_receive boolean not null,
  accept_desk varchar(64) references desk (code),
  accept_barcode_prefix varchar(32),
  accept_generate_on_clash boolean not null,
  accept_digital_media varchar(1300),
  accept_non_returnable varchar(16) not null,
  accept_delivery_delay_days integer not null,
  -- Whether our terms of use make the due date, and the lender's date only limits it.
  accept_due_by_terms boolean not null,
  accept_file_days integer,
  accept_file_views integer,
  check_in_requires_return boolean not null,

  -- CheckOutItem.
  check_out_location varchar(64) references location (code),
  check_out_policy varchar(64),

  -- RequestItem.
  request_record_id_type varchar(32),
  request_side varchar(16) not null,
  request_pick_slip varchar(16) not null,
  request_refuse_unfilled boolean not null,

  -- Borrowing from it: a profile, else its own settings. The optional steps that are not taken with it are
  -- separated by commas.
  borrowing_profile varchar(64) references workflow_profile (code),
  mediated_renewal boolean not null,
  send_renew_item boolean not null,
  send_item_received boolean not null,
  send_item_checked_out boolean not null,
  send_item_checked_in boolean not null,
  send_item_extended boolean not null,
  send_item_sent_back boolean not null,
  confirms_requests boolean not null,
  charges_patrons boolean not null,
  borrowing_notes_on_slips boolean not null,
  disabled_borrowing_steps varchar(255),

  -- Lending to it: a profile, else its own settings. A request that no one works on expires after so many
  -- days; 0: never.
  lending_profile varchar(64) references workflow_profile (code),
  automatic_renew boolean not null,
  receive_digitally boolean not null,
  send_recall_item boolean not null,
  lending_notes_on_slips boolean not null,
  send_item_renewed boolean not null,
  send_item_shipped boolean not null,
  send_item_back boolean not null,
  lend_held_items boolean not null,
  -- How it is told the link to a scan, and for how long and how often the link works.
  scan_link varchar(16) not null,
  scan_days integer not null,
  scan_views integer not null,
  expire_after_days integer not null,

  -- SLNP. Null for partners of other protocols. Where our listener is, who may connect to it, and how it speaks.
  slnp_port integer,
  slnp_address varchar(64),
  -- Address and port while the partner is active.
  slnp_listener varchar(80) unique,
  slnp_key_store varchar(64),
  slnp_client_auth boolean,
  slnp_allowed_addresses varchar(2000),
  slnp_charset varchar(16),
  slnp_greeting varchar(255),
  -- Our numbers and Sigel: a line of Sigel and library for each.
  slnp_number_prefix varchar(32),
  slnp_own_sigels varchar(16000),
  -- What orders and changes do.
  slnp_lending_mode varchar(16),
  slnp_temporary_records varchar(16),
  slnp_title_id_prefix varchar(32),
  slnp_title_id_field varchar(32),
  slnp_shipped_by_change boolean,
  slnp_copy_delivered varchar(16),
  slnp_pin_disclosure varchar(16),
  slnp_new_title_block_days integer,
  slnp_complete_on_return boolean,
  -- The ZFL server, and what is reported to it: a line of status, key and template for each, with tabs between.
  slnp_server_host varchar(255),
  slnp_server_port integer,
  slnp_server_tls boolean,
  slnp_server_charset varchar(16),
  slnp_status_messages varchar(40000),
  slnp_history_url varchar(1000),

  -- Libris. Null for partners of other protocols. The API, with its key encrypted.
  libris_base_url varchar(500),
  libris_api_key varchar(1000),
  -- A line of Sigel and library for each.
  libris_sigels varchar(16000),
  libris_poll_minutes integer,
  libris_lookback_days integer,
  libris_pause_millis integer,
  -- How requests of Libris become ours.
  libris_patron_identifiers varchar(64),
  libris_due_date varchar(16),
  libris_lending boolean,
  libris_complete_copies boolean,
  libris_complete_on_return boolean,
  libris_sru_url varchar(500),
  -- A line of text, code and meaning for each status.
  libris_statuses varchar(12000),

  version bigint not null
);
-- For the partners of a protocol, and the only active one.
create index partner_protocol on partner (protocol, status);

create table partner_alias (
  partner_id bigint not null references partner,
  alias varchar(64) not null,
  primary key (partner_id, alias)
);
create index partner_alias_alias on partner_alias (alias);

-- What the partner calls our libraries.
create table partner_pickup_name (
  partner_id bigint not null references partner,
  partner_name varchar(255) not null,
  library_code varchar(64) not null,
  primary key (partner_id, partner_name)
);

-- Where borrowed items are kept while they are here, and under which policy they are lent: the first rule
-- that matches counts; what it leaves open is as the partner's record says.
create sequence temporary_item_rule_seq start with 50 increment by 50;
create table temporary_item_rule (
  id bigint primary key,
  position integer not null,
  partner varchar(64) references partner (code),
  medium varchar(64),
  patron_group varchar(64),
  location varchar(64) references location (code),
  item_policy varchar(64),
  library_use_only boolean not null,
  version bigint not null
);
