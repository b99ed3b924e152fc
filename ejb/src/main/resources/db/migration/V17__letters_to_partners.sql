-- Letters to partners: where they go, in which language, and whom a letter of the queue is to.
alter table partner add column email varchar(255);
alter table partner add column language varchar(8);
alter table letter add column partner_id bigint references partner;
create index letter_partner on letter (partner_id);
