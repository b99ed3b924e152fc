-- The statements of one LookupUser, as PostgreSQL logged them (log_statement=all).
-- Values that are the same for every message are written out; :new_x is the next number of x_seq.
-- A batch of the server is one statement with several rows here.

select distinct t1.id, t1.created_at, t1.email, t1.expires_on, t1.first_name, t1.patron_group,
  t1.language, t1.last_name, t1.pin_digest, t1.primary_id, t1.version, t0.id, t0.id_type,
  t0.id_value, t0.patron_id from patron t1 left outer join patron_identifier t0 on t0.patron_id =
  t1.id where t1.id in (select t2.id from patron_identifier t3, patron t2 where t3.id_value = :card
  and t2.id = t3.patron_id);

select t1.id as a1, t1.barcode as a2, t1.due_at as a3, t1.due_explanation as a4, t1.loaned_at as a5,
  t1.loaned_at_desk as a6, t1.overdue_since as a7, t1.recalled_at as a8, t1.renewals as a9,
  t1.returned_at as a10, t1.status as a11, t1.title as a12, t1.version as a13, t1.item_id as a14,
  t1.patron_id as a15, t0.id as a16, t0.kind as a17, t0.barcode as a18, t0.description as a19,
  t0.library_use_only as a20, t0.pieces as a21, t0.policy as a22, t0.renewable as a23, t0.status as
  a24, t0.version as a25, t0.current_library_id as a26, t0.holding_id as a27, t0.partner_id as a28,
  t0.lender_due_at as a29 from loan t1 left outer join item t0 on t0.id = t1.item_id where
  t1.patron_id = :patron and t1.status = 'OPEN' order by t1.due_at limit 500 offset 0;

select reason, since, block_type, patron_id from patron_block where patron_id = :patron;

insert into exchange (id, response_body, direction, duration_millis, explanation, happened_at, item_id,
  outcome, partner_code, peer, problem_type, protocol, request_body, request_id, service,
  text_removed_at, user_id, warnings)
  values (:new_exchange, :response_body, 'IN', 3, null, :now, null, 'SUCCESS', :partner_code,
  '127.0.0.1', null, 'NCIP2_HTTP', :request_body, null, 'LookupUser', null,
  :card, null);
