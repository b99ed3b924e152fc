-- Patrons, the numbers by which they are known, and why they may not borrow.

create sequence patron_seq start with 50 increment by 50;
create table patron (
  id bigint primary key,
  primary_id varchar(100) not null unique,
  first_name varchar(255),
  last_name varchar(255) not null,
  -- The names as they are searched for: in lower case, without accents.
  first_name_key varchar(100),
  last_name_key varchar(100) not null,
  patron_group varchar(64),
  email varchar(255),
  email_key varchar(255),
  telephone varchar(50),
  address_line_1 varchar(255),
  address_line_2 varchar(255),
  postal_code varchar(20),
  city varchar(255),
  country varchar(2),
  language varchar(8) not null,
  -- Whether they want letters that are only a service, such as reminders.
  courtesy_letters boolean default true not null,
  expires_on date,
  pin_digest varchar(255),
  ill_pin varchar(500),
  created_at timestamp with time zone not null,
  version bigint not null
);
create index patron_name on patron (last_name, first_name);
create index patron_email on patron (email_key);

create sequence patron_identifier_seq start with 50 increment by 50;
create table patron_identifier (
  id bigint primary key,
  patron_id bigint not null references patron,
  id_type varchar(32) not null,
  id_value varchar(100) not null,
  unique (id_value, id_type)
);
create index patron_identifier_patron on patron_identifier (patron_id);

create sequence patron_block_seq start with 50 increment by 50;
create table patron_block (
  id bigint primary key,
  patron_id bigint not null references patron,
  kind varchar(64) not null,
  -- In the words of staff or of the patron system.
  reason varchar(1000),
  -- Of a block for debts, in the smallest unit of the currency.
  owed bigint,
  currency varchar(3),
  since timestamp with time zone not null,
  unique (patron_id, kind)
);
