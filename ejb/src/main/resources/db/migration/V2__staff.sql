-- Staff accounts, their sessions, the tokens of scripts, and the records of who signed in and who changed what.

create sequence staff_account_seq start with 50 increment by 50;
create table staff_account (
  id bigint primary key,
  username varchar(64) not null unique,
  display_name varchar(255) not null,
  email varchar(255),
  password_hash varchar(255) not null,
  password_salt varchar(255) not null,
  -- 0: no password has been chosen yet.
  password_iterations integer not null,
  -- Who checks that the person is the one of the account: LOCAL, DIRECTORY or OIDC.
  sign_in_by varchar(16) default 'LOCAL' not null,
  -- By which subject the provider of single sign-on knows the person; null before the first sign-in by it.
  provider_subject varchar(255),
  -- The next sign-in leads to the page where the password is changed.
  must_change_password boolean not null,
  default_desk varchar(64) references desk (code) on delete set null,
  -- Language of the console for the person; null: the browser's.
  language varchar(2),
  active boolean not null,
  -- An account of the demonstration can sign in only while the demonstration is on.
  demonstration boolean not null,
  version bigint not null
);

create table staff_role (
  account_id bigint not null references staff_account on delete cascade,
  role varchar(64) not null,
  primary key (account_id, role)
);

-- The libraries at whose desks the person works; none: all.
create table staff_library (
  account_id bigint not null references staff_account on delete cascade,
  library varchar(64) not null references library (code),
  primary key (account_id, library)
);

-- Which roles and libraries a claim of the provider of single sign-on gives, such as groups = ill.
create sequence claim_mapping_seq start with 50 increment by 50;
create table claim_mapping (
  id bigint primary key,
  claim varchar(128) not null,
  claim_value varchar(255) not null,
  version bigint not null,
  unique (claim, claim_value)
);

create table claim_mapping_role (
  mapping_id bigint not null references claim_mapping on delete cascade,
  role varchar(64) not null,
  primary key (mapping_id, role)
);

create table claim_mapping_library (
  mapping_id bigint not null references claim_mapping on delete cascade,
  library varchar(64) not null references library (code),
  primary key (mapping_id, library)
);

-- A link by which a person chooses the password of the account, once; a keyed digest of it is kept.
create sequence staff_password_link_seq start with 50 increment by 50;
create table staff_password_link (
  id bigint primary key,
  account_id bigint not null unique references staff_account on delete cascade,
  digest varchar(64) not null unique,
  created_at timestamp with time zone not null,
  created_by varchar(100) not null,
  expires_at timestamp with time zone not null
);

-- Sessions of the console. A session ends when its row is deleted.
create sequence staff_session_seq start with 50 increment by 50;
create table staff_session (
  id bigint primary key,
  account_id bigint not null references staff_account on delete cascade,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  address varchar(64) not null,
  browser varchar(255)
);
create index staff_session_account on staff_session (account_id);
create index staff_session_seen on staff_session (seen_at);

-- What a script sends in place of a password; a keyed digest of it is kept.
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

-- Sign-ins and refused sign-ins, counted by hour. Without a username: no account has the name that was
-- given; a name that the provider of single sign-on confirms is kept in any case. Without an address: one
-- of many addresses in that hour.
create sequence sign_in_seq start with 50 increment by 50;
create table sign_in (
  id bigint primary key,
  way varchar(20) not null,
  outcome varchar(32) not null,
  username varchar(64),
  address varchar(64),
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  attempts bigint not null
);
create index sign_in_last on sign_in (last_at);
create index sign_in_username on sign_in (username, last_at);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id bigint primary key,
  happened_at timestamp with time zone not null,
  done_by varchar(100) not null,
  address varchar(64),
  action varchar(32) not null,
  subject_kind varchar(32) not null,
  subject_name varchar(255),
  detail varchar(255)
);
-- What a change made of the values of a record. A secret is ***.
create table audit_change (
  entry_id bigint not null references audit_entry on delete cascade,
  attribute varchar(100) not null,
  value_before varchar(1000),
  value_after varchar(1000),
  primary key (entry_id, attribute)
);

create index audit_entry_subject on audit_entry (subject_kind, subject_name, happened_at);
create index audit_entry_happened on audit_entry (happened_at);
create index audit_entry_done_by on audit_entry (done_by, happened_at);

-- The whole audit: entries, and sign-ins as entries.
create view audit_log as
select concat('c', id) as id, id as entry_id, happened_at, done_by, address, action, subject_kind, subject_name,
  detail, cast(1 as bigint) as times
from audit_entry
union all
select concat('s', id), null, last_at, username, address, outcome, 'SIGN_IN', username, way, attempts
from sign_in;

-- The filter and order of a list that a member of staff wants to see again.
create sequence saved_view_seq start with 50 increment by 50;
create table saved_view (
  id bigint primary key,
  owner varchar(64) not null,
  name varchar(100) not null,
  list varchar(32) not null,
  query varchar(1000) not null,
  shared boolean not null,
  saved_at timestamp with time zone not null,
  -- Whether it may name a patron, by search words or by number.
  personal boolean not null,
  unique (owner, list, name)
);
create index saved_view_shared on saved_view (list, shared);
