-- What LargeDatabase fills a PostgreSQL database with. :items, :requests (of each side) and :journal are
-- numbers of rows; two thirds as many titles as items. Keys begin at a million.

insert into bib (id, kind, record_number, title, sort_title, author, publisher, published, isbn, oclc, language,
  suppressed, created_at)
select 1000000 + n, 'LOCAL', 'FILL-' || n, 'History of w' || n * 7919 % 50021 || ' and v' || n * 104729 % 30011,
  'history of w' || n * 7919 % 50021 || ' and v' || n * 104729 % 30011, 'Author' || n % 40009 || ', Ada', 'Quay Press', '2011', '978' || lpad(n::text, 10, '0'),
  (500000000 + n)::text, 'eng', false, now()
from generate_series(0::bigint, :items * 2 / 3 - 1) n;

insert into bib_number (bib_id, kind, number_value)
select 1000000 + n, 'OCLC', (500000000 + n)::text from generate_series(0::bigint, :items * 2 / 3 - 1) n
union all
select 1000000 + n, 'ISBN', '978' || lpad(n::text, 10, '0') from generate_series(0::bigint, :items * 2 / 3 - 1) n;

insert into bib_search_term (bib_id, field, term)
select id, 'TITLE', 'history' from bib where id >= 1000000
union all
select 1000000 + n, 'TITLE', 'w' || n * 7919 % 50021 from generate_series(0::bigint, :items * 2 / 3 - 1) n
union all
select 1000000 + n, 'AUTHOR', 'author' || n % 40009 from generate_series(0::bigint, :items * 2 / 3 - 1) n
order by 2, 3, 1;

insert into holding (id, kind, bib_id, location_id, call_number, shelf_key)
select 1000000 + n, 'LOCAL', 1000000 + n, l.id, 'QA ' || n, convert_to('qa' || lpad(n::text, 9, '0'), 'UTF8')
from generate_series(0::bigint, :items * 2 / 3 - 1) n, location l where l.code = 'STACKS';

insert into item (id, kind, holding_id, barcode, status, policy, library_use_only, renewable, current_library_id,
  version)
select 1000000 + n, 'LOCAL', 1000000 + n * 2 / 3, 'FILL' || lpad(n::text, 9, '0'), 'AVAILABLE', 'BOOK', false, true,
  l.library_id, 1
from generate_series(0::bigint, :items - 1) n, location l where l.code = 'STACKS';

insert into patron (id, primary_id, first_name, last_name, first_name_key, last_name_key, patron_group, email, email_key, language, created_at,
  version)
select 1000000 + n, 'U' || n, 'Ada', 'Surname' || n % 30011, 'ada', 'surname' || n % 30011, 'GRADUATE', n || '@example.org', n || '@example.org',
  'en', now(), 1
from generate_series(0::bigint, :requests / 5 - 1) n;

insert into patron_identifier (id, patron_id, id_type, id_value)
select 1000000 + 2 * n, 1000000 + n, 'PRIMARY_ID', 'U' || n from generate_series(0::bigint, :requests / 5 - 1) n
union all
select 1000001 + 2 * n, 1000000 + n, 'BARCODE', '29' || lpad(n::text, 8, '0')
from generate_series(0::bigint, :requests / 5 - 1) n;

-- Requests of four years. Only those of the last half year still name their patron.
insert into borrowing_request (id, partner_id, external_id, patron_id, unmatched, patron_group, format, is_copy,
  status, title, sort_title, author, due_at, pickup_library_id, warned, created_at, updated_at, filled_at, closed_at,
  anonymized_at, version)
select 1000000 + n, p.id, 'FILL-' || lpad(n::text, 9, '0'),
  case when n > :requests * 7 / 8 then 1000000 + n % (:requests / 5) end, false, 'GRADUATE', 'PHYSICAL', false,
  'REQUEST_COMPLETED', 'History of w' || n * 7919 % 50021, 'history of w' || n * 7919 % 50021,
  'Author' || n % 40009 || ', Ada', t.at + interval '40 days', l.id, false, t.at, t.at + interval '50 days',
  t.at + interval '5 days', t.at + interval '50 days',
  case when n <= :requests * 7 / 8 then t.at + interval '140 days' end, 4
from generate_series(0::bigint, :requests - 1) n,
  lateral (select now() - interval '50 days' - (:requests - n) * (interval '4 years' / :requests) as at) t,
  partner p, library l where p.code = 'BRIGHTWATER' and l.code = 'MAIN';

insert into borrowed_volume (id, request_id, partner_item_id, barcode, status, renewable, pieces, renewal_for_staff,
  closed_at)
select id, id, 'B' || id, 'B' || id, 'CLOSED', true, 1, false, closed_at from borrowing_request
where id >= 1000000 and external_id like 'FILL-%';

insert into borrowing_history (id, request_id, happened_at, event, item, actor, done_by, from_status, to_status)
select (r.id - 1000000) * 4 + 1000000 + e.nr, r.id, r.created_at + e.nr * interval '1 day', e.event, 'B' || r.id,
  'PARTNER', 'BRIGHTWATER', 'SHIPPED_PHYSICALLY', 'SHIPPED_PHYSICALLY'
from borrowing_request r,
  (values (0, 'SHIPMENT_ANNOUNCED'), (1, 'ITEM_RECEIVED'), (2, 'ITEM_LENT'), (3, 'ITEM_RETURNED')) e (nr, event)
where r.id >= 1000000 and r.external_id like 'FILL-%' order by 1;

