-- The statements of one LookupUser, as PostgreSQL logged them (log_statement=all).
-- Values that are the same for every message are written out; :new_x is the next number of x_seq.
-- A batch of the server is one statement with several rows here.

select distinct t1.id, t1.courtesy_letters, t1.created_at, t1.email, t1.email_key, t1.expires_on,
  t1.first_name, t1.patron_group, t1.ill_pin, t1.language, t1.last_name, t1.pin_digest, t1.primary_id,
  t1.telephone, t1.version, t1.city, t1.country, t1.address_line_1, t1.address_line_2, t1.postal_code, t0.id,
  t0.id_type, t0.id_value, t0.patron_id, t2.id, t2.kind, t2.reason, t2.since, t2.patron_id from patron t1 left
  outer join patron_identifier t0 on (t0.patron_id = t1.id) left outer join patron_block t2 on (t2.patron_id =
  t1.id) where t1.id in (select t3.id from patron_identifier t4, patron t3 where ((t4.id_value = :card) and
  (t3.id = t4.patron_id)));

select t1.id as a1, t1.barcode as a2, t1.due_at as a3, t1.due_before_recall as a4, t1.due_explanation as a5,
  t1.due_explanation_before_recall as a6, t1.loaned_at as a7, t1.loaned_at_desk as a8, t1.overdue_since as a9,
  t1.recalled_at as a10, t1.renewals as a11, t1.returned_at as a12, t1.status as a13, t1.title as a14,
  t1.version as a15, t1.item_id as a16, t1.partner_id as a17, t1.patron_id as a18, t0.id as a19, t0.kind as
  a20, t0.barcode as a21, t0.description as a22, t0.library_use_only as a23, t0.pieces as a24, t0.policy as
  a25, t0.renewable as a26, t0.status as a27, t0.version as a28, t0.current_library_id as a29, t0.holding_id
  as a30, t0.lender_due_at as a31, t0.partner_id as a32, t0.temporary_policy as a33, t0.temporary_location_id
  as a34 from loan t1 left outer join item t0 on (t0.id = t1.item_id) where ((t1.patron_id = :patron) and
  (t1.status = 'OPEN')) order by t1.due_at limit 500 offset 0;

insert into exchange (id, direction, duration_millis, explanation, handled_at, handled_by, happened_at,
  item_id, outcome, partner_code, peer, problem_type, protocol, reference, request_body, request_id,
  response_body, service, text_removed_at, unlisted_messages, user_id, warnings) values
  (:new_exchange, 'IN', 6, null, null, null, :now, null, 'SUCCESS', :partner_code, '127.0.0.1', null,
    'NCIP2_HTTP', '2fpd3jh1za', :request_body, null, :response_body, 'LookupUser', null, null, :card, null);
