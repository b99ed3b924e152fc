-- The fewest statements that can answer an AcceptItem of a physical item that is received automatically, and
-- keep it: one read, and one insert for each table. The server sends 16, since it asks for the request, the
-- patron, the barcode and the patron's open orders one after the other. See LookupUser.sql for the notation.

select p.id, p.primary_id, p.first_name, p.last_name, p.patron_group, p.expires_on, p.language, p.email, p.version,
  i.id_type, i.id_value, b.kind, b.reason, r.id, r.status, o.id, o.work,
  (select count(*) from item where barcode = :barcode)
from patron_identifier k join patron p on p.id = k.patron_id
left join patron_identifier i on i.patron_id = p.id
left join patron_block b on b.patron_id = p.id
left join borrowing_request r on r.partner_id = :partner and r.external_id = :request
left join patron_request o on o.patron_id = p.id and o.status in ('TO_BE_ORDERED', 'FORWARDED', 'ORDERED')
where k.id_value = :card;

insert into bib (id, author, created_at, isbn, language, published, publisher, suppressed, title, sort_title, kind)
values
  (:new_bib, 'Lindqvist, Maja', :now, '9780000001234', 'swe', '2011', 'Skerry House', true,
    'Lighthouses of the inner skerries', 'lighthouses of the inner skerries', 'TEMPORARY');

insert into holding (id, call_number, shelf_key, bib_id, location_id, kind) values
  (:new_holding, 'ILL 1234', '\x696c6c2030303431323334', :new_bib, :location, 'TEMPORARY');

insert into borrowing_request (id, is_copy, created_at, due_at, external_id, filled_at, format, medium,
  patron_group, status, unmatched, updated_at, version, warned, author, isbn, published, publisher, sort_title,
  title, temporary_bib_id, temporary_holding_id, partner_id, patron_id, pickup_library_id) values
  (:new_borrowing_request, false, :now, :due, :request, :now, 'PHYSICAL', 'Book', 'GRADUATE',
    'PHYSICALLY_RECEIVED_BY_LIBRARY', false, :now, 1, false, 'Lindqvist, Maja', '9780000001234', '2011',
    'Skerry House', 'lighthouses of the inner skerries', 'Lighthouses of the inner skerries', :new_bib,
    :new_holding, :partner, :patron, :library);

insert into item (id, barcode, lender_due_at, library_use_only, pieces, renewable, status, version,
  current_library_id, holding_id, partner_id, kind) values
  (:new_item, :barcode, :due, false, 1, true, 'ON_HOLD_SHELF', 1, :library, :new_holding, :partner, 'TEMPORARY');

insert into borrowed_volume (id, barcode, partner_item_id, status, library_use_only, pieces, renewable,
  renewal_for_staff, item_id, request_id) values
  (:new_borrowed_volume, :barcode, :barcode, 'RECEIVED', false, 1, true, false, :new_item,
    :new_borrowing_request);

insert into borrowing_history (id, actor, done_by, event, from_status, happened_at, item, to_status, request_id)
values
  (:new_borrowing_history, 'PARTNER', :partner_code, 'SHIPMENT_ANNOUNCED', null, :now, null, 'SHIPPED_PHYSICALLY',
    :new_borrowing_request),
  (:new_borrowing_history_2, 'PARTNER', :partner_code, 'ITEM_ANNOUNCED', 'SHIPPED_PHYSICALLY', :now, :barcode,
    'SHIPPED_PHYSICALLY', :new_borrowing_request),
  (:new_borrowing_history_3, 'PARTNER', :partner_code, 'ITEM_RECEIVED', 'SHIPPED_PHYSICALLY', :now, :barcode,
    'PHYSICALLY_RECEIVED_BY_LIBRARY', :new_borrowing_request);

insert into hold (id, held_until, notify_patron, on_shelf_since, placed_at, status, version, item_id, patron_id,
  pickup_library_id) values
  (:new_hold, :today, true, :now, :now, 'ON_HOLD_SHELF', 1, :new_item, :patron, :library);

insert into letter (id, attempts, body, created_at, kind, language, next_attempt_at, recipient, status, subject,
  version, patron_id) values
  (:new_letter, 0,
    'Dear Maëlle Østergård, an item you asked for is here and waits for you: Lighthouses of the inner skerries Where: Main Library Until: 8 December 2026 Please bring your library card. What is not collected in time goes back. Bibliothèques de Valmont',
    :now, 'READY_FOR_PICKUP', 'EN', :now, 'maelle@example.org', 'WAITING',
    'Ready to collect: Lighthouses of the inner skerries', 1, :patron);

insert into borrowing_search_term (of_patron, term, request_id) values
  (false, 'lindqvist', :new_borrowing_request),
  (false, 'of', :new_borrowing_request),
  (false, :request, :new_borrowing_request),
  (false, 'inner', :new_borrowing_request),
  (false, :barcode, :new_borrowing_request),
  (false, 'the', :new_borrowing_request),
  (true, 'maelle', :new_borrowing_request),
  (true, 'ostergard', :new_borrowing_request),
  (false, 'skerries', :new_borrowing_request),
  (false, 'lighthouses', :new_borrowing_request),
  (false, 'maja', :new_borrowing_request),
  (false, '9780000001234', :new_borrowing_request);

insert into exchange (id, direction, duration_millis, happened_at, item_id, outcome, partner_code, peer,
  authenticated, protocol, reference, request_body, request_id, response_body, service, user_id) values
  (:new_exchange, 'IN', 11, :now, :barcode, 'SUCCESS', :partner_code, '127.0.0.1', true, 'NCIP2_HTTP',
    'abc5fhwpsz', :request_body, :request, :response_body, 'AcceptItem', :card);
