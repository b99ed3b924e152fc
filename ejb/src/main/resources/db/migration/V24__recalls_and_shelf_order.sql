-- What was agreed before a recall shortened the loan: a recall that nobody has heard of is taken back.
alter table loan add column due_before_recall timestamp with time zone;
alter table loan add column due_because_before_recall varchar(2000);

-- What call numbers are sorted by, as bytes, so that no language of the database sorts them its own way.
alter table holding add column shelf_key bytea default '' not null;
