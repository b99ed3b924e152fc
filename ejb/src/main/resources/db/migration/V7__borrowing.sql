-- Borrowing requests: what our patrons get from partners.

create sequence borrowing_request_seq start with 50 increment by 50;
create table borrowing_request (
  id bigint primary key,
  partner_id bigint not null references partner,
  -- The broker's number of the request.
  external_id varchar(100) not null,
  -- This library's number of it, for brokers that ask for one.
  own_number varchar(100),
  patron_id bigint references patron,
  -- No patron of ours is matched; the number as the broker's message has it.
  unmatched boolean not null,
  patron_number varchar(255),
  patron_group varchar(64),
  format varchar(16) not null,
  -- A copy on paper, which stays with the patron.
  is_copy boolean not null,
  medium varchar(255),
  status varchar(40) not null,
  -- Null where the broker supplied none.
  title varchar(1000),
  sort_title varchar(100) ${bytewise} not null,
  author varchar(500),
  publisher varchar(500),
  published varchar(64),
  isbn varchar(64),
  issn varchar(64),
  component_title varchar(1000),
  component_author varchar(500),
  volume varchar(255),
  pages varchar(255),
  -- The lender's.
  call_number varchar(255),
  delivery_link varchar(2000),
  needed_before timestamp with time zone,
  -- The needed_before of which staff were warned when it had passed and nothing had come.
  needed_before_warned timestamp with time zone,
  due_at timestamp with time zone,
  pickup_library_id bigint references library,
  temporary_bib_id bigint references bib,
  temporary_holding_id bigint references holding,
  -- What the broker says of it in its own words.
  broker_status varchar(64),
  broker_status_text varchar(255),
  -- The other library's number of it.
  broker_reference varchar(255),
  -- A remark in each line, as kind and text, with the message that brought it and when.
  broker_notes varchar(16000),
  -- A value of its message in each line, with its name, and whether it is about the patron.
  broker_values varchar(16000),
  -- A library that was asked in each line, with its answer.
  broker_chain varchar(8000),
  -- The library behind the broker, which really lends: its record, or what the broker says of it.
  remote_partner_id bigint references partner,
  remote_code varchar(64),
  remote_name varchar(255),
  remote_address varchar(1000),
  -- Staff have set that library; messages no longer change it.
  remote_by_hand boolean not null default false,
  -- A note of staff in each line, with when and who.
  staff_notes varchar(24000),
  -- The account of staff that takes care of it; empty for none.
  assigned_to varchar(100) not null default '',
  -- What the lender or the broker charges this library, in the currency's smallest unit.
  cost_amount bigint,
  cost_currency varchar(3),
  -- Each warning as its kind, the second it arose, the item and a detail, and each fact that is its reason.
  staff_warning varchar(4000),
  warned boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  -- When the item or file was received.
  filled_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- When it lost what tells of its patron.
  anonymized_at timestamp with time zone,
  version bigint not null,
  -- The same message again finds the request it made.
  unique (partner_id, external_id),
  unique (partner_id, own_number)
);
create index borrowing_request_patron on borrowing_request (patron_id);
-- Statistics count the requests of a period.
create index borrowing_request_created on borrowing_request (created_at);
create index borrowing_request_closed on borrowing_request (closed_at);
create index borrowing_request_anonymized on borrowing_request (anonymized_at, closed_at);
-- Before a bib or holding is deleted, the database looks here.
create index borrowing_request_bib on borrowing_request (temporary_bib_id);
create index borrowing_request_holding on borrowing_request (temporary_holding_id);
-- The counts beside the list are read from this index alone.
create index borrowing_request_facets
  on borrowing_request
  (status, partner_id, format, pickup_library_id, warned, unmatched, broker_status, remote_code, assigned_to);
create index borrowing_request_broker_status on borrowing_request (broker_status);
create index borrowing_request_remote on borrowing_request (remote_code);
create index borrowing_request_assigned on borrowing_request (assigned_to, status);
-- One index for each order of the list; the key makes the order complete.
create index borrowing_request_by_title on borrowing_request (sort_title, id);
create index borrowing_request_by_due on borrowing_request (due_at, id);
create index borrowing_request_by_number on borrowing_request (external_id, id);
create index borrowing_request_by_reference on borrowing_request (broker_reference);
create index borrowing_request_by_update on borrowing_request (updated_at, id);
-- What staff are warned of, also of requests that have ended.
create index borrowing_request_warned on borrowing_request (warned, updated_at, id);
create index borrowing_request_by_status on borrowing_request (status, updated_at, id);

