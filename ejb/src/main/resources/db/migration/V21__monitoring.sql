-- The word by which the log, the journal and whoever sent or got a message name it; and the index by
-- which the last success, the last failures and the answer times of each partner are found.
alter table exchange add column reference varchar(16);
create index exchange_reference on exchange (reference);
create index exchange_health on exchange (partner_code, direction, outcome, happened_at);

-- When a job last did what it is for, whatever became of its later runs.
alter table job add column succeeded_at timestamp with time zone;
update job set succeeded_at = ran_at where not failed and running_until is null;
