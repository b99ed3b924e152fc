-- A renewal that waits for staff or for the partner.

alter table borrowed_volume add column renewal_asked_at timestamp with time zone;
alter table borrowed_volume add column renewal_desired_due_at timestamp with time zone;
alter table borrowed_volume add column renewal_reply_expected_at timestamp with time zone;

-- When the patron needs it, as the broker announced.
alter table borrowing_request add column needed_before timestamp with time zone;