-- The items of a request: most have one, a work in several volumes has more.
create sequence borrowed_volume_seq start with 50 increment by 50;
create table borrowed_volume (
  id bigint primary key,
  request_id bigint not null references borrowing_request,
  -- The broker's number of the item.
  partner_item_id varchar(100) not null,
  -- The agency that the broker names with it.
  item_agency varchar(100),
  barcode varchar(100) not null,
  status varchar(32) not null,
  item_id bigint references item,
  -- The lender's conditions.
  library_use_only boolean,
  renewable boolean,
  pieces integer,
  guaranteed_until date,
  maximum_until date,
  damaged_at timestamp with time zone,
  recalled_at timestamp with time zone,
  overdue_at timestamp with time zone,
  -- A renewal that waits for staff or for the partner.
  renewal_for_staff boolean not null,
  renewal_requested_at timestamp with time zone,
  renewal_desired_due_at timestamp with time zone,
  renewal_reply_expected_at timestamp with time zone,
  -- Staff were warned that the partner has not answered.
  renewal_warned boolean not null default false,
  closed_at timestamp with time zone,
  unique (request_id, partner_item_id)
);
create index borrowed_volume_barcode on borrowed_volume (barcode);
create index borrowed_volume_partner_item on borrowed_volume (partner_item_id);
create index borrowed_volume_item on borrowed_volume (item_id);
create index borrowed_volume_status on borrowed_volume (status);
create index borrowed_volume_renewal on borrowed_volume (renewal_requested_at);

-- What happened to a request. A patron who did something is not named.
create sequence borrowing_history_seq start with 50 increment by 50;
create table borrowing_history (
  id bigint primary key,
  request_id bigint not null references borrowing_request,
  happened_at timestamp with time zone not null,
  event varchar(40) not null,
  item varchar(100),
  detail varchar(255),
  actor varchar(16) not null,
  done_by varchar(100),
  from_status varchar(40),
  to_status varchar(40),
  -- How the due date was calculated that the event sets, or why no copy was found: a line each with kind and values.
  explanation varchar(2000),
  note varchar(1000),
  -- Chosen by staff.
  reason_id bigint references reason_code,
  -- The reason of a step that always has the same one.
  standard_reason varchar(32)
);
create index borrowing_history_request on borrowing_history (request_id);

-- The terms by which requests are found: of the title, the numbers, and the names of the patron.
create table borrowing_search_term (
  request_id bigint not null references borrowing_request,
  term varchar(40) ${bytewise} not null,
  of_patron boolean not null,
  primary key (request_id, term, of_patron)
);
create index borrowing_search_term_term on borrowing_search_term (term, request_id);

-- What patrons request on the library's form, before a broker has it. It is deleted some time after its end.
create sequence patron_request_seq start with 50 increment by 50;
create table patron_request (
  id bigint primary key,
  patron_id bigint not null references patron,
  partner_id bigint not null references partner,
  status varchar(16) not null,
  -- A value of the citation in each line, with its field.
  work varchar(8000) not null,
  -- The number of the order that staff have placed.
  order_number varchar(100),
  -- The borrowing request that may be it, until staff decide.
  candidate_id bigint references borrowing_request,
  -- The borrowing request that has taken its place.
  request_id bigint unique references borrowing_request,
  reason_id bigint references reason_code,
  note varchar(1000),
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_actor varchar(16) not null,
  changed_by varchar(100),
  closed_at timestamp with time zone,
  version bigint not null
);
create index patron_request_patron on patron_request (patron_id, status);
create index patron_request_partner on patron_request (partner_id);
create index patron_request_status on patron_request (status, created_at);
create index patron_request_created on patron_request (created_at, id);
create index patron_request_candidate on patron_request (candidate_id);
create index patron_request_closed on patron_request (closed_at);
