-- What was kept of patrons before it was known to be too much.

-- Free text beside requests that are anonymous already.
update borrowing_history set note = null
where note is not null
  and request_id in (select id from borrowing_request where patron_id is null);
update borrowing_request set delivery_link = null, staff_warning = null, warned = false
where patron_id is null and closed_at is not null;
update file_delivery set file_name = null
where stored = false
  and request_id in (select id from borrowing_request where patron_id is null);
update loan set due_because = null, due_because_before_recall = null
where patron_id is null and partner_id is null;
update account_entry set reason = null where patron_id is null and kind = 'CHARGE';

-- What lists were searched for when they were exported.
update audit_entry set act = 'exported as CSV' where act like 'exported as CSV: %';
