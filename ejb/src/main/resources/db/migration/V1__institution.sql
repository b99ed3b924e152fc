-- The institution, its libraries, where they keep things and the desks where staff work.
--
-- Sequences start at 50 because EclipseLink takes the value it is given as the end of a block of 50.

-- Tells whether a server has the key with which PINs, secrets and tokens in this database were stored.
create table secret_key (
  id integer primary key check (id = 1),
  fingerprint varchar(64) not null
);

-- Counts the changes of settings, so that each server notices when what it remembers of them is outdated.
-- Who changes settings by SQL adds one.
create table settings_version (
  id integer primary key check (id = 1),
  number bigint not null
);
insert into settings_version values (1, 1);

-- Settings of the operator that administrators have set in the console; of a secret the encrypted value.
create table server_setting (
  name varchar(64) primary key,
  setting_value varchar(1000),
  encrypted_value varchar(2000),
  version bigint not null
);

create table institution (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  isil varchar(64),
  time_zone varchar(64) not null,
  -- Language of pages for browsers that ask for none of Interlend's languages.
  default_language varchar(2) not null,
  -- Every amount is in the smallest unit of its currency: cents and the like.
  currency varchar(3) not null,
  -- Patrons who owe more than this are blocked; null: no limit.
  debt_limit bigint,
  -- One letter a day about a patron's loans instead of one for each loan.
  letter_digest boolean default false not null,
  -- Where answers to letters go; null: to their sender.
  reply_to varchar(255),
  -- Key of the picture in institution_logo, for its address.
  logo varchar(16),
  version bigint not null
);

-- The institution's picture, in a table of its own: it is read by browsers, not by messages.
create table institution_logo (
  id bigint primary key,
  png bytea not null,
  version bigint not null
);

-- Other codes by which brokers name the institution.
create table institution_alias (
  institution_id bigint not null references institution,
  alias varchar(64) not null unique
);

create sequence library_seq start with 50 increment by 50;
create table library (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  isil varchar(64),
  -- Postal address for slips, line by line.
  address varchar(1000),
  resource_sharing boolean not null,
  -- An inactive library takes no part in new work; its records and what is under way stay.
  active boolean not null,
  closed_weekdays varchar(100),
  -- How many days staff look for an item on the shelves, for partners and for patrons: 0 is without end.
  -- Whether only open days count, and whether the item is marked missing after the last day.
  partner_pick_days integer not null,
  partner_pick_open_days boolean not null,
  partner_pick_missing boolean not null,
  patron_pick_days integer not null,
  patron_pick_open_days boolean not null,
  patron_pick_missing boolean not null,
  -- What the resource sharing desk is told by e-mail about lending requests.
  desk_email varchar(255),
  desk_new_requests boolean default false not null,
  desk_waiting_days integer,
  desk_daily boolean default false not null,
  version bigint not null
);

-- When the library is open on a weekday; none: the hours are not known.
create table library_hours (
  library_id bigint not null references library,
  weekday varchar(16) not null,
  opens_at time not null,
  closes_at time not null,
  primary key (library_id, weekday, opens_at)
);

create table library_closed_day (
  library_id bigint not null references library,
  closed_on date not null,
  reason varchar(255),
  primary key (library_id, closed_on)
);

create sequence location_seq start with 50 increment by 50;
create table location (
  id bigint primary key,
  library_id bigint not null references library,
  code varchar(64) not null unique,
  name varchar(255) not null
);
create index location_library on location (library_id);

create sequence desk_seq start with 50 increment by 50;
create table desk (
  id bigint primary key,
  library_id bigint not null references library,
  code varchar(64) not null unique,
  name varchar(255) not null,
  hold_shelf boolean not null
);
create index desk_library on desk (library_id);

-- Steps of the set-up that an administrator has put off.
create table set_up_skip (
  step varchar(32) primary key
);

-- The reasons that staff choose for a step; those delivered have the values of ISO 18626 (ReasonUnfilled), the
-- others are of this system. A reason that a history names is not deleted. Their keys are below those of the sequence.
create sequence reason_code_seq start with 100 increment by 50;
create table reason_code (
  id bigint primary key,
  step varchar(16) not null,
  code varchar(64) not null unique,
  english varchar(255) not null,
  german varchar(255) not null,
  swedish varchar(255) not null,
  active boolean not null,
  version bigint not null
);
insert into reason_code (id, step, code, english, german, swedish, active, version) values
  (1, 'REJECT', 'NonCirculating', 'Does not circulate', 'Nicht ausleihbar', 'Lånas inte ut', true, 1),
  (2, 'REJECT', 'NotAvailableForILL', 'Not available for interlibrary loan', 'Nicht für die Fernleihe verfügbar', 'Inte tillgänglig för fjärrlån', true, 1),
  (3, 'REJECT', 'NotHeld', 'Not held', 'Nicht im Bestand', 'Finns inte i beståndet', true, 1),
  (4, 'REJECT', 'NotOnShelf', 'Not on the shelf', 'Nicht am Standort', 'Saknas på hyllan', true, 1),
  (5, 'REJECT', 'PolicyProblem', 'Against the rules of the library', 'Widerspricht den Regeln der Bibliothek', 'Strider mot bibliotekets regler', true, 1),
  (6, 'REJECT', 'PoorCondition', 'In poor condition', 'In schlechtem Zustand', 'I dåligt skick', true, 1),
  (7, 'REJECT', 'WrongCitation', 'The details of the work are wrong', 'Angaben zum Werk falsch', 'Uppgifterna om verket är fel', true, 1),
  (11, 'CANCEL', 'NoLongerNeeded', 'No longer needed', 'Nicht mehr benötigt', 'Behövs inte längre', true, 1),
  (12, 'CANCEL', 'TooLate', 'Would come too late', 'Käme zu spät', 'Skulle komma för sent', true, 1),
  (13, 'CANCEL', 'Duplicate', 'Requested twice', 'Doppelt bestellt', 'Beställd två gånger', true, 1),
  (14, 'CANCEL', 'AvailableHere', 'Available in this library', 'In dieser Bibliothek vorhanden', 'Finns i det egna biblioteket', true, 1),
  (21, 'DAMAGE', 'DamagedOnArrival', 'Damaged on arrival', 'Beschädigt angekommen', 'Skadad vid ankomsten', true, 1),
  (22, 'DAMAGE', 'DamagedByBorrower', 'Damaged by the borrower', 'Beim Entleiher beschädigt', 'Skadad hos låntagaren', true, 1),
  (23, 'DAMAGE', 'DamagedInLibrary', 'Damaged in the library', 'In der Bibliothek beschädigt', 'Skadad på biblioteket', true, 1),
  (31, 'LOSS', 'LostByBorrower', 'Lost by the borrower', 'Beim Entleiher verloren', 'Förlorad av låntagaren', true, 1),
  (32, 'LOSS', 'LostInTransit', 'Lost on the way', 'Auf dem Transportweg verloren', 'Försvunnen under transporten', true, 1),
  (33, 'LOSS', 'LostInLibrary', 'Not found in the library', 'In der Bibliothek nicht auffindbar', 'Hittas inte på biblioteket', true, 1);
