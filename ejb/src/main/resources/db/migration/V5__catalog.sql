-- Bibs, holdings and items. A temporary one belongs to one borrowing request and is deleted with it.
--
-- ${bytewise} makes PostgreSQL compare by bytes, as H2 does: only then an index finds the terms that begin
-- with a text.

create sequence bib_seq start with 50 increment by 50;
create table bib (
  id bigint primary key,
  kind varchar(16) not null,
  -- The number under which a local bib is loaded again; a temporary one has none.
  record_number varchar(64),
  title varchar(1000) not null,
  -- Without accents, capitals and punctuation, for lists of the desks.
  sort_title varchar(100) ${bytewise} not null,
  author varchar(500),
  publisher varchar(500),
  published varchar(64),
  isbn varchar(64),
  issn varchar(64),
  oclc varchar(64),
  system_number varchar(64),
  language varchar(64),
  suppressed boolean not null,
  created_at timestamp with time zone not null,
  version bigint not null default 1
);
create unique index bib_record_number on bib (record_number);

-- The record as it was loaded: MARCXML, deflated.
create table bib_marc (
  bib_id bigint primary key references bib,
  record bytea not null
);

-- The numbers and terms by which local bibs are found. They are made from the record and can be made again.
-- A foreign key would cost a load a look into bib for each of some fifteen rows of a bib; local bibs are
-- never deleted.

create table bib_number (
  bib_id bigint not null,
  kind varchar(8) not null,
  number_value varchar(64) not null,
  primary key (number_value, kind, bib_id)
);
create index bib_number_bib on bib_number (bib_id);

create table bib_search_term (
  bib_id bigint not null,
  field varchar(8) not null,
  term varchar(64) ${bytewise} not null,
  primary key (field, term, bib_id)
);
create index bib_search_term_bib on bib_search_term (bib_id);

create sequence holding_seq start with 50 increment by 50;
create table holding (
  id bigint primary key,
  kind varchar(16) not null,
  bib_id bigint not null references bib,
  location_id bigint not null references location,
  call_number varchar(255),
  -- What call numbers are sorted by, as bytes, so that every database sorts them alike.
  shelf_key bytea not null
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
  -- False for a copy on paper, which the patron keeps.
  returnable boolean not null default true,
  current_library_id bigint references library,
  -- A temporary item: the partner it is sent back to, and when the lender wants it.
  partner_id bigint references partner,
  lender_due_at timestamp with time zone,
  -- A local item while a partner has it: where it is kept, and under which policy.
  temporary_location_id bigint references location,
  temporary_policy varchar(64),
  version bigint not null
);
create index item_holding on item (holding_id);
create index item_status on item (status);
