-- How patrons get files from elsewhere: what came, and until when and how often it can be opened.

alter table partner add column accept_file_days integer;
alter table partner add column accept_file_views integer;

-- What the library says about copyright beside every file; none for the default.
alter table institution add column copyright_statement varchar(4000);

create sequence file_delivery_seq start with 50 increment by 50;
create table file_delivery (
  id bigint primary key,
  request_id bigint not null unique references borrowing_request,
  file_name varchar(200),
  media_type varchar(100),
  size_bytes bigint,
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
-- What has ended and is still stored: the job that removes it looks here.
create index file_delivery_ends on file_delivery (stored, ends_at);

-- A file in pieces, since one value has no room for a large one on every database.
create sequence file_part_seq start with 50 increment by 50;
create table file_part (
  id bigint primary key,
  delivery_id bigint not null references file_delivery,
  upload integer not null,
  part_number integer not null,
  bytes bytea not null,
  unique (delivery_id, upload, part_number)
);

-- Patrons keep the links they have.
insert into file_delivery (id, request_id, upload, stored, sent_at, views, version)
select nextval('file_delivery_seq'), id, 0, false, closed_at, 0, 1
from borrowing_request
where format = 'DIGITAL' and status = 'REQUEST_COMPLETED' and delivery_link is not null;
