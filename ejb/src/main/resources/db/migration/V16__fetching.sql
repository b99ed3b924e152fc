-- Fetching items from their shelves for patrons, as for partners: when a slip was printed, and the
-- last day an item is looked for.

alter table hold add column printed_at timestamp with time zone;
alter table hold add column fetch_by date;

-- How many days an item is looked for on the shelves of a library, 0 for no end; whether only open
-- days count, and whether it is considered missing then.

alter table library add column partner_pick_days integer default 0 not null;
alter table library add column partner_pick_open_days boolean default false not null;
alter table library add column partner_pick_missing boolean default false not null;
alter table library add column patron_pick_days integer default 0 not null;
alter table library add column patron_pick_open_days boolean default false not null;
alter table library add column patron_pick_missing boolean default false not null;

-- The picks past their last day are looked for every hour.
create index move_request_expiry on move_request (status, expires_on);
create index hold_fetch_by on hold (status, fetch_by);
