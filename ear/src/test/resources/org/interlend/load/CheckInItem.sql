-- The statements of the CheckInItem of a request's only item, as PostgreSQL logged them
-- (log_statement=all). It completes the request of AcceptItem.sql. See LookupUser.sql for the
-- notation.

select t1.id as a1, t1.barcode as a2, t1.closed_at as a3, t1.damaged_at as a4, t1.partner_item_id as a5,
  t1.status as a6, t1.guaranteed_until as a7, t1.library_use_only as a8, t1.maximum_until as a9, t1.pieces as
  a10, t1.renewable as a11, t1.renewal_desired_due_at as a12, t1.renewal_for_staff as a13,
  t1.renewal_reply_expected_at as a14, t1.renewal_requested_at as a15, t1.item_id as a16, t1.request_id as
  a17, t0.id as a18, t0.call_number as a19, t0.closed_at as a20, t0.is_copy as a21, t0.cost_amount as a22,
  t0.cost_currency as a23, t0.created_at as a24, t0.due_at as a25, t0.external_id as a26, t0.filled_at as a27,
  t0.format as a28, t0.medium as a29, t0.needed_before as a30, t0.own_number as a31, t0.partner_id as a32,
  t0.patron_group as a33, t0.patron_number as a34, t0.pickup_library_id as a35, t0.remote_address as a36,
  t0.remote_by_hand as a37, t0.remote_code as a38, t0.remote_name as a39, t0.staff_notes as a40,
  t0.staff_warning as a41, t0.status as a42, t0.unmatched as a43, t0.updated_at as a44, t0.version as a45,
  t0.warned as a46, t0.broker_chain as a47, t0.broker_notes as a48, t0.broker_reference as a49,
  t0.broker_status as a50, t0.broker_status_text as a51, t0.broker_values as a52, t0.author as a53,
  t0.component_author as a54, t0.component_title as a55, t0.delivery_link as a56, t0.isbn as a57, t0.issn as
  a58, t0.pages as a59, t0.published as a60, t0.publisher as a61, t0.sort_title as a62, t0.title as a63,
  t0.volume as a64, t0.temporary_bib_id as a65, t0.temporary_holding_id as a66, t0.patron_id as a67,
  t0.remote_partner_id as a68, t2.id as a69, t2.kind as a70, t2.author as a71, t2.created_at as a72, t2.isbn
  as a73, t2.issn as a74, t2.language as a75, t2.oclc as a76, t2.published as a77, t2.publisher as a78,
  t2.suppressed as a79, t2.system_number as a80, t2.title as a81, t3.id as a82, t3.kind as a83, t3.call_number
  as a84, t3.shelf_key as a85, t3.bib_id as a86, t3.location_id as a87, t4.id as a88, t4.kind as a89,
  t4.barcode as a90, t4.description as a91, t4.library_use_only as a92, t4.pieces as a93, t4.policy as a94,
  t4.renewable as a95, t4.status as a96, t4.version as a97, t4.current_library_id as a98, t4.holding_id as
  a99, t4.lender_due_at as a100, t4.partner_id as a101 from borrowing_request t0 left outer join bib t2 on
  (t2.id = t0.temporary_bib_id) left outer join holding t3 on (t3.id =
  t0.temporary_holding_id),borrowed_volume t1 left outer join item t4 on (t4.id = t1.item_id) where
  (((t0.partner_id = :partner) and (t1.partner_item_id = :barcode)) and (t0.id = t1.request_id)) order by
  t1.id desc limit 500 offset 0;

select id, closed_at, held_until, notify_patron, on_shelf_since, pick_by, placed_at, printed_at, status,
  version, wanted_until, item_id, patron_id, pickup_library_id, title_id from hold where (item_id = :new_item)
  order by placed_at;

select id, barcode, due_at, due_before_recall, due_explanation, due_explanation_before_recall, loaned_at,
  loaned_at_desk, overdue_since, recalled_at, renewals, returned_at, status, title, version, item_id,
  partner_id, patron_id from loan where (item_id = :new_item);

select id, barcode, closed_at, damaged_at, partner_item_id, status, guaranteed_until, library_use_only,
  maximum_until, pieces, renewable, renewal_desired_due_at, renewal_for_staff, renewal_reply_expected_at,
  renewal_requested_at, item_id, request_id from borrowed_volume where (request_id = :new_borrowing_request)
  order by id asc;

update borrowing_request set status = 'REQUEST_COMPLETED', updated_at = :now, closed_at = :now,
  temporary_bib_id = null, temporary_holding_id = null, version = 2 where ((id = :new_borrowing_request) and
  (version = 1));

update borrowed_volume set status = 'CLOSED', closed_at = :now, item_id = null where (id =
  :new_borrowed_volume);

insert into borrowing_history (id, actor, detail, done_by, event, explanation, from_status, happened_at, item,
  note, to_status, reason_id, request_id) values
  (:new_borrowing_history_4, 'NAMED', null, :partner_code, 'ITEM_CLOSED_BY_BROKER', null,
    'PHYSICALLY_RECEIVED_BY_LIBRARY', :now, :barcode, null, 'REQUEST_COMPLETED', null, :new_borrowing_request);

insert into exchange (id, direction, duration_millis, explanation, handled_at, handled_by, happened_at,
  item_id, outcome, partner_code, peer, problem_type, protocol, reference, request_body, request_id,
  response_body, service, text_removed_at, unlisted_messages, user_id, warnings) values
  (:new_exchange_2, 'IN', 9, null, null, null, :now, :barcode, 'SUCCESS', :partner_code, '127.0.0.1', null,
    'NCIP2_HTTP', 'fcf1w6rwva', :request_body, :request, :response_body, 'CheckInItem', null, null, null, null);

delete from hold where ((id = :new_hold) and (version = 1));

delete from item where ((id = :new_item) and (version = 1));

delete from holding where (id = :new_holding);

delete from bib where (id = :new_bib);
