-- Work that is done from time to time.

create table job (
  name varchar(64) primary key,
  due_at timestamp with time zone not null,
  running_until timestamp with time zone,
  ran_at timestamp with time zone,
  ran_for_millis bigint,
  result varchar(1000),
  failed boolean not null
);

-- Since when it is known that the due date has passed.
alter table loan add column overdue_since timestamp with time zone;

create index borrowing_request_closed on borrowing_request (closed_at);
create index loan_returned on loan (returned_at);
create index hold_expiry on hold (status, held_until);
create index borrowed_volume_renewal on borrowed_volume (renewal_asked_at);
