-- What each volume of a request went through, and what its lender asked of us.

alter table borrowed_volume add column damaged_at timestamp with time zone;
alter table borrowed_volume add column renewal_for_staff boolean default false not null;
alter table borrowed_volume add column library_use_only boolean;
alter table borrowed_volume add column renewable boolean;
alter table borrowed_volume add column pieces integer;
alter table borrowing_request add column medium varchar(255);

update borrowed_volume set renewal_for_staff = true
where renewal_asked_at is not null and request_id in
  (select id from borrowing_request where status = 'MEDIATED_PATRON_RENEWAL');
update borrowed_volume set damaged_at =
  (select r.updated_at from borrowing_request r where r.id = request_id)
where status <> 'CLOSED' and request_id in
  (select id from borrowing_request where status = 'DAMAGED_COMMUNICATED');
-- Of what is still here, its record knows how the lender lent it.
update borrowed_volume set
  library_use_only = (select i.library_use_only from item i where i.id = item_id),
  renewable = (select i.renewable from item i where i.id = item_id),
  pieces = (select i.pieces from item i where i.id = item_id)
where item_id is not null;

-- What the library says about copyright beside every file, in each language; none for the default.
create table copyright_statement (
  language varchar(8) primary key,
  statement varchar(4000) not null,
  version bigint not null
);
insert into copyright_statement (language, statement, version)
select l.language, i.copyright_statement, 1
from institution i
cross join (select 'EN' as language union all select 'DE' union all select 'SV') l
where i.copyright_statement is not null;
alter table institution drop column copyright_statement;
