-- Who may send messages as a partner: a name and password of HTTP Basic (kept as a keyed digest), the
-- client certificate (its subject or SHA-256 fingerprint), the addresses they may come from, separated
-- by blanks, and how many may come in a minute.
alter table partner add column login_name varchar(255);
alter table partner add column login_password_digest varchar(255);
alter table partner add column client_certificate varchar(500);
alter table partner add column allowed_addresses varchar(2000);
alter table partner add column messages_per_minute integer;
