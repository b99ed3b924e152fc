-- Lending requests: what partners get from us.

create sequence lending_request_seq start with 50 increment by 50;
create table lending_request (
  id bigint primary key,
  partner_id bigint not null references partner,
  -- The broker's number of the request; of a further volume under that number one of ours.
  external_id varchar(100) not null,
  -- The broker's number of a further volume.
  broker_number varchar(100),
  -- This library's number of it, for brokers that ask for one.
  own_number varchar(100),
  format varchar(16) not null,
  -- A copy on paper, which does not come back.
  is_copy boolean not null,
  status varchar(40) not null,
  requester varchar(255),
  -- A number of the title in each line, as kind and value, and the barcodes of items.
  requested_numbers varchar(25000),
  -- The library of ours whose copies are asked for; null for any.
  asked_library_id bigint references library,
  bib_id bigint references bib,
  item_id bigint references item,
  barcode varchar(100),
  -- Null where the broker supplied none.
  title varchar(1000),
  sort_title varchar(100) ${bytewise} not null,
  author varchar(500),
  -- The article or chapter of it that is requested.
  component_title varchar(1000),
  component_author varchar(500),
  volume varchar(255),
  pages varchar(255),
  call_number varchar(255),
  needed_before timestamp with time zone,
  move_request_id bigint references move_request,
  loan_id bigint references loan,
  -- Where the copy was when the request was rejected, so that this can be undone.
  released_from_status varchar(32),
  released_from_library_id bigint references library,
  due_at timestamp with time zone,
  shipped_at timestamp with time zone,
  shipped_format varchar(16),
  -- The broker's number in its message about the shipment; null if it has not recorded it.
  checked_out_as varchar(255),
  recalled_at timestamp with time zone,
  status_before_recall varchar(40),
  -- The item is here again; at_desk: the broker has not checked it in yet.
  returned_at timestamp with time zone,
  at_desk boolean not null,
  -- A renewal that the borrower requests: whether staff have to decide.
  renewal_pending boolean not null,
  renewal_requested_at timestamp with time zone,
  renewal_desired_due_at timestamp with time zone,
  renewal_reply_expected_at timestamp with time zone,
  expires_on date,
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
  -- The library behind the broker, which borrows: its record, or what the broker says of it.
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
  -- Each warning as its kind, the second it arose, the item and a detail, and each fact that is its reason.
  staff_warning varchar(4000),
  warned boolean not null,
  created_at timestamp with time zone not null,
  -- When the broker asked again, or another library of ours; empty if it did not.
  asked_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  -- When the item or file was shipped.
  filled_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- When it lost the name of the partner's patron.
  anonymized_at timestamp with time zone,
  version bigint not null,
  -- The same message again finds the request it made.
  unique (partner_id, external_id),
  unique (partner_id, own_number)
);
-- Statistics count the requests of a period.
create index lending_request_created on lending_request (created_at);
create index lending_request_item on lending_request (item_id, status);
create index lending_request_barcode on lending_request (barcode);
create index lending_request_loan on lending_request (loan_id);
create index lending_request_move on lending_request (move_request_id);
create index lending_request_bib on lending_request (bib_id);
create index lending_request_expiry on lending_request (expires_on);
create index lending_request_anonymized on lending_request (anonymized_at, closed_at);
-- The counts beside the list are read from this index alone.
create index lending_request_facets
  on lending_request
  (status, partner_id, format, warned, renewal_pending, at_desk, broker_status, remote_code, assigned_to);
create index lending_request_broker_status on lending_request (broker_status);
create index lending_request_remote on lending_request (remote_code);
create index lending_request_assigned on lending_request (assigned_to, status);
-- One index for each order of the list; the key makes the order complete.
create index lending_request_by_title on lending_request (sort_title, id);
create index lending_request_by_due on lending_request (due_at, id);
create index lending_request_by_number on lending_request (external_id, id);
create index lending_request_by_reference on lending_request (broker_reference);
create index lending_request_by_update on lending_request (updated_at, id);
create index lending_request_by_status on lending_request (status, updated_at, id);

-- That the resource sharing desk was told of a request: once of each kind.
create sequence lending_desk_letter_seq start with 50 increment by 50;
create table lending_desk_letter (
  id bigint primary key,
  request_id bigint not null references lending_request,
  kind varchar(16) not null,
  written_at timestamp with time zone not null,
  unique (request_id, kind)
);

-- What happened to a request.
create sequence lending_history_seq start with 50 increment by 50;
create table lending_history (
  id bigint primary key,
  request_id bigint not null references lending_request,
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
create index lending_history_request on lending_history (request_id);

-- The terms by which requests are found: of the title, and numbers.
create table lending_search_term (
  request_id bigint not null references lending_request,
  term varchar(40) ${bytewise} not null,
  primary key (request_id, term)
);
create index lending_search_term_term on lending_search_term (term, request_id);
