-- The files of digital requests, of both sides.

-- Until when and how often a file can be opened.
create sequence file_delivery_seq start with 50 increment by 50;
create table file_delivery (
  id bigint primary key,
  -- BORROWING: for the patron of a borrowing request; LENDING: for the partner of a lending request.
  side varchar(16) not null,
  request_id bigint unique references borrowing_request,
  lending_request_id bigint unique references lending_request,
  file_name varchar(200),
  media_type varchar(100),
  size_bytes bigint,
  -- Whether the scan for a partner begins with the copyright statement, and if not, why.
  cover_page varchar(16),
  upload integer not null,
  stored boolean not null,
  token_digest varchar(64) unique,
  sent_at timestamp with time zone,
  ends_at timestamp with time zone,
  view_limit integer,
  views integer not null,
  first_viewed_at timestamp with time zone,
  last_viewed_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  removed_at timestamp with time zone,
  version bigint not null
);
create index file_delivery_ends on file_delivery (stored, ends_at);

-- A file in pieces, since not every database has room for a large one in one value.
create sequence file_part_seq start with 50 increment by 50;
create table file_part (
  id bigint primary key,
  delivery_id bigint not null references file_delivery,
  upload integer not null,
  part_number integer not null,
  bytes bytea not null,
  unique (delivery_id, upload, part_number)
);
