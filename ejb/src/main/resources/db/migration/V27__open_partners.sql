-- Whether messages that prove nothing are served as the partner's. Until now they were, where no proof was
-- set (or a network that has every address): such partners stay as they are, so that no broker is cut off,
-- and the console warns of them.
alter table partner add column authentication_open boolean default false not null;
update partner set authentication_open = true
where secret_digest is null and login_password_digest is null and client_certificate is null
  and (allowed_addresses is null or allowed_addresses like '%/0' or allowed_addresses like '%/0 %');
