-- Where what we borrowed is sent back to; it stands on the return slip.
alter table partner add column address varchar(1000);
