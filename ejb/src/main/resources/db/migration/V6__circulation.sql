-- Holds, loans, what staff fetch from the shelves, and what patrons owe.

create sequence terms_of_use_seq start with 50 increment by 50;
create table terms_of_use (
  id bigint primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  item_policy varchar(64),
  patron_group varchar(64),
  loan_days integer not null,
  max_renewals integer not null,
  renewal_days integer not null,
  recall_days integer not null,
  hold_shelf_days integer not null,
  -- A letter before the last day on the hold shelf.
  pickup_reminder_days integer,
  fine_per_day bigint not null,
  max_fine bigint,
  grace_days integer not null,
  -- Letters: days before and after the due date; the bill charges the cost.
  reminder_days integer,
  overdue_days integer,
  second_overdue_days integer,
  third_overdue_days integer,
  bill_days integer,
  replacement_cost bigint,
  -- What a borrowing request costs the patron, and when it is charged.
  loan_fee bigint,
  copy_fee bigint,
  fee_step varchar(16) default 'RECEIVED' not null,
  version bigint not null
);

-- A closed hold is kept without its patron.
create sequence hold_seq start with 50 increment by 50;
create table hold (
  id bigint primary key,
  item_id bigint not null references item,
  -- Whether it is on the item's title: any other copy of it can take the place of the item.
  any_copy boolean default false not null,
  patron_id bigint references patron,
  pickup_library_id bigint not null references library,
  status varchar(32) not null,
  placed_at timestamp with time zone not null,
  -- When its pick slip was printed, and the last day staff look for the item on the shelf.
  printed_at timestamp with time zone,
  pick_by date,
  -- The last day on which the patron still wants it.
  wanted_until date,
  on_shelf_since timestamp with time zone,
  held_until date,
  -- Whether the patron has got a letter since that the item is still there.
  pickup_reminded boolean default false not null,
  -- Whether the patron gets a letter when the item can be collected.
  notify_patron boolean not null,
  closed_at timestamp with time zone,
  -- What it was before a loan filled it or a return brought its item, so that the step can be undone.
  step_loan_id bigint,
  before_status varchar(32),
  before_item_id bigint,
  earlier_loan_id bigint,
  earlier_item_id bigint,
  version bigint not null
);
create index hold_item on hold (item_id);
create index hold_patron on hold (patron_id);
create index hold_wanted on hold (status, wanted_until);
create index hold_shelf on hold (status, pickup_library_id, held_until);
create index hold_expiry on hold (status, held_until);
create index hold_pick_by on hold (status, pick_by);
create index hold_closed on hold (closed_at);

-- A loan is to a patron or to a partner; a closed one is kept without its patron.
create sequence loan_seq start with 50 increment by 50;
create table loan (
  id bigint primary key,
  item_id bigint references item,
  patron_id bigint references patron,
  partner_id bigint references partner,
  status varchar(16) not null,
  barcode varchar(100) not null,
  title varchar(1000) not null,
  -- Words of barcode and title, while the loan runs.
  search_text varchar(250),
  loaned_at timestamp with time zone not null,
  -- The library of the desk that lent it, or where the item was.
  loaned_at_library_id bigint not null references library,
  due_at timestamp with time zone not null,
  -- The steps by which the due date was calculated: a line each with kind and values.
  due_explanation varchar(2000),
  -- When a renewal or staff set it; null for the due date with which the loan began.
  due_set_at timestamp with time zone,
  renewals integer not null,
  -- A patron owes nothing for the days before they could know of the recall.
  recalled_at timestamp with time zone,
  -- What was agreed before the recall; a recall that the patron never learned of is withdrawn.
  due_before_recall timestamp with time zone,
  due_explanation_before_recall varchar(2000),
  overdue_since timestamp with time zone,
  returned_at timestamp with time zone,
  -- Where the item was when a desk lent it and took it back, so that the step can be undone.
  lent_from_status varchar(32),
  lent_from_library_id bigint references library,
  returned_from_status varchar(32),
  returned_from_library_id bigint references library,
  returned_to_status varchar(32),
  returned_to_library_id bigint references library,
  version bigint not null
);
create index loan_item on loan (item_id);
create index loan_patron on loan (patron_id, status);
-- With all that a search of the running loans looks at.
create index loan_due on loan (status, due_at, id, patron_id, item_id, loaned_at_library_id, search_text);
-- The running loans in the order in which they were made, for exports.
create index loan_running on loan (status, id);
create index loan_returned on loan (returned_at);

-- The letters about a loan: one of a kind for a due date.
create sequence loan_letter_seq start with 50 increment by 50;
create table loan_letter (
  id bigint primary key,
  loan_id bigint not null references loan,
  kind varchar(16) not null,
  due_at timestamp with time zone not null,
  written_at timestamp with time zone not null,
  unique (loan_id, kind, due_at)
);

-- Items that staff fetch from their shelves for partners and bring to a desk.
create sequence move_request_seq start with 50 increment by 50;
create table move_request (
  id bigint primary key,
  item_id bigint not null references item,
  -- The history does not keep a desk from being removed.
  desk_id bigint references desk on delete set null,
  partner_id bigint not null references partner,
  reference varchar(100) not null,
  status varchar(16) not null,
  requested_at timestamp with time zone not null,
  printed_at timestamp with time zone,
  expires_on date,
  closed_at timestamp with time zone,
  version bigint not null,
  check (desk_id is not null or closed_at is not null)
);
create index move_request_item on move_request (item_id, status);
create index move_request_status on move_request (status, requested_at);
create index move_request_expiry on move_request (status, expires_on);
-- When a desk is deleted, the database looks here.
create index move_request_desk on move_request (desk_id);

-- Fines and charges, and what was paid or waived.
create sequence account_entry_seq start with 50 increment by 50;
create table account_entry (
  id bigint primary key,
  patron_id bigint references patron,
  kind varchar(16) not null,
  loan_id bigint references loan,
  -- What staff or a broker say of it; or how Interlend calculated the amount.
  reason varchar(500),
  explanation varchar(2000),
  barcode varchar(100),
  title varchar(1000),
  due_at timestamp with time zone,
  returned_at timestamp with time zone,
  amount bigint not null,
  currency varchar(3) not null,
  status varchar(16) not null,
  entered_at timestamp with time zone not null,
  entered_actor varchar(16) not null,
  entered_by varchar(100),
  settled_at timestamp with time zone,
  settled_actor varchar(16),
  settled_by varchar(100),
  payment_method varchar(16),
  -- Of a bill that Interlend waived: how its loan stood.
  waived_because varchar(16),
  -- What was paid of it before, each time as an entry of its own.
  paid_in_part bigint not null default 0,
  -- Of a part that was paid: the entry that stayed open with the rest.
  part_of_id bigint references account_entry on delete set null,
  note varchar(1000),
  -- Of what a broker (with its code) or a script enters. The same reference enters it once, however often it is
  -- sent; one of a script within one account, whose changes wait for each other.
  partner_code varchar(64),
  reference varchar(255),
  -- Of a fee: the key of the borrowing request, which is charged once.
  borrowing_request_id bigint unique,
  -- Of what a script has paid: with it once within one account.
  payment_reference varchar(255),
  version bigint not null,
  unique (partner_code, reference),
  -- A loan is fined and billed once, however often its end is reported.
  unique (loan_id, kind)
);
create index account_entry_patron on account_entry (patron_id, status);
create index account_entry_part_of on account_entry (part_of_id);
create index account_entry_settled on account_entry (settled_at);
