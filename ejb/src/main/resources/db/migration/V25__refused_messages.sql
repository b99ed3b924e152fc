-- Of refused messages whose senders proved nothing not each has a line: how many more one line stands for.

alter table exchange add column unlisted_messages integer;
