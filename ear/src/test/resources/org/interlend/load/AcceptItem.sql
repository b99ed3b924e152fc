-- The statements of one AcceptItem of a physical item that is received automatically, as
-- PostgreSQL logged them (log_statement=all). See LookupUser.sql for the notation.

select id, call_number, closed_at, is_copy, cost_amount, cost_currency, created_at, due_at, external_id,
  filled_at, format, medium, needed_before, own_number, partner_id, patron_group, patron_number,
  pickup_library_id, remote_address, remote_by_hand, remote_code, remote_name, staff_notes, staff_warning,
  status, unmatched, updated_at, version, warned, broker_chain, broker_notes, broker_reference, broker_status,
  broker_status_text, broker_values, author, component_author, component_title, delivery_link, isbn, issn,
  pages, published, publisher, sort_title, title, volume, temporary_bib_id, temporary_holding_id, patron_id,
  remote_partner_id from borrowing_request where ((partner_id = :partner) and (external_id = :request));

select distinct t1.id, t1.courtesy_letters, t1.created_at, t1.email, t1.email_key, t1.expires_on,
  t1.first_name, t1.patron_group, t1.ill_pin, t1.language, t1.last_name, t1.pin_digest, t1.primary_id,
  t1.telephone, t1.version, t1.city, t1.country, t1.address_line_1, t1.address_line_2, t1.postal_code, t0.id,
  t0.id_type, t0.id_value, t0.patron_id, t2.id, t2.kind, t2.reason, t2.since, t2.patron_id from patron t1 left
  outer join patron_identifier t0 on (t0.patron_id = t1.id) left outer join patron_block t2 on (t2.patron_id =
  t1.id) where t1.id in (select t3.id from patron_identifier t4, patron t3 where ((t4.id_value = :card) and
  (t3.id = t4.patron_id)));

select count(id) from item where (barcode = :barcode);

insert into bib (id, author, created_at, isbn, issn, language, oclc, published, publisher, suppressed,
  system_number, title, kind) values
  (:new_bib, 'Lindqvist, Maja', :now, '9780000001234', null, 'swe', null, '2011', 'Skerry House', true, null,
    'Lighthouses of the inner skerries', 'TEMPORARY');

insert into holding (id, call_number, shelf_key, bib_id, location_id, kind) values
  (:new_holding, 'ILL 1234', '\x696c6c2030303431323334', :new_bib, :location, 'TEMPORARY');

insert into borrowing_request (id, call_number, closed_at, is_copy, cost_amount, cost_currency, created_at,
  due_at, external_id, filled_at, format, medium, needed_before, own_number, patron_group, patron_number,
  remote_address, remote_by_hand, remote_code, remote_name, staff_notes, staff_warning, status, unmatched,
  updated_at, version, warned, broker_chain, broker_notes, broker_reference, broker_status,
  broker_status_text, broker_values, author, component_author, component_title, delivery_link, isbn, issn,
  pages, published, publisher, sort_title, title, volume, temporary_bib_id, temporary_holding_id, partner_id,
  patron_id, pickup_library_id, remote_partner_id) values
  (:new_borrowing_request, null, null, false, null, null, :now, :due, :request, :now, 'PHYSICAL', 'Book', null,
    null, 'GRADUATE', null, null, false, null, null, null, null, 'PHYSICALLY_RECEIVED_BY_LIBRARY', false, :now,
    1, false, null, null, null, null, null, null, 'Lindqvist, Maja', null, null, null, '9780000001234', null,
    null, '2011', 'Skerry House', 'lighthouses of the inner skerries', 'Lighthouses of the inner skerries',
    null, :new_bib, :new_holding, :partner, :patron, :library, null);

insert into item (id, barcode, description, lender_due_at, library_use_only, pieces, policy, renewable,
  status, version, current_library_id, holding_id, partner_id, kind) values
  (:new_item, :barcode, null, :due, false, 1, null, true, 'ON_HOLD_SHELF', 1, :library, :new_holding, :partner,
    'TEMPORARY');

insert into borrowed_volume (id, barcode, closed_at, damaged_at, partner_item_id, status, guaranteed_until,
  library_use_only, maximum_until, pieces, renewable, renewal_desired_due_at, renewal_for_staff,
  renewal_reply_expected_at, renewal_requested_at, item_id, request_id) values
  (:new_borrowed_volume, :barcode, null, null, :barcode, 'RECEIVED', null, false, null, 1, true, null, false,
    null, null, :new_item, :new_borrowing_request);

insert into borrowing_history (id, actor, detail, done_by, event, explanation, from_status, happened_at, item,
  note, to_status, reason_id, request_id) values
  (:new_borrowing_history, 'NAMED', null, :partner_code, 'SHIPMENT_ANNOUNCED', null, null, :now, null, null,
    'SHIPPED_PHYSICALLY', null, :new_borrowing_request),
  (:new_borrowing_history_2, 'NAMED', null, :partner_code, 'ITEM_ANNOUNCED', null, 'SHIPPED_PHYSICALLY', :now,
    :barcode, null, 'SHIPPED_PHYSICALLY', null, :new_borrowing_request),
  (:new_borrowing_history_3, 'NAMED', null, :partner_code, 'ITEM_RECEIVED', null, 'SHIPPED_PHYSICALLY', :now,
    :barcode, null, 'PHYSICALLY_RECEIVED_BY_LIBRARY', null, :new_borrowing_request);

insert into hold (id, closed_at, held_until, notify_patron, on_shelf_since, pick_by, placed_at, printed_at,
  status, version, wanted_until, item_id, patron_id, pickup_library_id, title_id) values
  (:new_hold, null, :today, true, :now, null, :now, null, 'ON_HOLD_SHELF', 1, null, :new_item, :patron,
    :library, null);

insert into letter (id, attempts, body, created_at, kind, language, next_attempt_at, problem, recipient,
  sent_at, status, subject, version, partner_id, patron_id) values
  (:new_letter, 0,
    'Dear Maëlle Østergård, an item you asked for is here and waits for you: Lighthouses of the inner skerries Where: Main Library Until: 8 December 2026 Please bring your library card. What is not collected in time goes back. Bibliothèques de Valmont',
    :now, 'READY_FOR_PICKUP', 'EN', :now, null, 'maelle@example.org', null, 'WAITING',
    'Ready to collect: Lighthouses of the inner skerries', 1, null, :patron);

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

select id as a1, changed_at as a2, changed_by as a3, closed_at as a4, created_at as a5, note as a6,
  order_number as a7, status as a8, version as a9, work as a10, candidate_id as a11, partner_id as a12,
  patron_id as a13, reason_id as a14, request_id as a15 from patron_request where ((patron_id = :patron) and
  (status in ('TO_BE_ORDERED','FORWARDED','ORDERED'))) order by id limit 500 offset 0;

insert into exchange (id, direction, duration_millis, explanation, handled_at, handled_by, happened_at,
  item_id, outcome, partner_code, peer, problem_type, protocol, reference, request_body, request_id,
  response_body, service, text_removed_at, unlisted_messages, user_id, warnings) values
  (:new_exchange, 'IN', 11, null, null, null, :now, :barcode, 'SUCCESS', :partner_code, '127.0.0.1', null,
    'NCIP2_HTTP', 'abc5fhwpsz', :request_body, :request, :response_body, 'AcceptItem', null, null, :card, null);
