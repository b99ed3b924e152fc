-- The statements of the CheckInItem of a request's only item, as PostgreSQL logged them
-- (log_statement=all). It completes the request of AcceptItem.sql. See LookupUser.sql for the
-- notation.

select t1.id as a1, t1.barcode as a2, t1.closed_at as a3, t1.renewal_requested_at as a4,
  t1.renewal_desired_due_at as a5, t1.renewal_reply_expected_at as a6, t1.partner_item_id as a7, t1.status
  as a8, t1.item_id as a9, t1.request_id as a10, t0.id as a11, t0.author as a12, t0.closed_at as
  a13, t0.component_author as a14, t0.component_title as a15, t0.created_at as a16, t0.delivery_link
  as a17, t0.due_at as a18, t0.external_id as a19, t0.format as a20, t0.isbn as a21, t0.issn as a22,
  t0.needed_before as a23, t0.pages as a24, t0.partner_id as a25, t0.patron_group as a26,
  t0.pickup_library_id as a27, t0.published as a28, t0.publisher as a29, t0.sort_title as a30,
  t0.staff_warning as a31, t0.status as a32, t0.title as a33, t0.updated_at as a34, t0.version as
  a35, t0.warned as a36, t0.patron_id as a37, t0.temporary_bib_id as a38, t0.temporary_holding_id as
  a39, t2.id as a40, t2.barcode as a41, t2.pieces as a42, t2.policy as a43, t2.status as a44,
  t2.version as a45, t2.current_library_id as a46, t2.holding_id as a47, t2.partner_id as a48,
  t2.lender_due_at as a49, t3.call_number as a50, t3.location_id as a51, t4.title as a52, t4.author
  as a53 from borrowed_volume t1 left outer join item t2 on t2.id = t1.item_id, borrowing_request t0
  left outer join holding t3 on t3.id = t0.temporary_holding_id left outer join bib t4 on t4.id =
  t0.temporary_bib_id where t0.partner_id = :partner and t1.partner_item_id =
  :barcode and t0.id = t1.request_id order by t1.id desc limit 500 offset 0;

select id, closed_at, held_until, on_shelf_since, placed_at, status, version, item_id, patron_id,
  pickup_library_id from hold where item_id = :new_item order by placed_at;

delete from hold where id = :new_hold and version = 1;

select id, barcode, due_at, due_explanation, loaned_at, loaned_at_desk, overdue_since, recalled_at,
  renewals, returned_at, status, title, version, item_id, patron_id from loan where item_id =
  :new_item;

select id, barcode, closed_at, renewal_requested_at, renewal_desired_due_at, renewal_reply_expected_at,
  partner_item_id, status, item_id, request_id from borrowed_volume where request_id =
  :new_borrowing_request order by id asc;

update borrowing_request set status = 'REQUEST_COMPLETED', updated_at = :now, closed_at = :now,
  temporary_bib_id = null, temporary_holding_id = null, version = 3 where id =
  :new_borrowing_request and version = 2;

update borrowed_volume set status = 'CLOSED', closed_at = :now, item_id = null where id =
  :new_borrowed_volume;

insert into borrowing_history (id, actor, detail, done_by, event, from_status, happened_at, item,
  note, to_status, request_id) values (:new_borrowing_history_4, 'NAMED', null,
  :partner_code, 'ITEM_CLOSED_BY_BROKER', 'PHYSICALLY_RECEIVED_BY_LIBRARY', :now, :barcode, null, 'REQUEST_COMPLETED',
  :new_borrowing_request);

insert into exchange (id, response_body, direction, duration_millis, explanation, happened_at, item_id,
  outcome, partner_code, peer, problem_type, protocol, request_body, request_id, service,
  text_removed_at, user_id, warnings)
  values (:new_exchange_2, :response_body, 'IN', 6, null, :now, :barcode, 'SUCCESS', :partner_code,
  '127.0.0.1', null, 'NCIP2_HTTP', :request_body, :request, 'CheckInItem', null,
  null, null);

delete from item where id = :new_item and version = 1;

delete from holding where id = :new_holding;

delete from bib where id = :new_bib;
