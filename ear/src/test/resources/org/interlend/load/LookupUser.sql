-- The fewest statements that can answer a LookupUser with a PIN and the loans, and keep it: one read, and the
-- journal. The server sends three, since it reads the loans by themselves.
-- Values that are the same for every message are written out; :new_x is the next number of x_seq. Columns that
-- stay empty are left out.

select p.id, p.primary_id, p.first_name, p.last_name, p.patron_group, p.expires_on, p.pin_digest, p.ill_pin,
  p.language, p.email, p.version, i.id_type, i.id_value, b.kind, b.reason, b.since, l.id, l.barcode, l.title,
  l.due_at
from patron_identifier k join patron p on p.id = k.patron_id
left join patron_identifier i on i.patron_id = p.id
left join patron_block b on b.patron_id = p.id
left join loan l on l.patron_id = p.id and l.status = 'OPEN'
where k.id_value = :card order by l.due_at;

insert into exchange (id, direction, duration_millis, happened_at, outcome, partner_code, peer, authenticated,
  protocol, reference, request_body, response_body, service, user_id) values
  (:new_exchange, 'IN', 6, :now, 'SUCCESS', :partner_code, '127.0.0.1', true, 'NCIP2_HTTP', '2fpd3jh1za',
    :request_body, :response_body, 'LookupUser', :card);
