-- Each warning of a request is kept as its kind, the second it arose, the item and a detail. What stood
-- there as a sentence is kept as reported.
alter table borrowing_request alter column staff_warning set data type varchar(4000);
alter table lending_request alter column staff_warning set data type varchar(4000);
update borrowing_request
  set staff_warning = 'REPORTED|' || cast(extract(epoch from updated_at) as bigint) || '||' || staff_warning
  where staff_warning is not null;
update lending_request
  set staff_warning = 'REPORTED|' || cast(extract(epoch from updated_at) as bigint) || '||' || staff_warning
  where staff_warning is not null;
