-- The fewest statements that can answer the CheckInItem of a request's only item, and keep it: one read, and
-- one statement for each table. It completes the request of AcceptItem.sql. The server sends 12, since it reads
-- holds, loans and the other items of the request by themselves. See LookupUser.sql for the notation.

select v.id, v.barcode, v.status, v.item_id, v.request_id, r.id, r.status, r.version, r.patron_id, r.pickup_library_id,
  r.temporary_bib_id, r.temporary_holding_id, r.title, r.due_at, r.format, i.id, i.status, i.version, i.holding_id,
  h.id, h.status, h.version, l.id, l.status, l.due_at, l.version,
  (select count(*) from borrowed_volume o where o.request_id = r.id and o.id <> v.id and o.closed_at is null)
from borrowed_volume v join borrowing_request r on r.id = v.request_id
left join item i on i.id = v.item_id
left join hold h on h.item_id = v.item_id
left join loan l on l.item_id = v.item_id
where v.partner_item_id = :barcode and r.partner_id = :partner order by v.id desc;

update borrowing_request set status = 'REQUEST_COMPLETED', updated_at = :now, closed_at = :now,
  temporary_bib_id = null, temporary_holding_id = null, version = 2 where ((id = :new_borrowing_request) and
  (version = 1));

update borrowed_volume set status = 'CLOSED', closed_at = :now, item_id = null where (id =
  :new_borrowed_volume);

insert into borrowing_history (id, actor, done_by, event, from_status, happened_at, item, to_status, request_id)
values
  (:new_borrowing_history_4, 'PARTNER', :partner_code, 'ITEM_CLOSED_BY_BROKER', 'PHYSICALLY_RECEIVED_BY_LIBRARY',
    :now, :barcode, 'REQUEST_COMPLETED', :new_borrowing_request);

insert into exchange (id, direction, duration_millis, happened_at, item_id, outcome, partner_code, peer,
  authenticated, protocol, reference, request_body, response_body, service) values
  (:new_exchange_2, 'IN', 9, :now, :barcode, 'SUCCESS', :partner_code, '127.0.0.1', true, 'NCIP2_HTTP',
    'fcf1w6rwva', :request_body, :response_body, 'CheckInItem');

delete from hold where ((id = :new_hold) and (version = 1));

delete from item where ((id = :new_item) and (version = 1));

delete from holding where (id = :new_holding);

delete from bib where (id = :new_bib);
