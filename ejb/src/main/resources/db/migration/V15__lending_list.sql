-- The list of lending requests, quick with some hundred thousand of them.
-- ${bytewise} makes PostgreSQL compare by bytes, as H2 does: only then an index finds beginnings.

-- What requests are found by: words of what is wanted, and numbers.
create table lending_word (
  request_id bigint not null references lending_request,
  word varchar(40) ${bytewise} not null,
  primary key (request_id, word)
);
create index lending_word_word on lending_word (word, request_id);

alter table lending_request add column sort_title varchar(100) ${bytewise} default '' not null;
-- Whether staff are warned, have to decide on a renewal, have the item back before the broker.
alter table lending_request add column warned boolean default false not null;
alter table lending_request add column renewal_waits boolean default false not null;
alter table lending_request add column at_desk boolean default false not null;
update lending_request set
  sort_title = lower(substring(title from 1 for 100)),
  warned = (staff_warning is not null),
  renewal_waits = (renewal_asked_at is not null),
  at_desk = (back_at is not null and status = 'RETURNED_BY_PARTNER');

-- The counts beside the list are read from this index alone.
create index lending_request_facets
  on lending_request (status, partner_id, format, warned, renewal_waits, at_desk);

-- One index for each order the list can have; the key makes the order complete.
create index lending_request_by_title on lending_request (sort_title, id);
create index lending_request_by_due on lending_request (due_at, id);
create index lending_request_by_number on lending_request (external_id, id);
create index lending_request_by_update on lending_request (updated_at, id);
create index lending_request_by_status on lending_request (status, updated_at, id);
drop index lending_request_external;
drop index lending_request_updated;
drop index lending_request_status;
