-- What scripts bring in the place of a password. Kept is a keyed digest.

create sequence api_token_seq start with 50 increment by 50;
create table api_token (
  id bigint primary key,
  account_id bigint not null references staff_account on delete cascade,
  label varchar(100) not null,
  digest varchar(64) not null unique,
  created_at timestamp with time zone not null,
  created_by varchar(100) not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index api_token_account on api_token (account_id);

create table api_token_role (
  token_id bigint not null references api_token on delete cascade,
  role varchar(64) not null,
  primary key (token_id, role)
);
