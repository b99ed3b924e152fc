-- What the desks look for: items by where they are in their life, volumes that are expected or to be sent back.

create index item_status on item (status);
create index borrowed_volume_status on borrowed_volume (status);

-- Whether the patron gets a letter when the item can be collected.
alter table hold add column notify_patron boolean default true not null;