insert into borrowing_search_term (request_id, term, of_patron)
select id, 'history', false from borrowing_request where external_id like 'FILL-%'
union all
select id, substr(sort_title, 12), false from borrowing_request where external_id like 'FILL-%'
union all
select id, lower(external_id), false from borrowing_request where external_id like 'FILL-%'
union all
select id, 'b' || id, false from borrowing_request where external_id like 'FILL-%'
order by 1, 2;

insert into lending_request (id, partner_id, external_id, format, is_copy, status, requester, bib_id, item_id,
  barcode, title, sort_title, author, call_number, due_at, shipped_at, shipped_format, returned_at, at_desk,
  renewal_pending, warned, created_at, updated_at, filled_at, closed_at, version)
select 1000000 + n, p.id, 'FILL-L' || lpad(n::text, 9, '0'), 'PHYSICAL', false, 'REQUEST_COMPLETED',
  'BRW-ANY-BORROWER', i.holding_id, i.id, i.barcode, 'History of w' || n * 7919 % 50021,
  'history of w' || n * 7919 % 50021, 'Author' || n % 40009 || ', Ada', 'QA ' || n, t.at + interval '40 days',
  t.at + interval '2 days', 'PHYSICAL', t.at + interval '50 days', false, false, false, t.at,
  t.at + interval '50 days', t.at + interval '2 days', t.at + interval '50 days', 4
from generate_series(0::bigint, :requests - 1) n
join item i on i.id = 1000000 + n % :items
cross join lateral (select now() - interval '50 days' - (:requests - n) * (interval '4 years' / :requests) as at) t
cross join partner p where p.code = 'BRIGHTWATER';

insert into lending_history (id, request_id, happened_at, event, item, actor, done_by, from_status, to_status)
select (r.id - 1000000) * 4 + 1000000 + e.nr, r.id, r.created_at + e.nr * interval '1 day', e.event, r.barcode,
  'PARTNER', 'BRIGHTWATER', 'SHIPPED_PHYSICALLY', 'SHIPPED_PHYSICALLY'
from lending_request r,
  (values (0, 'REQUESTED'), (1, 'ITEM_SHIPPED'), (2, 'RENEWED'), (3, 'ITEM_RETURNED')) e (nr, event)
where r.external_id like 'FILL-L%' order by 1;

insert into lending_search_term (request_id, term)
select id, 'history' from lending_request where external_id like 'FILL-L%'
union all
select id, substr(sort_title, 12) from lending_request where external_id like 'FILL-L%'
union all
select id, lower(external_id) from lending_request where external_id like 'FILL-L%'
union all
select id, lower(barcode) from lending_request where external_id like 'FILL-L%'
order by 1, 2;

-- The loans of both sides: those of borrowed items no longer have an item.
insert into loan (id, item_id, partner_id, status, barcode, title, loaned_at, loaned_at_library_id, due_at, renewals,
  returned_at, version)
select 1000000 + n, case when n % 2 = 0 then 1000000 + n / 2 % :items end, case when n % 2 = 0 then p.id end,
  case when n % 2 = 0 then 'CLOSED_BY_BROKER' else 'RETURNED' end, 'B' || n, 'History of w' || n, t.at,
  l.id, t.at + interval '28 days', 1, t.at + interval '40 days', 3
from generate_series(0::bigint, :requests * 2 - 1) n,
  lateral (select now() - interval '45 days' - (:requests * 2 - n) * (interval '4 years' / (:requests * 2)) as at) t,
  partner p, library l where p.code = 'BRIGHTWATER' and l.code = 'MAIN';

insert into move_request (id, item_id, desk_id, partner_id, reference, status, requested_at, printed_at, closed_at,
  version)
select 1000000 + n, 1000000 + n % :items, d.id, p.id, 'FILL-L' || lpad(n::text, 9, '0'), 'CLOSED', t.at, t.at, t.at, 3
from generate_series(0::bigint, :requests - 1) n,
  lateral (select now() - interval '50 days' - (:requests - n) * (interval '4 years' / :requests) as at) t,
  partner p, desk d where p.code = 'BRIGHTWATER' and d.code = 'RSDESK';

-- A year of messages; the text of all but the last tenth has been removed, since it names patrons.
insert into exchange (id, happened_at, direction, protocol, partner_code, service, outcome, duration_millis,
  request_id, item_id, user_id, peer, authenticated, reference, request_body, response_body, text_removed_at)
select 1000000 + n, t.at, 'IN', 'NCIP2_HTTP', 'BRIGHTWATER',
  (array['LookupUser', 'AcceptItem', 'CheckInItem', 'RequestItem', 'CheckOutItem', 'RenewItem'])[1 + n % 6],
  'SUCCESS', 5, 'FILL-' || lpad((n % :requests)::text, 9, '0'), 'B' || n % :requests, '29' || lpad((n % 200000)::text, 8, '0'),
  '127.0.0.1', true, substr(md5(n::text), 1, 10),
  case when n > :journal * 9 / 10 then convert_to(repeat(md5(n::text), 25), 'UTF8') else ''::bytea end,
  case when n > :journal * 9 / 10 then convert_to(repeat(md5(n::text), 20), 'UTF8') else ''::bytea end,
  case when n <= :journal * 9 / 10 then t.at + interval '36 days' end
from generate_series(0::bigint, :journal - 1) n,
  lateral (select now() - (:journal - n) * (interval '365 days' / :journal) as at) t;
