-- The list of borrowing requests, quick with some hundred thousand of them.
-- ${bytewise} makes PostgreSQL compare by bytes, as H2 does: only then an index finds beginnings.

-- What requests are found by: words of what is wanted, numbers, and the names of the patron.
create table borrowing_word (
  request_id bigint not null references borrowing_request,
  word varchar(40) ${bytewise} not null,
  of_patron boolean not null,
  primary key (request_id, word, of_patron)
);
create index borrowing_word_word on borrowing_word (word, request_id);

alter table borrowing_request add column sort_title varchar(100) ${bytewise} default '' not null;
alter table borrowing_request add column warned boolean default false not null;
update borrowing_request set warned = true where staff_warning is not null;

-- The counts beside the list are read from this index alone.
create index borrowing_request_facets
  on borrowing_request (status, partner_id, format, pickup_library_id, warned);

-- One index for each order the list can have; the key makes the order complete.
create index borrowing_request_by_title on borrowing_request (sort_title, id);
create index borrowing_request_by_due on borrowing_request (due_at, id);
create index borrowing_request_by_number on borrowing_request (external_id, id);
create index borrowing_request_by_update on borrowing_request (updated_at, id);
create index borrowing_request_by_status on borrowing_request (status, updated_at, id);
drop index borrowing_request_external;
drop index borrowing_request_updated;
drop index borrowing_request_status;

-- What a member of staff wants to see again: a filter and an order of a list.
create sequence saved_view_seq start with 50 increment by 50;
create table saved_view (
  id bigint primary key,
  owner varchar(64) not null,
  name varchar(100) not null,
  list varchar(32) not null,
  query varchar(1000) not null,
  shared boolean not null,
  unique (owner, list, name)
);
create index saved_view_shared on saved_view (list, shared);
