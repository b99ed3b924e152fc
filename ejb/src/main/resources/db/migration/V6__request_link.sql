-- Where a patron's request goes: the address of the broker's request page, with placeholders.

alter table partner add column request_link varchar(1000);
