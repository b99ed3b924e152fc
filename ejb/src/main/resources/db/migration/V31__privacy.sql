-- What is kept of patrons, and for how long.

-- Who did a step: a patron, of whom nothing more is said, or somebody with a name.
alter table borrowing_history add column actor varchar(16) default 'NAMED' not null;
alter table borrowing_history alter column done_by drop not null;
update borrowing_history set actor = 'PATRON', done_by = null
where (done_by = 'patron' or done_by in (select primary_id from patron))
  and done_by not in (select username from staff_account);
alter table lending_history add column actor varchar(16) default 'NAMED' not null;
alter table lending_history alter column done_by drop not null;

-- A hold outlives the name of its patron.
alter table hold alter column patron_id drop not null;
create index hold_closed on hold (closed_at);

-- What staff have written about a charge goes with the patron's name.
alter table account_entry alter column reason drop not null;

-- The number of the patron in a message, by which a patron's messages are found, and when its text
-- was removed because it names a patron. The texts still to be removed are found by the index.
alter table exchange add column user_id varchar(100);
alter table exchange add column text_removed_at timestamp with time zone;
create index exchange_user on exchange (user_id);
create index exchange_text on exchange (text_removed_at, happened_at);

-- When it lost the name of the partner's patron.
alter table lending_request add column anonymised_at timestamp with time zone;
create index lending_request_anonymised on lending_request (anonymised_at, closed_at);

-- Since when a view is kept, and whether it could name a patron: by search words or by number.
alter table saved_view add column saved_at timestamp with time zone default current_timestamp not null;
alter table saved_view add column personal boolean default false not null;
update saved_view set personal = true where query like '%text=%' or query like '%patron=%';

-- Entries of the audit go after a time.
create index audit_entry_happened on audit_entry (happened_at);
