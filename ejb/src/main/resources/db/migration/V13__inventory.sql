-- What the catalogue is loaded from and found by.

-- Titles are found by their numbers and words below, no more by these. The one on titles could not
-- even take a long title in a script whose letters have several bytes.
drop index bib_isbn;
drop index bib_oclc;
drop index bib_system_number;
drop index bib_title;

-- The number under which a title of our own comes again; a temporary one has none.
alter table bib add column record_number varchar(64);
update bib set record_number = system_number
  where kind = 'LOCAL'
  and id in (select min(id) from bib where kind = 'LOCAL' and system_number is not null group by system_number);
create unique index bib_record_number on bib (record_number);

-- The record as it was loaded: MARCXML, deflated.
create table bib_marc (
  bib_id bigint primary key references bib,
  record bytea not null
);

-- Numbers and words are made from the record and can be made again. A foreign key would cost a load
-- a look into bib for each of some fifteen rows of a title; titles of our own are never deleted.

create table bib_number (
  bib_id bigint not null,
  kind varchar(8) not null,
  number_value varchar(64) not null,
  primary key (number_value, kind, bib_id)
);
create index bib_number_bib on bib_number (bib_id);

-- Ordered by their bytes, so that the words with one beginning stand together on every database.
create table bib_word (
  bib_id bigint not null,
  field varchar(8) not null,
  word varchar(64) ${bytewise} not null,
  primary key (field, word, bib_id)
);
create index bib_word_bib on bib_word (bib_id);

-- Files of records on their way into the catalogue.

create sequence catalog_import_seq start with 50 increment by 50;
create table catalog_import (
  id bigint primary key,
  file_name varchar(255) not null,
  path varchar(1000) not null unique,
  watched boolean not null,
  put_by varchar(100) not null,
  put_at timestamp with time zone not null,
  status varchar(16) not null,
  file_bytes bigint not null,
  passed_bytes bigint not null,
  passed bigint not null,
  saved bigint not null,
  updated bigint not null,
  refused bigint not null,
  items bigint not null,
  refused_items bigint not null,
  reasons integer not null,
  stop_wanted boolean not null,
  takes integer not null,
  taken_until timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  problem varchar(1000),
  version bigint not null
);
create index catalog_import_status on catalog_import (status, put_at);
create index catalog_import_put on catalog_import (put_at);

create table catalog_import_reason (
  import_id bigint not null references catalog_import,
  line integer not null,
  record_at bigint not null,
  record_number varchar(64),
  reason varchar(1000) not null,
  primary key (import_id, line)
);
