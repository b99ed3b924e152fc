-- In which version of NCIP we write to a partner, and whether a notification of version 1 that is
-- refused is answered as its DTD has it, with nothing.
alter table partner add column outgoing_version integer default 2 not null;
alter table partner add column quiet_notifications boolean default false not null;
