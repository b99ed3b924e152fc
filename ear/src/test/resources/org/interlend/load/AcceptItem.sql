-- The statements of one AcceptItem of a physical item that is received automatically, as
-- PostgreSQL logged them (log_statement=all). See LookupUser.sql for the notation.

select id, author, closed_at, component_author, component_title, created_at, delivery_link, due_at,
  external_id, format, isbn, issn, needed_before, pages, partner_id, patron_group,
  pickup_library_id, published, publisher, sort_title, staff_warning, status, title, updated_at,
  version, warned, patron_id, temporary_bib_id, temporary_holding_id from borrowing_request where
  partner_id = :partner and external_id = :request;

select distinct t1.id, t1.created_at, t1.email, t1.expires_on, t1.first_name, t1.patron_group,
  t1.language, t1.last_name, t1.pin_digest, t1.primary_id, t1.version, t0.id, t0.id_type,
  t0.id_value, t0.patron_id from patron t1 left outer join patron_identifier t0 on t0.patron_id =
  t1.id where t1.id in (select t2.id from patron_identifier t3, patron t2 where t3.id_value = :card
  and t2.id = t3.patron_id);

select reason, since, block_type, patron_id from patron_block where patron_id = :patron;

insert into borrowing_request (id, author, closed_at, component_author, component_title, created_at,
  delivery_link, due_at, external_id, format, is_copy, isbn, issn, needed_before, pages, patron_group,
  published, publisher, sort_title, staff_warning, status, title, unmatched, updated_at, version, warned,
  partner_id, patron_id, pickup_library_id, temporary_bib_id, temporary_holding_id) values
  (:new_borrowing_request, 'Lindqvist, Maja', null, null, null, :now, null, :due, :request,
  'PHYSICAL', false, '9780000001234', null, null, null, 'GRADUATE', '2011', 'Skerry House',
  'lighthouses of the inner skerries', null, 'SHIPPED_PHYSICALLY',
  'Lighthouses of the inner skerries', false, :now, 1, false, :partner, :patron, null, null, null);

insert into borrowing_history (id, actor, detail, done_by, event, from_status, happened_at, item,
  note, to_status, request_id) values (:new_borrowing_history, 'NAMED', null,
  :partner_code, 'SHIPMENT_ANNOUNCED', null, :now, null, null, 'SHIPPED_PHYSICALLY', :new_borrowing_request);

select count(id) from item where barcode = :barcode;

insert into bib (id, author, created_at, isbn, issn, language, oclc, published, publisher,
  suppressed, system_number, title, kind) values (:new_bib, 'Lindqvist, Maja', :now,
  '9780000001234', null, 'swe', null, '2011', 'Skerry House', true, null,
  'Lighthouses of the inner skerries', 'TEMPORARY');

insert into holding (id, call_number, bib_id, location_id, kind) values (:new_holding, 'ILL 1234',
  :new_bib, :location, 'TEMPORARY');

insert into item (id, barcode, description, partner_id, lender_due_at, library_use_only, pieces,
  policy, renewable, status, version, current_library_id, holding_id, kind) values (:new_item, :barcode,
  null, :partner, :due, false, 1, null, true, 'ON_HOLD_SHELF', 1, :library, :new_holding,
  'TEMPORARY');

update borrowing_request set temporary_bib_id = :new_bib, temporary_holding_id = :new_holding,
  pickup_library_id = :library, updated_at = :now, status = 'PHYSICALLY_RECEIVED_BY_LIBRARY',
  version = 2 where id = :new_borrowing_request and version = 1;

insert into borrowed_volume (id, barcode, closed_at, renewal_requested_at, renewal_desired_due_at,
  renewal_reply_expected_at, partner_item_id, status, item_id, request_id) values (:new_borrowed_volume,
  :barcode, null, null, null, null, :barcode, 'RECEIVED', :new_item, :new_borrowing_request);

insert into borrowing_history (id, actor, detail, done_by, event, from_status, happened_at, item,
  note, to_status, request_id) values
  (:new_borrowing_history_2, 'NAMED', null, :partner_code, 'ITEM_ANNOUNCED', 'SHIPPED_PHYSICALLY', :now,
    :barcode, null, 'SHIPPED_PHYSICALLY', :new_borrowing_request),
  (:new_borrowing_history_3, 'NAMED', null, :partner_code, 'ITEM_RECEIVED', 'SHIPPED_PHYSICALLY', :now,
    :barcode, null, 'PHYSICALLY_RECEIVED_BY_LIBRARY', :new_borrowing_request);

insert into borrowing_search_term (of_patron, term, request_id) values
  (false, 'lighthouses', :new_borrowing_request),
  (false, 'of', :new_borrowing_request),
  (false, 'the', :new_borrowing_request),
  (false, 'inner', :new_borrowing_request),
  (false, 'skerries', :new_borrowing_request),
  (false, 'lindqvist', :new_borrowing_request),
  (false, 'maja', :new_borrowing_request),
  (false, :request, :new_borrowing_request),
  (false, '9780000001234', :new_borrowing_request),
  (false, :barcode, :new_borrowing_request),
  (true, 'maelle', :new_borrowing_request),
  (true, 'ostergard', :new_borrowing_request);

insert into hold (id, closed_at, held_until, on_shelf_since, placed_at, status, version, item_id,
  patron_id, pickup_library_id) values (:new_hold, null, :today, :now, :now, 'ON_HOLD_SHELF', 1,
  :new_item, :patron, :library);

insert into exchange (id, response_body, direction, duration_millis, explanation, happened_at, item_id,
  outcome, partner_code, peer, problem_type, protocol, request_body, request_id, service,
  text_removed_at, user_id, warnings)
  values (:new_exchange, :response_body, 'IN', 8, null, :now, :barcode, 'SUCCESS', :partner_code,
  '127.0.0.1', null, 'NCIP2_HTTP', :request_body, :request, 'AcceptItem', null,
  :card, null);

insert into letter (id, body, kind, language, problem, created_at, recipient, sent_at, status,
  subject, tries, next_attempt_at, version, patron_id) values (:new_letter, 'Dear Maëlle Østergård, an
  item you asked for is here and waits for you: Lighthouses of the inner skerries. Where: Main
  Library. Until: 24 April 2026. Please bring your library card. What is not collected in time goes
  back.', 'READY_FOR_PICKUP', 'EN', null, :now, 'maelle@example.org', null, 'WAITING', 'Ready to
  collect: Lighthouses of the inner skerries', 0, :now, 1, :patron);
