-- Accounts of the demonstration sign in only while it is on. Until now they are told by their quick hash.

alter table staff_account add column demonstration boolean default false not null;
update staff_account set demonstration = true where password_iterations = 4096;

-- Sign-ins and refusals, summed by hour. No username: no account has the name that was given. No
-- address: one of many in that hour.

create sequence sign_in_seq start with 50 increment by 50;
create table sign_in (
  id bigint primary key,
  way varchar(20) not null,
  outcome varchar(20) not null,
  username varchar(64),
  address varchar(64),
  first_at timestamp with time zone not null,
  latest_at timestamp with time zone not null,
  times bigint not null
);
create index sign_in_latest on sign_in (latest_at);
create index sign_in_username on sign_in (username, latest_at);
