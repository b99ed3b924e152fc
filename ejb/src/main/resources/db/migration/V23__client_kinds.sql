-- Which product a partner's messages come from, and the switches of its answers that not every product
-- wants the same way.
alter table partner add column client_kind varchar(32) default 'GENERIC' not null;
alter table partner add column answer_pure_success boolean default false not null;
alter table partner add column answer_without_prefix boolean default false not null;
alter table partner add column answer_item_barcode boolean default false not null;
